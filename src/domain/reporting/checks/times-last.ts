import {
  compareDecimal,
  divideDecimal,
  isNegative,
  isZero,
  multiplyDecimal,
} from "../../value/decimal.ts";
import { previousPeriod } from "../../value/period.ts";
import {
  type Check,
  amountsOf,
  cellAt,
  moneyAt,
  moneyParams,
  roleCell,
  typedMoney,
} from "../check-input.ts";

/** A month many times the one before; after a month of nothing there is nothing to compare. Errors: none (total). */
export const checkTimesLast: Check = (input) => {
  const { form, period } = input.sheet;
  const rule = form.checks.timesLast;
  const cells = [roleCell(input, "month")];
  const month = typedMoney(input, roleCell(input, "month"));
  const before = moneyAt(input, cellAt(input, form.money.month, previousPeriod(period)));
  const [done, last] = amountsOf([month, before]) ?? [];
  if (!rule || !month || done === undefined || last === undefined) return [];
  if (isZero(last) || isNegative(last)) return [];
  if (compareDecimal(done, multiplyDecimal(last, rule.times)) <= 0) return [];
  const params = {
    ...moneyParams("month", done, month),
    ...moneyParams("last", last, month),
    times: divideDecimal(done, last, 1),
    limit: rule.times,
  };
  return [{ level: rule.level, refusal: { code: "reportMonthTimesLast", params }, cells }];
};
