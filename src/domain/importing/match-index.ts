import type { KnownProject } from "./plan-types.ts";
import { pairsOf } from "./likeness.ts";
import { nameKey, numbersIn, partyKey, phaseNumbers } from "./name.ts";

/** One name of a known project, prepared for comparing. */
export type Entry = {
  readonly project: KnownProject;
  readonly name: string;
  readonly key: string;
  readonly phases: readonly number[];
  readonly numbers: string;
  readonly unit: string;
  readonly investor: string;
};

/** Known names by code, by key, and by the pairs of signs in them. */
export type MatchIndex = {
  readonly byCode: ReadonlyMap<string, readonly KnownProject[]>;
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  /** Entries alike in name or of the same investor (its key). */
  readonly near: (key: string, investor: string) => readonly Entry[];
};

const mostSeen = 400;
const mostNear = 30;

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Prepares a name for comparing; `unit` and `investor` are keys. Errors: none (total). */
export function entryOf(project: KnownProject, name: string): Entry {
  const investor = partyKey(project.investor ?? "");
  return {
    project,
    name,
    key: nameKey(name),
    phases: phaseNumbers(name),
    numbers: numbersIn(name),
    unit: partyKey(project.unit),
    investor,
  };
}

/** Names that share the rarest pairs of the key, most shared first; the work is bounded whatever the names. */
function nearFinder(entries: readonly Entry[]): (key: string) => Entry[] {
  const postings = new Map<string, number[]>();
  for (const [at, entry] of entries.entries()) {
    for (const pair of new Set(pairsOf(entry.key))) add(postings, pair, at);
  }
  return (key) => {
    const lists = [...new Set(pairsOf(key))].map((pair) => postings.get(pair) ?? []);
    const shared = new Map<number, number>();
    let seen = 0;
    for (const list of lists.toSorted((a, b) => a.length - b.length)) {
      seen += list.length;
      if (seen > mostSeen) break;
      for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const best = [...shared].toSorted((a, b) => b[1] - a[1]).slice(0, mostNear);
    return best.flatMap(([at]) => entries[at] ?? []);
  };
}

/** Indexes the known projects; the pairs are indexed only when first needed. Errors: none (total). */
export function indexKnown(known: readonly KnownProject[]): MatchIndex {
  const byCode = new Map<string, KnownProject[]>();
  const byKey = new Map<string, Entry[]>();
  const byInvestor = new Map<string, Entry[]>();
  const entries: Entry[] = [];
  for (const project of known) {
    if (project.code) add(byCode, project.code, project);
    for (const name of new Set([project.name, ...project.aliases])) {
      const entry = entryOf(project, name);
      entries.push(entry);
      add(byKey, entry.key, entry);
      if (entry.investor !== "") add(byInvestor, entry.investor, entry);
    }
  }
  let finder: ((key: string) => Entry[]) | null = null;
  const near = (key: string, investor: string): readonly Entry[] => {
    finder ??= nearFinder(entries);
    const partners = investor === "" ? [] : (byInvestor.get(investor) ?? []);
    return [...new Set([...partners.slice(0, mostNear), ...finder(key)])];
  };
  return { byCode, byKey, near };
}
