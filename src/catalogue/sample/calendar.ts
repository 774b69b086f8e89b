import { addDays, lastOfMonth } from "../../domain/value/civil.ts";

/** Months of the sample are counted from January 2024, which is month 0; earlier ones are negative. */
const firstYear = 2024;

/** The year of a counted month: −1 → 2023. Errors: none (total). */
export function yearOf(month: number): number {
  return firstYear + Math.floor(month / 12);
}

/** The counted January of a year: 2025 → 12. Errors: none (total). */
export function januaryOf(year: number): number {
  return (year - firstYear) * 12;
}

/** The month of the year, 1 to 12, of a counted month. Errors: none (total). */
export function monthOfYear(month: number): number {
  return (((month % 12) + 12) % 12) + 1;
}

/** A counted month as a period: −1 → `2023-12`. Errors: none (total). */
export function monthText(month: number): string {
  return `${yearOf(month)}-${String(monthOfYear(month)).padStart(2, "0")}`;
}

/** A day of a counted month; a day beyond its end is its last. Errors: none (total). */
export function dayIn(month: number, day: number): string {
  const iso = `${monthText(month)}-${String(day).padStart(2, "0")}`;
  const last = lastOfMonth(monthText(month));
  return iso < last ? iso : last;
}

/** The counted month an ISO day lies in. Errors: none (total on ISO days). */
export function monthIn(day: string): number {
  return januaryOf(Number(day.slice(0, 4))) + Number(day.slice(5, 7)) - 1;
}

/**
 * The day a month's report is made, so many days after its end, but never after the ledger's last day.
 * Errors: none (total).
 */
export function reportDay(month: number, late: number, asOf: string): string {
  const day = addDays(lastOfMonth(monthText(month)), late);
  return day < asOf ? day : asOf;
}
