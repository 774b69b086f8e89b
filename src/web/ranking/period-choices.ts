import { type PeriodKind, periodAt } from "../../domain/scoring/period-kind.ts";

const yearsBack = 2;

/** The periods of one kind from two years back to the one a day lies in, the latest first. */
export function periodsUpTo(kind: PeriodKind, day: string): readonly string[] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const first = (year - yearsBack) * 12;
  const last = year * 12 + month - 1;
  const all = Array.from({ length: last - first + 1 }, (_, step) => {
    const at = last - step;
    return periodAt(kind, `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`);
  });
  return [...new Set(all)];
}
