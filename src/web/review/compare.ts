import {
  compareDecimal,
  divideDecimal,
  isZero,
  scaleDecimal,
  subtractDecimal,
} from "../../domain/value/decimal.ts";
import { delayBetween } from "../../domain/value/day-range.ts";
import type { Value } from "../../domain/value/value.ts";
import { isDay, isMoney, isQuantity } from "../parts/use-print.ts";

/** How a figure moved against the one before. */
export type Change = { readonly way: "up" | "down" | "same"; readonly by: Value };

function numberOf(value: Value): string | null {
  if (isMoney(value)) return value.amount;
  return isQuantity(value) ? value.number : null;
}

function sameMeasure(a: Value, b: Value): boolean {
  if (isMoney(a)) return isMoney(b) && a.currency === b.currency;
  return isQuantity(a) && isQuantity(b) && a.unit === b.unit;
}

/** The distance between two figures of one measure, without its sign; null where they cannot be compared. */
export function changeOf(now: Value, last: Value): Change | null {
  const [a, b] = [numberOf(now), numberOf(last)];
  if (a === null || b === null || !sameMeasure(now, last)) return null;
  const order = compareDecimal(a, b);
  const distance = order < 0 ? subtractDecimal(b, a) : subtractDecimal(a, b);
  const by: Value = isMoney(now)
    ? { ...now, amount: distance, qualifier: "exact" }
    : isQuantity(now)
      ? { ...now, number: distance, qualifier: "exact" }
      : now;
  return { way: order === 0 ? "same" : order > 0 ? "up" : "down", by };
}

/** A figure as a percentage of another of its measure, one decimal; null where that says nothing. */
export function shareOf(part: Value, whole: Value): string | null {
  const [a, b] = [numberOf(part), numberOf(whole)];
  if (a === null || b === null || !sameMeasure(part, whole) || isZero(b)) return null;
  return divideDecimal(scaleDecimal(a, 2), b, 1);
}

/** How far a day lies from the plan's, in days; null where either is no day. */
export function slipOf(now: Value, plan: Value): ReturnType<typeof delayBetween> | null {
  return isDay(now) && isDay(plan) ? delayBetween(plan, now) : null;
}

const kinds = [isMoney, isQuantity, isDay] as const;

/** Amounts first, then quantities, days and words; as given among equals. */
export function byMeasure<F extends { readonly figure: { readonly value: Value } }>(
  facts: readonly F[],
): readonly F[] {
  const rank = ({ figure: { value } }: F) => {
    const at = kinds.findIndex((is) => is(value));
    return at < 0 ? kinds.length : at;
  };
  return [...facts].sort((a, b) => rank(a) - rank(b));
}
