import { compareDecimal } from "../../value/decimal.ts";
import {
  type Check,
  amountsOf,
  moneyAt,
  moneyParams,
  roleCell,
  typedMoney,
} from "../check-input.ts";

/** No month is larger than the whole project: the unit slipped. Errors: none (total). */
export const checkAboveTotal: Check = (input) => {
  const rule = input.sheet.form.checks.aboveTotal;
  const cells = [roleCell(input, "month")];
  const month = typedMoney(input, roleCell(input, "month"));
  const total = moneyAt(input, roleCell(input, "total"));
  const [done, all] = amountsOf([month, total]) ?? [];
  if (!rule || !month || done === undefined || all === undefined) return [];
  if (compareDecimal(done, all) <= 0) return [];
  const params = { ...moneyParams("month", done, month), ...moneyParams("total", all, month) };
  return [{ level: rule.level, refusal: { code: "reportMonthAboveTotal", params }, cells }];
};
