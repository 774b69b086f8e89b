import { accept, type Result } from "../refusal/refusal.ts";
import type { Bilingual } from "../language.ts";
import { checkPeriod } from "./check-period.ts";
import type { Explained, Missing, Points } from "./explain.ts";
import type { IndicatorValue } from "./indicator.ts";
import type { Rulebook } from "./rulebook.ts";
import { openBoard } from "./board.ts";

// Beside the evaluation, where whoever gathers looks for it.
export { indicatorsOf } from "./dependencies.ts";

/** Values by the id of the indicator; an id that is absent is missing. */
export type Values = Readonly<Record<string, IndicatorValue>>;

/** A unit to be ranked, in the group it is ranked in. */
export type ScoredUnit = { readonly id: number; readonly name: string; readonly group: string };

/** A project and the unit it counts for. */
export type ScoredProject = {
  readonly id: number;
  readonly unit: number;
  readonly name: string;
  readonly values: Values;
};

/** What a ranking is computed from; the order of units and projects has no meaning. */
export type ScoringInput = {
  readonly period: string;
  readonly units: readonly ScoredUnit[];
  readonly projects: readonly ScoredProject[];
  readonly unitValues: Readonly<Record<number, Values>>;
  /** The shorter periods a rulebook with `fold` folds in: a year's quarters. One that is not here is missing. */
  readonly earlier?: readonly ScoringInput[];
};

/** What one project brings its unit. */
export type ProjectPoints = {
  readonly project: number;
  readonly name: string;
  readonly points: Points;
  readonly complete: boolean;
};

/** One line of the ranking, down to the facts. `complete` is false while something is left out as missing. */
export type Entry = {
  readonly unit: number;
  readonly name: string;
  readonly points: Points;
  readonly rank: number;
  readonly complete: boolean;
  readonly missing: readonly Missing[];
  /** The share of points that rests on verified facts alone, a decimal from 0 to 1; null without points. */
  readonly verifiedShare: string | null;
  readonly projects: readonly ProjectPoints[];
  readonly tree: Explained;
  /** The grade (等次), where the rulebook has grades; absent where it has none. */
  readonly grade?: { readonly id: string; readonly label: Bilingual };
};

/** Units by group; those whose group the rulebook does not rank are named, not lost. */
export type Ranking = {
  readonly rulebook: string;
  readonly version: string;
  readonly period: string;
  readonly groups: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly entries: readonly Entry[];
  }[];
  readonly unranked: readonly ScoredUnit[];
};

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
