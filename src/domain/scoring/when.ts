import { dayRange } from "../value/day-range.ts";
import { periodRange } from "../value/period.ts";
import type { Happening } from "./indicator.ts";

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
