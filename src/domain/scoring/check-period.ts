import { refuse, type Result } from "../refusal/refusal.ts";
import { periodRange } from "../value/period.ts";
import { parsePeriod } from "../value/parse-period.ts";
import type { Rulebook } from "./rulebook.ts";
import { periodKind } from "./period-kind.ts";

/** The period as written canonically, when the rulebook ranks it. Errors: notAPeriod, periodNotRanked, ruleNotInForce. */
export function checkPeriod(rulebook: Rulebook, text: string): Result<string> {
  const period = parsePeriod(text);
  if (!period.ok) return period;
  const { from, to } = periodRange(period.value);
  const { effective } = rulebook;
  if (!rulebook.periods.includes(periodKind(period.value)))
    return refuse("periodNotRanked", { period: text, choices: rulebook.periods.join(" / ") });
  if (from < effective.from || (effective.to !== null && to > effective.to))
    return refuse("ruleNotInForce", {
      period: text,
      from: effective.from,
      to: effective.to ?? "—",
    });
  return period;
}
