import { accept, refuse } from "../refusal/refusal.ts";
import type { Result } from "../refusal/refusal.ts";
import { isIsoDay } from "./civil.ts";
import { dayRange } from "./day-range.ts";
import { readDay } from "./day-reading.ts";

// Beside the readers but apart from them: a page that only prints or compares need not carry them.
export { compareDay, dayRange, delayBetween, todayWithin } from "./day-range.ts";
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
