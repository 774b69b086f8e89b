import type { Attribute } from "../domain/ledger/attribute.ts";
import { eventRange } from "../domain/ledger/fold.ts";
import { type Result, accept, inBoth, refuse } from "../domain/refusal/refusal.ts";
import { parsePeriod } from "../domain/value/parse-period.ts";
import { periodRange } from "../domain/value/period.ts";
import type { Value } from "../domain/value/value.ts";

/** The period a flow belongs to, checked; null for what is no flow. Refuses `periodNeeded`. */
export function periodOf(
  attribute: Attribute,
  asked: string | null | undefined,
): Result<string | null> {
  if (attribute.timing !== "flow") return accept(null);
  const example = attribute.period === "year" ? "2024" : "2024-02";
  const needed = refuse("periodNeeded", { ...inBoth("label", attribute.label), example });
  if (!asked) return needed;
  const period = parsePeriod(asked);
  return period.ok && period.value.length === example.length ? period : needed;
}

/** A state holds from the day the board speaks for: in a sample that is not today. */
export function validFromOf(value: Value, period: string | null, asOf: string): string {
  if (period !== null) return periodRange(period).from;
  const range = eventRange(value);
  return range ? (range.from ?? range.to) : asOf;
}
