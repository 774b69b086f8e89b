import { nextPeriod, previousPeriod } from "../value/period.ts";
import type { Indicator } from "./indicator.ts";
import type { Context } from "./operator.ts";

/** The period an indicator looks at: the one asked for, one before it, or the one after it. Errors: none (total). */
export function periodOf({ at = "now" }: Pick<Indicator, "at">, period: string): string {
  if (at === "previous") return previousPeriod(period);
  if (at === "next") return nextPeriod(period);
  const year = String(Number(period.slice(0, 4)) - 1).padStart(4, "0");
  if (at === "lastYear") return year + period.slice(4);
  return at === "yearBefore" ? year : period;
}

/** The period an indicator looks at where it is asked: what happened is counted in that one. Errors: none (total). */
export function lookedAt(id: string, { indicator, period }: Context): string {
  return periodOf(indicator(id), period);
}
