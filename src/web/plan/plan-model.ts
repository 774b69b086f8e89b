import type { Output } from "../../contract/endpoint.ts";
import type { comparePlan, readPlanList, showPlan, showPlanDraft } from "../../contract/plan.ts";
import { type Sums, sumsOf } from "../../domain/plan/plan-line.ts";
import {
  divideDecimal,
  isZero,
  multiplyDecimal,
  subtractDecimal,
} from "../../domain/value/decimal.ts";
import { type Money, sumMoney } from "../../domain/value/money.ts";

export type Plan = Output<typeof showPlan>;
export type PlanLine = Plan["lines"][number];
export type PlanVersion = Plan["versions"][number];
export type PlanChange = Plan["moved"][number];
export type Compared = Output<typeof comparePlan>;
export type Draft = Output<typeof showPlanDraft>;
export type DraftEntry = Draft["body"]["entries"][number];
/** A line of a pasted list as it was read. */
export type ReadRow = Output<typeof readPlanList>["rows"][number];

/** How a part of the plan stands: what it adds up to, and what is done of it. */
export type Standing = {
  readonly id: string;
  readonly name: string;
  /** The projects it is made of. */
  readonly lines: readonly PlanLine[];
  readonly sums: Sums;
  /** Projects that should have an amount for the year and have none. */
  readonly unplanned: number;
  readonly done: readonly Money[];
  /** Done ÷ plan in percent, of what is in yuan; null without a plan. */
  readonly ratio: string | null;
};

/** Done ÷ plan in percent with one decimal; null without a plan in yuan. */
export function ratioOf(done: readonly Money[], plan: readonly Money[]): string | null {
  const yuan = (list: readonly Money[]) => list.find(({ currency }) => currency === "CNY");
  const planned = yuan(plan);
  if (!planned || isZero(planned.amount)) return null;
  return divideDecimal(multiplyDecimal(yuan(done)?.amount ?? "0", "100"), planned.amount, 1);
}

/** The tiers whose projects have an amount for the year. */
export function plannedTiers(tiers: Plan["tiers"]): ReadonlySet<string> {
  return new Set(tiers.flatMap(({ id, planned }) => (planned ? [id] : [])));
}

/** What some lines add up to and what is done of them. */
export function standingOf(
  head: { readonly id: string; readonly name: string },
  lines: readonly PlanLine[],
  planned: ReadonlySet<string>,
): Standing {
  const sums = sumsOf(lines);
  const unplanned = lines.filter((line) => planned.has(line.tier) && line.yearPlan === null).length;
  const done = sumMoney(lines.flatMap((line) => line.done ?? []));
  return { ...head, lines, sums, unplanned, done, ratio: ratioOf(done, sums.yearPlan) };
}

/** The units of a plan, the one with the most planned first. */
export function unitsOf(lines: readonly PlanLine[], planned: ReadonlySet<string>): Standing[] {
  const units = new Map(lines.map((line) => [line.unit.id, line.unit.name]));
  const standings = [...units].map(([id, name]) =>
    standingOf(
      { id: String(id), name },
      lines.filter((line) => line.unit.id === id),
      planned,
    ),
  );
  const amount = ({ sums }: Standing) => Number(sums.yearPlan[0]?.amount ?? 0);
  return standings.toSorted((a, b) => amount(b) - amount(a));
}

/** The lines of a tier, of a unit, or both; an empty choice leaves all. */
export function filtered(
  lines: readonly PlanLine[],
  by: { readonly tier: string; readonly unit: string },
): readonly PlanLine[] {
  return lines.filter(
    (line) =>
      (by.tier === "" || line.tier === by.tier) &&
      (by.unit === "" || String(line.unit.id) === by.unit),
  );
}

/** After less before, by currency, with its sign; none where nothing moved. */
export function changeOf(before: readonly Money[], after: readonly Money[]): Money[] {
  const currencies = [...new Set([...before, ...after].map(({ currency }) => currency))];
  return currencies.flatMap((currency): Money[] => {
    const of = (list: readonly Money[]) =>
      list.find((each) => each.currency === currency)?.amount ?? "0";
    const amount = subtractDecimal(of(after), of(before));
    return isZero(amount) ? [] : [{ amount, currency, qualifier: "exact" }];
  });
}

/** The kinds of change there are, in the order of a notice. */
export const changeKinds = ["out", "in", "tier", "value"] as const;

/** The project a change is of. */
export function lineOfChange({ before, after }: PlanChange): NonNullable<PlanChange["after"]> {
  const line = after ?? before;
  if (!line) throw new Error("a change of nothing");
  return line;
}
