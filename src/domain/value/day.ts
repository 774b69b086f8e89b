import { isIsoDay } from "./civil.ts";

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
