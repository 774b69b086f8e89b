import { compareDecimal, isNegative, sumDecimal } from "../../value/decimal.ts";
import type { Money } from "../../value/money.ts";
import { type Months, areExact, earlierMonths, gapBeyond } from "../check-figures.ts";
import {
  type Check,
  type CheckInput,
  type Finding,
  amountsOf,
  moneyAt,
  moneyParams,
  roleCell,
  typedMoney,
} from "../check-input.ts";

type Found = Pick<Finding, "refusal">;

/** Every month is known: the year must be their sum. */
function offSum(input: CheckInput, year: Money, months: readonly Money[]): Found | undefined {
  const [month, ...earlier] = amountsOf(months) ?? [];
  if (month === undefined || !areExact([year, ...months])) return undefined;
  const before = sumDecimal(earlier);
  const sum = sumDecimal([month, before]);
  const gap = gapBeyond(input, year.amount, sum);
  if (gap === undefined) return undefined;
  const params = {
    ...moneyParams("year", year.amount, year),
    ...moneyParams("month", month, year),
    ...moneyParams("earlier", before, year),
    ...moneyParams("sum", sum, year),
    ...moneyParams("gap", gap, year),
  };
  return { refusal: { code: "reportYearOff", params } };
}

/** Some month is unknown: the year is at least what is known of it, unless a month takes something back. */
function belowSum(input: CheckInput, year: Money, months: readonly Money[]): Found | undefined {
  const amounts = amountsOf(months) ?? [];
  const sum = sumDecimal(amounts);
  const isBelow = compareDecimal(year.amount, sum) < 0 && gapBeyond(input, year.amount, sum);
  if (amounts.some(isNegative) || isBelow === false || isBelow === undefined) return undefined;
  const params = { ...moneyParams("year", year.amount, year), ...moneyParams("sum", sum, year) };
  return { refusal: { code: "reportYearBelow", params } };
}

/** Done this year = this month + the months before. Errors: none (total). Source: handbook 3.3 no. 2. */
export const checkYearSum: Check = (input) => {
  const rule = input.sheet.form.checks.year;
  const year = typedMoney(input, roleCell(input, "year"));
  const month = moneyAt(input, roleCell(input, "month"));
  if (!rule || !year || !month) return [];
  const earlier: Months = earlierMonths(input);
  const months = [month, ...earlier.figures];
  if (months.some((each) => each.currency !== year.currency)) return [];
  const found = earlier.isWhole ? offSum(input, year, months) : belowSum(input, year, months);
  const cells = [roleCell(input, "year"), roleCell(input, "month")];
  return found ? [{ level: rule.level, ...found, cells }] : [];
};
