import type { Attribute } from "../ledger/attribute.ts";
import { type Folded, findCurrent } from "../ledger/fold.ts";
import { divideDecimal, isZero, multiplyDecimal, sumDecimal } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";
import { monthsOf } from "../value/period.ts";
import type { Value } from "../value/value.ts";

/** A sum of money with the facts it rests on. */
export type Figure = { readonly money: Money; readonly facts: readonly number[] };

/** The plan of a year and what is done of it by a month (1 to 12). */
export type YearFigures = {
  readonly plan: Figure | undefined;
  readonly done: Figure | undefined;
  readonly month: number;
};

/** Whether a value is money. Errors: none (total). */
export function isMoney(value: Value | undefined): value is Money {
  return typeof value === "object" && "amount" in value;
}

/** A fact of money as a figure; undefined when it is not there or no money. Errors: none (total). */
export function figureOf(fact: Folded | undefined): Figure | undefined {
  return fact && isMoney(fact.value) ? { money: fact.value, facts: [fact.seq] } : undefined;
}

/** The sum of some months of one currency; undefined when none is known or currencies differ. */
function sumOfMonths(
  current: ReadonlyMap<string, Folded>,
  attribute: string,
  months: readonly string[],
): Figure | undefined {
  const known = months.flatMap(
    (period) => figureOf(findCurrent(current, { attribute, kind: "actual", period })) ?? [],
  );
  const [first] = known;
  if (!first || known.some((each) => each.money.currency !== first.money.currency))
    return undefined;
  const amount = sumDecimal(known.map((each) => each.money.amount));
  return { money: { ...first.money, amount }, facts: known.flatMap((each) => each.facts) };
}

/**
 * What is done of a year by the end of a month (`2024-06`): the sum of its months where months are reported,
 * else the year's own running figure. `attribute` is declared with `sumOf`. Errors: none (total).
 */
export function yearToDate(
  current: ReadonlyMap<string, Folded>,
  attribute: Pick<Attribute, "id" | "sumOf">,
  month: string,
): Figure | undefined {
  const year = month.slice(0, 4);
  const months = monthsOf(year).filter((each) => each <= month);
  const summed =
    attribute.sumOf === undefined ? undefined : sumOfMonths(current, attribute.sumOf, months);
  return (
    summed ??
    figureOf(findCurrent(current, { attribute: attribute.id, kind: "actual", period: year }))
  );
}

/** The figures of the year a day lies in. Errors: none (total). */
export function yearFiguresOf(
  current: ReadonlyMap<string, Folded>,
  attributes: readonly Attribute[],
  asOf: string,
): YearFigures {
  const done = attributes.find((attribute) => attribute.id === "yearDone");
  const period = asOf.slice(0, 4);
  return {
    plan: figureOf(findCurrent(current, { attribute: "yearPlan", kind: "planned", period })),
    done: done && yearToDate(current, done, asOf.slice(0, 7)),
    month: Number(asOf.slice(5, 7)),
  };
}

/** Done ÷ plan of the year in percent, one decimal; undefined without both in one currency. Errors: none (total). */
export function yearProgress({ plan, done }: YearFigures): string | undefined {
  if (!plan || !done || plan.money.currency !== done.money.currency || isZero(plan.money.amount))
    return undefined;
  return divideDecimal(multiplyDecimal(done.money.amount, "100"), plan.money.amount, 1);
}
