import { dayRange } from "../value/day-range.ts";
import type { Value } from "../value/value.ts";
import type { Fact, FactKind, KnownAt, Source } from "./fact.ts";
import { sources } from "./fact.ts";
import { scopeKey } from "./scope.ts";

/*
 * State is only ever a fold of facts. A ledger line is what facts compete for: one attribute, kind, part,
 * period and source. On a line the fact that counts is the one that holds latest in the world (`validFrom`),
 * then was made known last (`knownOn`), then was recorded last (`seq`). For events the world's day is the
 * value itself, so only the last two decide. Returned and withdrawn facts never count, and never vanish.
 *
 *   seq  validFrom    value            counts
 *   12   2023-03-31   近125亿           no: 40 holds later
 *   40   2024-02-29   125亿             yes
 *   41   2023-06-30   124亿 (back-filled) no: recorded later, but speaks of an earlier day
 */

/** The line a fact competes on. Errors: none (total). */
export function lineOf(
  fact: Pick<Fact, "attribute" | "kind" | "scope" | "period" | "source">,
): string {
  const { attribute, kind, scope, period, source } = fact;
  return `${attribute}|${kind}|${scopeKey(scope)}|${period ?? ""}|${source}`;
}

/** Whether a fact was known at a point of knowledge. Errors: none (total). */
export function wasKnown(fact: Pick<Fact, "seq" | "knownOn">, known: KnownAt): boolean {
  return fact.knownOn <= known.day && (known.seq === undefined || fact.seq <= known.seq);
}

/** Whether a fact takes part at all: neither returned nor withdrawn. Errors: none (total). */
export function counts(fact: Pick<Fact, "standing">): boolean {
  return fact.standing !== "returned" && fact.standing !== "withdrawn";
}

/** What the fold looks at of a fact. */
export type Folded = Pick<
  Fact,
  | "seq"
  | "attribute"
  | "kind"
  | "scope"
  | "period"
  | "source"
  | "validFrom"
  | "knownOn"
  | "standing"
  | "value"
>;

/** Whether a fact goes before another of its line. Errors: none (total). */
export function outranks(challenger: Folded, holder: Folded, isEvent: boolean): boolean {
  if (!isEvent && challenger.validFrom !== holder.validFrom)
    return challenger.validFrom > holder.validFrom;
  if (challenger.knownOn !== holder.knownOn) return challenger.knownOn > holder.knownOn;
  return challenger.seq > holder.seq;
}

/**
 * The fact that counts on every line, by `lineOf`. The order of the input does not matter.
 * `isEvent` tells which attributes happen on a day. Errors: none (total).
 */
export function foldFacts<F extends Folded>(
  facts: readonly F[],
  isEvent: (attribute: string) => boolean,
): Map<string, F> {
  const current = new Map<string, F>();
  for (const fact of facts) {
    if (!counts(fact)) continue;
    const line = lineOf(fact);
    const holder = current.get(line);
    if (!holder || outranks(fact, holder, isEvent(fact.attribute))) current.set(line, fact);
  }
  return current;
}

/** Where to look on the folded lines; the first source that has a figure answers. */
export type Ask = {
  readonly attribute: string;
  readonly kind: FactKind;
  readonly period?: string | null;
  readonly scope?: string;
  readonly source?: Source;
};

/** The fact that answers, undefined when nothing is known; 部门上报 goes before other sources. Errors: none (total). */
export function findCurrent<F>(current: ReadonlyMap<string, F>, ask: Ask): F | undefined {
  const { attribute, kind, period = null, scope = "" } = ask;
  for (const source of ask.source ? [ask.source] : sources) {
    const fact = current.get(lineOf({ attribute, kind, period, scope, source }));
    if (fact) return fact;
  }
  return undefined;
}

/** The first and last day an event's value can mean; undefined when the value is not a day. Errors: none (total). */
export function eventRange(value: Value): { from: string | null; to: string } | undefined {
  return typeof value === "object" && "precision" in value ? dayRange(value) : undefined;
}
