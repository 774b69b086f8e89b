import { addDays, daysBetween, lastOfMonth } from "./civil.ts";
import type { Day } from "./day.ts";
import type { Order } from "./decimal.ts";
import { quarterEnds } from "./month-names.ts";

/** First and last ISO day a day may be; `by` has no first. Throws on a malformed day (a bug). */
export function dayRange(day: Day): { from: string | null; to: string } {
  switch (day.precision) {
    case "day":
      return { from: day.day, to: day.day };
    case "by":
      return { from: null, to: day.day };
    case "xun":
      return {
        from: day.day,
        to: day.day.endsWith("21") ? lastOfMonth(day.day.slice(0, 7)) : addDays(day.day, 9),
      };
    case "month":
      return { from: `${day.day}-01`, to: lastOfMonth(day.day) };
    case "quarter": {
      const { first, last } = quarterEnds(day.day);
      return { from: `${first}-01`, to: lastOfMonth(last) };
    }
    case "year":
      return { from: `${day.day}-01-01`, to: `${day.day}-12-31` };
  }
}

function order(a: string | null, b: string | null): Order {
  if (a === b) return 0;
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

/** Orders two days by their first, then their last possible day; `by` comes first. Throws on a malformed day (a bug). */
export function compareDay(a: Day, b: Day): Order {
  const [first, second] = [dayRange(a), dayRange(b)];
  return order(first.from, second.from) || order(first.to, second.to);
}

/**
 * How many days the other lies behind the planned one, as the interval both precisions allow; negative is early.
 * `min` is null when the other is only known as `by`. A planned `by` is a deadline: lateness counts from its day.
 * Throws on a malformed day (a bug).
 */
export function delayBetween(planned: Day, other: Day): { min: number | null; max: number } {
  const [plan, real] = [dayRange(planned), dayRange(other)];
  return {
    min: real.from === null ? null : daysBetween(plan.to, real.from),
    max: daysBetween(plan.from ?? plan.to, real.to),
  };
}
