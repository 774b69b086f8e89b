import type { Missing } from "./explain.ts";
import type { Operand } from "./measure.ts";
import type { Rational } from "./rational.ts";
import type { Named } from "./text/words.ts";

/** How an amount lies to another. */
export const comparisons = ["atLeast", "atMost", "over", "under", "equals"] as const;
export type Comparison = (typeof comparisons)[number];

/** When something happened: in the period, in the year up to its end, before it, or at any time up to its end. */
export const happenings = ["period", "year", "before", "ever"] as const;
export type HappenedWhen = (typeof happenings)[number];

/**
 * What is asked of points once they are settled: of the total of the other articles (`of` null), or of articles, of which
 * so many at least must be so: 一项不合格的降一等，二项不合格的不予评奖.
 */
export type PointsCondition = {
  readonly kind: "points";
  readonly of: readonly Named[] | null;
  readonly how: Comparison;
  readonly than: Rational;
  readonly number: number;
};

/** What must hold for something to count. */
export type Condition =
  | { readonly kind: "is"; readonly of: string; readonly is: readonly string[] }
  | {
      readonly kind: "compare";
      readonly of: string;
      readonly how: Comparison;
      readonly than: Operand;
    }
  | { readonly kind: "happened"; readonly of: string; readonly when: HappenedWhen }
  | { readonly kind: "verified"; readonly of: string }
  | { readonly kind: "stated"; readonly of: string }
  | PointsCondition
  | { readonly kind: "not"; readonly not: Condition }
  | { readonly kind: "any"; readonly any: readonly Condition[] }
  | { readonly kind: "all"; readonly all: readonly Condition[] };

/** True, false, or unknown because figures are missing, which are told. */
export type Verdict = { readonly holds: boolean | null; readonly missing: readonly Missing[] };

/** Every indicator a condition may look at. Errors: none (total). */
export function looksOfCondition(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "all":
      return condition.all.flatMap(looksOfCondition);
    case "any":
      return condition.any.flatMap(looksOfCondition);
    case "not":
      return looksOfCondition(condition.not);
    case "points":
      return [];
    case "compare":
      return [condition.of, ...("id" in condition.than ? [condition.than.id] : [])];
    case "is":
    case "happened":
    case "verified":
    case "stated":
      return [condition.of];
  }
}
