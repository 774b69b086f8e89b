import { findCurrent } from "../ledger/fold.ts";
import { dayOf } from "../lifecycle/schedule.ts";
import { isMoney } from "../lifecycle/year-figures.ts";
import { dayRange } from "../value/day-range.ts";
import {
  compareDecimal,
  isNegative,
  negateDecimal,
  subtractDecimal,
  sumDecimal,
} from "../value/decimal.ts";
import type { Money } from "../value/money.ts";
import { monthsOf, periodRange } from "../value/period.ts";
import type { Cell } from "./ask.ts";
import {
  type CheckInput,
  amountsOf,
  cellAt,
  moneyAt,
  roleCell,
  typedMoney,
} from "./check-input.ts";

/** Some months added up; `isWhole` when none of those that count is unknown. */
export type Months = {
  readonly figures: readonly Money[];
  readonly isWhole: boolean;
};

/** The month a project started in, when it is known: what was spent before is reported in it. Source: handbook 3.1. */
function startMonth(input: CheckInput): string {
  const node = input.sheet.form.checks.year?.startNode;
  const fact = input.project.nodes.find(
    (state) => state.node === node && state.scope === "" && state.actual,
  )?.actual;
  return fact ? (dayRange(dayOf(fact)).from ?? "").slice(0, 7) : "";
}

/** The figures of the year's months before the report's own, from the month the project started in. Errors: none (total). */
export function earlierMonths(input: CheckInput): Months {
  const { period, form } = input.sheet;
  const start = startMonth(input);
  const months = monthsOf(period.slice(0, 4)).filter((month) => month < period && month >= start);
  const all = months.map((month) => moneyAt(input, cellAt(input, form.money.month, month)));
  const figures = all.filter((each) => each !== undefined);
  return { figures, isWhole: figures.length === all.length };
}

/** The year so far with the report's month: as typed, else the months added up when every one is known. Errors: none (total). */
export function yearSoFar(input: CheckInput): Money | undefined {
  const typed = typedMoney(input, roleCell(input, "year"));
  if (typed) return typed;
  const month = moneyAt(input, roleCell(input, "month"));
  const earlier = earlierMonths(input);
  return month && earlier.isWhole ? sumLike(month, [...earlier.figures, month]) : undefined;
}

function sumLike(like: Money, figures: readonly Money[]): Money | undefined {
  const amounts = amountsOf(figures);
  const qualifier = areExact(figures) ? "exact" : "about";
  return amounts && { ...like, qualifier, amount: sumDecimal(amounts) };
}

/** A state's figure as typed, else as the ledger has it when it speaks of a day within the period or year. Errors: none (total). */
export function stateWithin(input: CheckInput, cell: Cell, span: string): Money | undefined {
  const typed = typedMoney(input, cell);
  if (typed) return typed;
  const fact = findCurrent(input.project.current, cell);
  const { from, to } = periodRange(span);
  const speaks = fact && fact.validFrom >= from && fact.validFrom <= to;
  return speaks && isMoney(fact.value) ? fact.value : undefined;
}

/**
 * What was done before the report's month: to last year's end and the months since, else the running total as it
 * stood before the month; undefined when neither is known. Errors: none (total).
 */
export function doneBefore(input: CheckInput): Money | undefined {
  const { period } = input.sheet;
  const base = stateWithin(input, roleCell(input, "toLastYear"), period.slice(0, 4));
  const earlier = earlierMonths(input);
  if (base && earlier.isWhole) return sumLike(base, [base, ...earlier.figures]);
  const fact = findCurrent(input.project.current, roleCell(input, "sinceStart"));
  const isBefore = fact && fact.validFrom < periodRange(period).from;
  return isBefore && isMoney(fact.value) ? fact.value : undefined;
}

/** Whether every figure is exact: an identity over 近125亿 proves nothing. Errors: none (total). */
export function areExact(figures: readonly (Money | undefined)[]): boolean {
  return figures.every((each) => each?.qualifier === "exact");
}

/** How far two amounts are apart when it is more than the form tolerates, else undefined. Errors: none (total). */
export function gapBeyond(input: CheckInput, a: string, b: string): string | undefined {
  const difference = subtractDecimal(a, b);
  const gap = isNegative(difference) ? negateDecimal(difference) : difference;
  return compareDecimal(gap, input.sheet.form.checks.tolerance) > 0 ? gap : undefined;
}
