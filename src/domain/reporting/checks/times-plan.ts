import {
  compareDecimal,
  divideDecimal,
  isZero,
  multiplyDecimal,
  scaleDecimal,
} from "../../value/decimal.ts";
import {
  type Check,
  amountsOf,
  moneyAt,
  moneyParams,
  roleCell,
  typedMoney,
} from "../check-input.ts";

/** A month far above a twelfth of the year's plan. Errors: none (total). */
export const checkTimesPlan: Check = (input) => {
  const rule = input.sheet.form.checks.timesPlan;
  const cells = [roleCell(input, "month")];
  const month = typedMoney(input, roleCell(input, "month"));
  const plan = moneyAt(input, roleCell(input, "yearPlan"));
  const [done, year] = amountsOf([month, plan]) ?? [];
  if (!rule || !month || done === undefined || year === undefined || isZero(year)) return [];
  const twelve = multiplyDecimal(done, "12");
  if (compareDecimal(twelve, multiplyDecimal(year, rule.times)) <= 0) return [];
  const params = {
    ...moneyParams("month", done, month),
    ...moneyParams("plan", year, month),
    // To the hundred yuan: two decimals of 万元, as monthly figures are written.
    ...moneyParams("pace", scaleDecimal(divideDecimal(year, "120000", 2), 4), month),
    times: divideDecimal(twelve, year, 1),
    limit: rule.times,
  };
  return [{ level: rule.level, refusal: { code: "reportMonthTimesPlan", params }, cells }];
};
