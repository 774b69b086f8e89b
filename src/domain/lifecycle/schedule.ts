import type { Fact } from "../ledger/fact.ts";
import { counts } from "../ledger/fold.ts";
import { joinScopes, scopeKey } from "../ledger/scope.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Day } from "../value/day.ts";
import { delayBetween } from "../value/day-range.ts";

/** A distance in days, an interval that follows from both precisions; null where a side is open. */
export type Delay = { readonly min: number | null; readonly max: number | null };

/** One node of a schedule: what was promised, first planned, now planned or forecast, and what happened. */
export type NodeState = {
  readonly node: string;
  /** The part it speaks of as first written, "" for the whole. */
  readonly scope: string;
  readonly promised: Fact | undefined;
  readonly planned: Fact | undefined;
  /** The latest plan or forecast, when it is not the first plan itself. */
  readonly latest: Fact | undefined;
  readonly actual: Fact | undefined;
  /** First plan (or promise) to actual, else to the latest date; undefined without both. */
  readonly delay: Delay | undefined;
};

/** The day a node's fact states. Errors: throws when the value is no day, which is a bug. */
export function dayOf(fact: Fact): Day {
  if (typeof fact.value === "object" && "precision" in fact.value) return fact.value;
  throw new Error(`fact ${fact.seq} of ${fact.attribute} is not a day`);
}

function byKnowledge(a: Fact, b: Fact): number {
  return a.knownOn === b.knownOn ? a.seq - b.seq : a.knownOn < b.knownOn ? -1 : 1;
}

function addTo(groups: Map<string, Fact[]>, key: string, fact: Fact): void {
  const own = groups.get(key);
  if (own) own.push(fact);
  else groups.set(key, [fact]);
}

/** The facts of one node, by the part they speak of. */
function byPart(facts: readonly Fact[]): Fact[][] {
  if (facts.every((fact) => fact.scope === "")) return [[...facts]];
  const joined = joinScopes(facts.map((fact) => scopeKey(fact.scope)));
  const parts = new Map<string, Fact[]>();
  for (const fact of facts) addTo(parts, joined.get(scopeKey(fact.scope)) ?? "", fact);
  return [...parts.values()];
}

function sameDay(a: Fact, b: Fact): boolean {
  return dayOf(a).day === dayOf(b).day && dayOf(a).precision === dayOf(b).precision;
}

function stateOf(node: string, facts: readonly Fact[]): NodeState {
  const ordered = facts.toSorted(byKnowledge);
  const promised = ordered.find((fact) => fact.kind === "promised");
  const planned = ordered.find((fact) => fact.kind === "planned");
  const last = ordered.findLast((fact) => fact.kind === "planned" || fact.kind === "forecast");
  const latest = last && planned && !sameDay(last, planned) ? last : undefined;
  const actual = ordered.findLast((fact) => fact.kind === "actual");
  const base = planned ?? promised;
  const reached = actual ?? latest;
  const delay = base && reached ? delayBetween(dayOf(base), dayOf(reached)) : undefined;
  return {
    node,
    scope: ordered[0]?.scope ?? "",
    promised,
    planned: planned ?? last,
    latest,
    actual,
    delay,
  };
}

/**
 * Every node that anything is known of, in schedule order, parts after the whole. A node that speaks only of a
 * part is what `partial` says: 投产（首条线）is 部分投产, so that a plan for the first line meets the day it ran.
 * Errors: none (total).
 */
export function scheduleOf(
  facts: readonly Fact[],
  { schedule, partial }: Pick<Lifecycle, "schedule" | "partial">,
): NodeState[] {
  const watched = new Set(schedule);
  const byNode = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!watched.has(fact.attribute) || !counts(fact)) continue;
    const node = fact.scope === "" ? fact.attribute : (partial[fact.attribute] ?? fact.attribute);
    addTo(byNode, node, fact);
  }
  const states = [...byNode].flatMap(([node, own]) =>
    byPart(own).map((part) => stateOf(node, part)),
  );
  return states.toSorted(
    (a, b) => schedule.indexOf(a.node) - schedule.indexOf(b.node) || (a.scope < b.scope ? -1 : 1),
  );
}

/** A planned day that something else overtook: what slipped, to when, and by how much. */
export type Slip = {
  readonly node: string;
  readonly scope: string;
  readonly planned: Fact;
  readonly reached: Fact;
  readonly basis: "actual" | "latest";
  readonly delay: Delay;
};

/** Planned against actual or latest dates, one slip a node and part that has both. Errors: none (total). */
export function slipsOf(nodes: readonly NodeState[]): Slip[] {
  return nodes.flatMap((state) => {
    const planned = state.planned ?? state.promised;
    const reached = state.actual ?? state.latest;
    if (!planned || !reached || !state.delay) return [];
    const basis = state.actual ? "actual" : "latest";
    return [{ node: state.node, scope: state.scope, planned, reached, basis, delay: state.delay }];
  });
}
