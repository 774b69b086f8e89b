import { monthsOf } from "../value/period.ts";
import { periodKind, periodKinds, type PeriodKind } from "./period-kind.ts";

/** A kind of period, or one part of the year: Q1, H2, a month 01 to 12. */
export type TimeOfYear = string;

const parts = [
  "Q1",
  "Q2",
  "Q3",
  "Q4",
  "H1",
  "H2",
  ...Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0")),
];

/** Every time of year there is. */
export const timesOfYear: readonly TimeOfYear[] = [...periodKinds, ...parts];

/** Whether a period is of that kind, or is that part of its year. Errors: none (total). */
export function isInTime(period: string, time: TimeOfYear): boolean {
  return periodKind(period) === time || period.slice(5) === time;
}

/** The periods of a shorter kind within one, in order: a year's quarters. Errors: none (total). */
export function periodsWithin(period: string, kind: PeriodKind): readonly string[] {
  const size = { month: 1, quarter: 3, half: 6, year: 12 }[kind];
  const months = monthsOf(period);
  const year = period.slice(0, 4);
  if (months.length <= size) return [];
  const first = Number(months[0]?.slice(5)) - 1;
  return Array.from({ length: months.length / size }, (_, at) => {
    const number = (first + at * size) / size + 1;
    if (kind === "month") return `${year}-${String(number).padStart(2, "0")}`;
    return `${year}-${kind === "quarter" ? "Q" : "H"}${number}`;
  });
}
