import type { Attribute } from "../ledger/attribute.ts";
import type { RefusalCode } from "../refusal/refusal.ts";
import { previousPeriod } from "../value/period.ts";
import type { HeadTime } from "./header-label.ts";

/** The period a head gives a flow (null: none given), and what is doubtful about it. */
export type HeadPeriod = { readonly period: string | null; readonly doubt: RefusalCode | null };

function month(year: number, number: number): string {
  return `${String(year)}-${String(number).padStart(2, "0")}`;
}

function monthPeriod(time: HeadTime, asOf: string): HeadPeriod {
  const [year, current] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  if (time.lastMonth) return { period: previousPeriod(asOf.slice(0, 7)), doubt: null };
  if (time.month === undefined || time.month < 1 || time.month > 12)
    return { period: null, doubt: null };
  const stated = time.year ?? (time.month > current ? year - 1 : year);
  const period = month(stated, time.month);
  const odd = time.from !== undefined || (time.year === undefined && time.month > current);
  return { period, doubt: odd ? "importColumnOtherPeriod" : null };
}

function yearPeriod(time: HeadTime, asOf: string): HeadPeriod {
  const year = time.year ?? Number(asOf.slice(0, 4));
  const untilOther =
    time.from !== undefined && (time.from !== 1 || time.month !== Number(asOf.slice(5, 7)));
  const oneMonth = time.from === undefined && time.month !== undefined;
  return { period: String(year), doubt: untilOther || oneMonth ? "importColumnOtherPeriod" : null };
}

/** The period of a column from the time in its head: a month column's month, “1-7月” the year so far. Errors: none (total). */
export function periodFor(attribute: Attribute, time: HeadTime | null, asOf: string): HeadPeriod {
  if (!time) return { period: null, doubt: null };
  if (attribute.timing !== "flow") return { period: null, doubt: yearEndDoubt(time, asOf) };
  if (time.tenDays) return { period: monthPeriod(time, asOf).period, doubt: "importColumnTenDays" };
  return attribute.period === "year" ? yearPeriod(time, asOf) : monthPeriod(time, asOf);
}

/** “截至2021年底” is done-to-last-year only in data of 2022. */
function yearEndDoubt(time: HeadTime, asOf: string): RefusalCode | null {
  const expected = Number(asOf.slice(0, 4)) - 1;
  return time.yearEnd && time.year !== expected ? "importColumnOtherPeriod" : null;
}
