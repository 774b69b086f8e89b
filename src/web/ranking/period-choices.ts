import type { PeriodKind } from "../../domain/scoring/when.ts";

const yearsBack = 2;

const keys: Readonly<Record<PeriodKind, (year: number, month: number) => string>> = {
  month: (year, month) => `${year}-${String(month).padStart(2, "0")}`,
  quarter: (year, month) => `${year}-Q${Math.ceil(month / 3)}`,
  half: (year, month) => `${year}-H${Math.ceil(month / 6)}`,
  year: (year) => String(year),
};

/** The periods of one kind from two years back to the one a day lies in, the latest first. */
export function periodsUpTo(kind: PeriodKind, day: string): readonly string[] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const first = (year - yearsBack) * 12;
  const last = year * 12 + month - 1;
  const all = Array.from({ length: last - first + 1 }, (_, step) => {
    const at = last - step;
    return keys[kind](Math.floor(at / 12), (at % 12) + 1);
  });
  return [...new Set(all)];
}
