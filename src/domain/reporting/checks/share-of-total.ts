import { compareDecimal, divideDecimal, isZero, multiplyDecimal } from "../../value/decimal.ts";
import {
  type Check,
  amountsOf,
  moneyAt,
  moneyParams,
  roleCell,
  typedMoney,
} from "../check-input.ts";

/** A month that is a large share of the whole; one larger than the whole is another check's. Errors: none (total). */
export const checkShareOfTotal: Check = (input) => {
  const rule = input.sheet.form.checks.shareOfTotal;
  const cells = [roleCell(input, "month")];
  const month = typedMoney(input, roleCell(input, "month"));
  const total = moneyAt(input, roleCell(input, "total"));
  const [done, all] = amountsOf([month, total]) ?? [];
  if (!rule || !month || done === undefined || all === undefined || isZero(all)) return [];
  const hundredfold = multiplyDecimal(done, "100");
  if (compareDecimal(hundredfold, multiplyDecimal(all, rule.percent)) <= 0) return [];
  if (compareDecimal(done, all) > 0) return [];
  const params = {
    ...moneyParams("month", done, month),
    ...moneyParams("total", all, month),
    percent: divideDecimal(hundredfold, all, 1),
    limit: rule.percent,
  };
  return [{ level: rule.level, refusal: { code: "reportMonthShare", params }, cells }];
};
