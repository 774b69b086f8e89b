import { refuse, type Result } from "../refusal/refusal.ts";
import { periodRange } from "../value/period.ts";
import { parsePeriod } from "../value/parse-period.ts";
import type { Rulebook } from "./rulebook.ts";
import { periodKind } from "./period-kind.ts";
import { periodsWithin } from "./time-of-year.ts";

type Days = { readonly from: string; readonly to: string };

/** Whether a rulebook is in force for the whole of some days. Errors: none (total). */
export function isInForce({ effective }: Pick<Rulebook, "effective">, { from, to }: Days): boolean {
  return from >= effective.from && (effective.to === null || to <= effective.to);
}

/** Whether a period lies wholly before a rulebook is in force, or wholly after. Errors: none (total). */
export function isOfAnotherTime({ effective }: Pick<Rulebook, "effective">, text: string): boolean {
  const period = parsePeriod(text);
  if (!period.ok) return false;
  const { from, to } = periodRange(period.value);
  return to < effective.from || (effective.to !== null && from > effective.to);
}

/** A longer period of which only the shorter ones in force are folded in. */
function isPartlyInForce(rulebook: Rulebook, period: string): boolean {
  return rulebook.fold?.inForce === true && foldedPeriods(rulebook, period).length > 0;
}

/** The shorter periods that are folded into one, in order; none where the rulebook folds nothing. Errors: none (total). */
export function foldedPeriods(rulebook: Rulebook, period: string): readonly string[] {
  const { fold } = rulebook;
  if (!fold) return [];
  const all = periodsWithin(period, fold.of);
  return fold.inForce ? all.filter((each) => isInForce(rulebook, periodRange(each))) : all;
}

/** The period as written canonically, when the rulebook ranks it. Errors: notAPeriod, periodNotRanked, ruleNotInForce. */
export function checkPeriod(rulebook: Rulebook, text: string): Result<string> {
  const period = parsePeriod(text);
  if (!period.ok) return period;
  const { from, to } = periodRange(period.value);
  const { effective } = rulebook;
  if (!rulebook.periods.includes(periodKind(period.value)))
    return refuse("periodNotRanked", { period: text, choices: rulebook.periods.join(" / ") });
  if (!isInForce(rulebook, { from, to }) && !isPartlyInForce(rulebook, period.value))
    return refuse("ruleNotInForce", {
      period: text,
      from: effective.from,
      to: effective.to ?? "—",
    });
  return period;
}
