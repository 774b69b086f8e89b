import type { Fact, FactKind, Source } from "../ledger/fact.ts";
import { counts, eventRange, outranks } from "../ledger/fold.ts";
import { foldText } from "../value/normalise.ts";
import { type Figure, figureOf } from "./figure.ts";

/** A project's facts as they are handed in, with what the ledger knows of the project itself. */
export type Dossier = {
  readonly subject: number;
  /** The project it is a phase of; null for a project. */
  readonly parent: number | null;
  readonly unit: number;
  readonly facts: readonly Fact[];
};

/** What a month's report says in words, as it stands and as it is compared, and the fact that says it. */
export type Words = { readonly seq: number; readonly text: string; readonly folded: string };

/** One month as reported. */
export type Month = {
  readonly period: string;
  /** Counted from year 0, so that months that follow each other differ by one. */
  readonly index: number;
  readonly done: Figure | undefined;
  readonly words: Words | undefined;
};

/** What detectors read of a project: only facts that count, grouped once for all of them. */
export type Series = Omit<Dossier, "facts"> & {
  /** By attribute, in the order of their sequence numbers, whatever order they came in. */
  readonly byAttribute: ReadonlyMap<string, readonly Fact[]>;
  /** In order; a month nothing was said of is not among them. */
  readonly months: readonly Month[];
  /** Done since the start as stated from time to time: what holds last of each day, in the order of the days. */
  readonly sinceStart: readonly Figure[];
  /** The first day anything was known of it; what happened before was told afterwards by everybody. */
  readonly since: string;
  /** The last day anything was made known of it; no clock is asked. */
  readonly until: string;
};

/** A month counted from year 0. Throws nothing; a malformed period gives nonsense (a bug). */
export function monthIndex(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
}

/** Whether fewer than so many days can lie between two ISO days, told by their months alone: most need no counting. Errors: none (total). */
export function isSoonAfter(from: string, to: string, days: number): boolean {
  return (monthIndex(to) - monthIndex(from) + 1) * 31 < days;
}

function isEvent({ value }: Fact): boolean {
  return typeof value === "object" && "precision" in value;
}

const rank: Readonly<Record<Source, number>> = {
  report: 0,
  statistics: 1,
  enterprise: 2,
  platform: 3,
  published: 4,
};

/** The source that answers first, then the fact that counts on its line. */
function goesBefore(challenger: Fact, holder: Fact | undefined): boolean {
  if (holder === undefined) return true;
  const apart = rank[challenger.source] - rank[holder.source];
  return apart === 0 ? outranks(challenger, holder, isEvent(challenger)) : apart < 0;
}

function wordsOf(fact: Fact | undefined): Words | undefined {
  return typeof fact?.value === "string"
    ? { seq: fact.seq, text: fact.value, folded: foldText(fact.value) }
    : undefined;
}

/** What counts of a month's attribute, by month. */
function byPeriod(facts: readonly Fact[] | undefined): Map<string, Fact> {
  const periods = new Map<string, Fact>();
  for (const fact of facts ?? []) {
    if (fact.kind !== "actual" || fact.scope !== "" || fact.period === null) continue;
    if (goesBefore(fact, periods.get(fact.period))) periods.set(fact.period, fact);
  }
  return periods;
}

function monthsOf(byAttribute: Series["byAttribute"]): Month[] {
  const money = byPeriod(byAttribute.get("monthDone"));
  const words = byPeriod(byAttribute.get("progress"));
  return [...new Set([...money.keys(), ...words.keys()])].toSorted().map((period) => ({
    period,
    index: monthIndex(period),
    done: figureOf(money.get(period)),
    words: wordsOf(words.get(period)),
  }));
}

function sinceStartOf(facts: readonly Fact[]): Figure[] {
  const byDay = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.kind !== "actual" || fact.scope !== "" || fact.source !== "report") continue;
    const held = byDay.get(fact.validFrom);
    if (!held || held.knownOn <= fact.knownOn) byDay.set(fact.validFrom, fact);
  }
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, fact]) => figureOf(fact) ?? []);
}

function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const isSorted = facts.every(({ seq }, at) => at === 0 || (facts[at - 1]?.seq ?? 0) < seq);
  return isSorted ? facts : facts.toSorted((a, b) => a.seq - b.seq);
}

/**
 * What detectors read of one project. Returned and withdrawn facts are left out; the order of the facts does not
 * matter. Errors: none (total).
 */
export function seriesOf({ subject, parent, unit, facts }: Dossier): Series {
  const byAttribute = new Map<string, Fact[]>();
  let [since, until] = ["9999-12-31", ""];
  for (const fact of inOrder(facts)) {
    if (!counts(fact)) continue;
    const group = byAttribute.get(fact.attribute);
    if (group) group.push(fact);
    else byAttribute.set(fact.attribute, [fact]);
    if (fact.knownOn < since) since = fact.knownOn;
    if (fact.knownOn > until) until = fact.knownOn;
  }
  return {
    subject,
    parent,
    unit,
    byAttribute,
    months: monthsOf(byAttribute),
    sinceStart: sinceStartOf(byAttribute.get("doneSinceStart") ?? []),
    since,
    until,
  };
}

/** What was ever said of an attribute and counts, in the order it was recorded. Errors: none (total). */
export function factsOf({ byAttribute }: Series, attribute: string): readonly Fact[] {
  return byAttribute.get(attribute) ?? [];
}

type Sought = { readonly period?: string | null; readonly source?: Source };

/**
 * The fact that counts of an attribute for the whole project, 部门上报 before other sources; undefined when nothing is
 * known. The same answer as the ledger's fold gives. Errors: none (total).
 */
export function factIn(
  { byAttribute }: Series,
  [attribute, kind]: readonly [string, FactKind],
  { period = null, source }: Sought = {},
): Fact | undefined {
  let held: Fact | undefined;
  for (const fact of byAttribute.get(attribute) ?? []) {
    if (fact.kind !== kind || fact.period !== period || fact.scope !== "") continue;
    if (source !== undefined && fact.source !== source) continue;
    if (goesBefore(fact, held)) held = fact;
  }
  return held;
}

/** A text that counts, empty when none is known. Errors: none (total). */
export function textIn(series: Series, attribute: string): string {
  const value = factIn(series, [attribute, "actual"])?.value;
  return typeof value === "string" ? value : "";
}

/** A node as reached: its fact with the first and last day it may have been. */
export type ReachedNode = { readonly fact: Fact; readonly from: string; readonly to: string };

/** The day a node was reached, as it counts; undefined when it was not, or only “by” a day. Errors: none (total). */
export function reachedIn(series: Series, node: string): ReachedNode | undefined {
  const fact = factIn(series, [node, "actual"]);
  const range = fact && eventRange(fact.value);
  return fact && range && range.from !== null
    ? { fact, from: range.from, to: range.to }
    : undefined;
}
