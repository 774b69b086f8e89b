import { isNegative } from "../../value/decimal.ts";
import { type Check, findEntry, moneyParams, roleCell, typedMoney } from "../check-input.ts";

/** A negative month says with a note which month it takes back. Errors: none (total). */
export const checkNegative: Check = (input) => {
  const rule = input.sheet.form.checks.negative;
  const cell = roleCell(input, "month");
  const month = typedMoney(input, cell);
  const note = findEntry(input.entries, cell)?.note ?? "";
  if (!rule || !month || !isNegative(month.amount) || note.trim() !== "") return [];
  const params = moneyParams("month", month.amount, month);
  return [{ level: rule.level, refusal: { code: "reportMonthNegative", params }, cells: [cell] }];
};
