import { type Money, sumMoney } from "../value/money.ts";

/** What a plan says of a project for its year. A tier of {@link notInPlan} stands for a project that is not in it. */
export type Placed = {
  readonly tier: string;
  readonly yearPlan: Money | null;
  readonly total: Money | null;
};

/** A project in the plan of a year. */
export type PlanLine = Placed & {
  readonly project: number;
  readonly name: string;
  readonly unit: { readonly id: number; readonly name: string };
};

/** The choice of `planTier` that says a project is not in the plan. */
export const notInPlan = "none";

/** What lines add up to: a sum for each currency, and how many lines have no figure. */
export type Sums = {
  readonly count: number;
  readonly yearPlan: readonly Money[];
  readonly total: readonly Money[];
  readonly lacking: { readonly yearPlan: number; readonly total: number };
};

/** The exact sums of some lines; a missing figure is counted, never taken for zero. Errors: none (total). */
export function sumsOf(lines: readonly Placed[]): Sums {
  const known = (list: readonly (Money | null)[]): Money[] => list.filter((each) => each !== null);
  const yearPlan = known(lines.map((line) => line.yearPlan));
  const total = known(lines.map((line) => line.total));
  return {
    count: lines.length,
    yearPlan: sumMoney(yearPlan),
    total: sumMoney(total),
    lacking: { yearPlan: lines.length - yearPlan.length, total: lines.length - total.length },
  };
}

/** The yuan of a sum, null when there is none: other currencies have no rate here. Errors: none (total). */
export function yuanOf(sums: readonly Money[]): Money | null {
  return sums.find((money) => money.currency === "CNY") ?? null;
}

/** The lines of each tier, in the order of the tiers. Errors: none (total). */
export function byTier<T extends Placed>(
  lines: readonly T[],
  tiers: readonly string[],
): ReadonlyMap<string, readonly T[]> {
  return new Map(tiers.map((tier) => [tier, lines.filter((line) => line.tier === tier)]));
}
