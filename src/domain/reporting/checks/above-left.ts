import { compareDecimal, subtractDecimal } from "../../value/decimal.ts";
import { doneBefore } from "../check-figures.ts";
import {
  type Check,
  amountsOf,
  moneyAt,
  moneyParams,
  roleCell,
  typedMoney,
} from "../check-input.ts";

/** A month larger than what is left of the total; one larger than the total itself is another check's. Errors: none (total). */
export const checkAboveLeft: Check = (input) => {
  const rule = input.sheet.form.checks.aboveLeft;
  const cells = [roleCell(input, "month")];
  const month = typedMoney(input, roleCell(input, "month"));
  const total = moneyAt(input, roleCell(input, "total"));
  const [done, all, before] = amountsOf([month, total, doneBefore(input)]) ?? [];
  if (!rule || !month || done === undefined || all === undefined || before === undefined) return [];
  const left = subtractDecimal(all, before);
  if (compareDecimal(done, left) <= 0 || compareDecimal(done, all) > 0) return [];
  const params = {
    ...moneyParams("month", done, month),
    ...moneyParams("total", all, month),
    ...moneyParams("done", before, month),
    ...moneyParams("left", left, month),
  };
  return [{ level: rule.level, refusal: { code: "reportMonthAboveLeft", params }, cells }];
};
