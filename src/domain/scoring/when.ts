import { dayRange } from "../value/day.ts";
import { periodRange } from "../value/period.ts";
import type { Happening } from "./indicator.ts";

/** The lengths a ranking can have. */
export const periodKinds = ["month", "quarter", "half", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The length of a period: "2017-05" month, "2017-Q2" quarter, "2017-H1" half, "2017" year. Errors: none (total). */
export function periodKind(period: string): PeriodKind {
  if (period.includes("Q")) return "quarter";
  if (period.includes("H")) return "half";
  return period.includes("-") ? "month" : "year";
}

/** The happenings within a period. One known only by its month or quarter counts where its last day lies. */
export function happenedIn(period: string, happenings: readonly Happening[]): readonly Happening[] {
  const { from, to } = periodRange(period);
  return happenings.filter(({ on }) => {
    const last = dayRange(on).to;
    return from <= last && last <= to;
  });
}

/** The happenings of the period's year before the period begins. Errors: none (total). */
export function happenedBefore(
  period: string,
  happenings: readonly Happening[],
): readonly Happening[] {
  const { from } = periodRange(period);
  return happenings.filter(({ on }) => {
    const last = dayRange(on).to;
    return last < from && last.slice(0, 4) === from.slice(0, 4);
  });
}

/** The happenings of the period's year up to the period's end. Errors: none (total). */
export function happenedInYear(
  period: string,
  happenings: readonly Happening[],
): readonly Happening[] {
  const { to } = periodRange(period);
  return happenings.filter(({ on }) => {
    const last = dayRange(on).to;
    return last <= to && last.slice(0, 4) === to.slice(0, 4);
  });
}

/** The happenings before the period begins, in whatever year. Errors: none (total). */
export function happenedEarlier(
  period: string,
  happenings: readonly Happening[],
): readonly Happening[] {
  const { from } = periodRange(period);
  return happenings.filter(({ on }) => dayRange(on).to < from);
}
