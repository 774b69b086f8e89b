import { accept, type Result } from "../refusal/refusal.ts";
import { openBoard } from "./board.ts";
import { checkPeriod } from "./check-period.ts";
import type { Ranking } from "./ranking.ts";
import type { Rulebook } from "./rulebook.ts";
import type { ScoringInput } from "./scoring-input.ts";

/**
 * Ranks units by a rulebook, each total with its explanation. The same input in another order gives the same answer.
 * Errors: notAPeriod, periodNotRanked (the rule ranks other lengths), ruleNotInForce (the period lies outside it).
 */
export function evaluate(rulebook: Rulebook, input: ScoringInput): Result<Ranking> {
  const period = checkPeriod(rulebook, input.period);
  if (!period.ok) return period;
  const board = openBoard(rulebook, { ...input, period: period.value });
  const ranked = rulebook.groups.map(({ id }) => id);
  const { id, version } = rulebook;
  return accept({
    rulebook: id,
    version,
    period: period.value,
    groups: board.ranking(),
    unranked: input.units
      .filter(({ group }) => !ranked.includes(group))
      .toSorted((a, b) => a.id - b.id),
  });
}
