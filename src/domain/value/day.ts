import { accept, refuse } from "../refusal/refusal.ts";
import type { Result } from "../refusal/refusal.ts";
import { addDays, daysBetween, isIsoDay, lastOfMonth } from "./civil.ts";
import { readDay } from "./day-reading.ts";
import type { Order } from "./decimal.ts";
import { quarterEnds } from "./month-names.ts";

// Beside the readers but apart from them: a page that only prints need not carry them.
export { printDay } from "./print-day.ts";

/**
 * How finely a day is known: the day itself, a ten-day 旬, month, quarter, year;
 * `by` means “on or before that day” (已签约 in a ledger of March: by 2023-03-31).
 */
export type Precision = "day" | "xun" | "month" | "quarter" | "year" | "by";

/**
 * A day with its precision. `day` is `2023-02-11` (day; by; the first day of a xun: 01, 11 or 21),
 * `2023-11` (month), `2023-Q4` (quarter), `2023` (year).
 */
export type Day = { readonly day: string; readonly precision: Precision };

/**
 * What helps to read a day: the year a text without one belongs to (`2024-02-29` or `2024`), and where
 * the column keeps its two-digit year (`31/03/24` last, `23.2.11` first).
 */
export type DayOptions = {
  readonly reference?: string | undefined;
  readonly shortYear?: "first" | "last" | undefined;
};

const coarseness = { day: 0, xun: 1, month: 2, quarter: 3, year: 4 } as const;

/** The day, xun, month, quarter or year an ISO day lies in; or `by` it. Throws on what is no ISO day (a bug). */
export function dayOf(iso: string, precision: Precision): Day {
  if (!isIsoDay(iso)) throw new RangeError(`not a day: ${iso}`);
  const [year = "", month = "", date = ""] = iso.split("-");
  const tens = Math.min(Math.floor((Number(date) - 1) / 10), 2);
  const keys = {
    day: iso,
    by: iso,
    xun: `${year}-${month}-${tens}1`,
    month: `${year}-${month}`,
    quarter: `${year}-Q${Math.ceil(Number(month) / 3)}`,
    year,
  };
  return { day: keys[precision], precision };
}

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

/**
 * The day a text states, no finer than it states it: `2023.2.11`, `2023年10月`, `2023Q1`, `2024年4月底`, `31 March 2024`,
 * `Mar-24`, `不晚于2023年3月31日`. 月底 is the third xun, 年底 December. A half year is refused: it has no exact form.
 * Refusals: notADay, dayWithoutYear, ambiguousDay, noSuchDay, dayOutOfRange (before 1990, after 2100).
 */
export function parseDay(text: string, options: DayOptions = {}): Result<Day> {
  const stated = readDay(text, options);
  if (typeof stated === "string") return refuse(stated, { text: text.trim() });
  const day = dayOf(stated.iso, stated.precision);
  return accept(stated.limit ? dayOf(dayRange(day).to, "by") : day);
}

/** Whether that ISO day lies in the day's range. Throws on a malformed day (a bug). */
export function todayWithin(day: Day, today: string): boolean {
  const { from, to } = dayRange(day);
  return (from === null || from <= today) && today <= to;
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

/**
 * The same day known more coarsely: 2023-02-11 by month is 2023-02; to `by` it is its last possible day.
 * A day already coarser, and a `by`, stay as they are. Throws on a malformed day (a bug).
 */
export function coarsen(day: Day, precision: Precision): Day {
  const { from, to } = dayRange(day);
  if (precision === "by") return dayOf(to, "by");
  if (from === null || day.precision === "by" || coarseness[precision] <= coarseness[day.precision])
    return day;
  return dayOf(from, precision);
}
