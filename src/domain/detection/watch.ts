import type { Clue } from "./clue.ts";
import type { Among, Ready } from "./detector.ts";
import type { Lead } from "./lead.ts";
import type { Series } from "./series.ts";

/** A detector that looks at projects side by side, with everything laid before it so far. */
type Table = {
  readonly among: Among;
  readonly groups: Map<string, Clue[]>;
  /** Under which keys a project laid clues. */
  readonly laid: Map<number, readonly string[]>;
  readonly leads: Map<string, readonly Lead[]>;
  readonly stale: Set<string>;
};

/** Leads kept up to date: a project that changed is put again, and only what it touches is judged again. */
export type Watch = {
  /** Takes a project as it is now in the place of what it was; answers the leads it gives by itself. */
  readonly put: (series: Series) => readonly Lead[];
  /** Forgets a project. */
  readonly drop: (subject: number) => void;
  /** Judges what was touched since the last time, and answers the leads found there. */
  readonly settle: () => Lead[];
  /** Every lead there is now, in the order of their keys. */
  readonly leads: () => Lead[];
};

function tableOf(among: Among): Table {
  return { among, groups: new Map(), laid: new Map(), leads: new Map(), stale: new Set() };
}

function clear(table: Table, subject: number): void {
  for (const key of table.laid.get(subject) ?? []) {
    const left = (table.groups.get(key) ?? []).filter(({ card }) => card.subject !== subject);
    if (left.length === 0) table.groups.delete(key);
    else table.groups.set(key, left);
    table.stale.add(key);
  }
  table.laid.delete(subject);
}

function lay(table: Table, series: Series): void {
  clear(table, series.subject);
  const clues = table.among.clues(series);
  for (const clue of clues) {
    const group = table.groups.get(clue.key);
    if (group) group.push(clue);
    else table.groups.set(clue.key, [clue]);
    if (group || table.leads.has(clue.key)) table.stale.add(clue.key);
  }
  if (clues.length > 0) table.laid.set(series.subject, [...new Set(clues.map(({ key }) => key))]);
}

/** A clue alone is judged by nobody; the order in which projects came does not matter. */
function judge(table: Table, key: string): readonly Lead[] {
  const clues = table.groups.get(key) ?? [];
  if (clues.length < 2) return [];
  return table.among.judge(clues.toSorted((a, b) => a.card.subject - b.card.subject));
}

function settleTable(table: Table): Lead[] {
  const fresh: Lead[] = [];
  for (const key of table.stale) {
    const leads = judge(table, key);
    if (leads.length === 0) table.leads.delete(key);
    else table.leads.set(key, leads);
    fresh.push(...leads);
  }
  table.stale.clear();
  return fresh;
}

/** The stronger of two leads of one key; of two as strong, the one whose facts come first. */
function firstOf(a: Lead, b: Lead): Lead {
  if (a.strength !== b.strength) return a.strength > b.strength ? a : b;
  return (a.facts[0] ?? 0) <= (b.facts[0] ?? 0) ? a : b;
}

/** Leads that say the same thing, met under several keys, as one that rests on the facts of all; in the order of their keys. */
function distinct(leads: Iterable<Lead>): Lead[] {
  const byKey = new Map<string, Lead>();
  for (const lead of leads) {
    const held = byKey.get(lead.key);
    const facts = held && [...new Set([...held.facts, ...lead.facts])].toSorted((a, b) => a - b);
    byKey.set(lead.key, held && facts ? { ...firstOf(held, lead), facts } : lead);
  }
  return [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Starts a watch with nothing in it. Errors: none (total). */
export function createWatch(ready: readonly Ready[]): Watch {
  const tables = ready.flatMap(({ among }) => (among ? tableOf(among) : []));
  const own = new Map<number, readonly Lead[]>();
  const settle = (): Lead[] => distinct(tables.flatMap(settleTable));
  return {
    put: (series) => {
      const leads = ready.flatMap((detector) => detector.own?.(series) ?? []);
      if (leads.length === 0) own.delete(series.subject);
      else own.set(series.subject, leads);
      for (const table of tables) lay(table, series);
      return leads;
    },
    drop: (subject) => {
      own.delete(subject);
      for (const table of tables) clear(table, subject);
    },
    settle,
    leads: () => {
      settle();
      const among = tables.flatMap((table) => [...table.leads.values()].flat());
      return distinct([...[...own.values()].flat(), ...among]);
    },
  };
}

/** The leads some projects give, by detectors with their limits. Errors: none (total). */
export function detect(ready: readonly Ready[], projects: Iterable<Series>): Lead[] {
  const watch = createWatch(ready);
  for (const series of projects) watch.put(series);
  return watch.leads();
}
