import { isZero } from "../../value/decimal.ts";
import { sameMoney } from "../../value/money.ts";
import { previousPeriod } from "../../value/period.ts";
import { type Check, cellAt, moneyAt, moneyParams, roleCell, typedMoney } from "../check-input.ts";

function monthsBefore(period: string, count: number): string[] {
  const months: string[] = [];
  let month = period;
  for (let left = count; left > 0; left -= 1) {
    month = previousPeriod(month);
    months.push(month);
  }
  return months;
}

/** The same figure as in so many months before; a row of zeros is a standstill, not a copy. Errors: none (total). */
export const checkRepeated: Check = (input) => {
  const { form, period } = input.sheet;
  const rule = form.checks.repeated;
  const cells = [roleCell(input, "month")];
  const month = typedMoney(input, roleCell(input, "month"));
  if (!rule || !month || isZero(month.amount)) return [];
  const before = monthsBefore(period, rule.months).map((each) =>
    moneyAt(input, cellAt(input, form.money.month, each)),
  );
  if (!before.every((each) => each && sameMoney(each, month))) return [];
  const params = { ...moneyParams("month", month.amount, month), count: rule.months };
  return [{ level: rule.level, refusal: { code: "reportMonthRepeated", params }, cells }];
};
