import type { Attribute } from "../ledger/attribute.ts";
import { type Result, accept, inBoth, refuse } from "../refusal/refusal.ts";
import { isIsoDay } from "./civil.ts";
import type { Day } from "./day.ts";
import { type Money, parseMoney } from "./money.ts";
import { printMoney } from "./print-money.ts";
import { parseValue } from "./parse-value.ts";
import { type Quantity, parseQuantity } from "./quantity.ts";
import { printQuantity } from "./print-quantity.ts";
import type { Value } from "./value.ts";

/** A number as the ledger keeps it, of a length no figure of a district exceeds. */
const plainShape = /^-?\d{1,20}(?:\.\d{1,10})?$/u;
const exact = { scale: "元", language: "zh" } as const;

function checkMoney(value: Money): Result<Value> {
  if (!plainShape.test(value.amount)) return refuse("notMoney", { text: value.amount });
  return parseMoney(printMoney(value, exact), "");
}

function checkQuantity(value: Quantity): Result<Value> {
  if (!plainShape.test(value.number)) return refuse("notAQuantity", { text: value.number });
  return parseQuantity(printQuantity(value, "zh"), "");
}

function isDay({ day, precision }: Day): boolean {
  switch (precision) {
    case "day":
    case "by":
      return isIsoDay(day);
    case "xun":
      return isIsoDay(day) && /[012]1$/u.test(day);
    case "month":
      return isIsoDay(`${day}-01`);
    case "quarter":
      return /^\d{4}-Q[1-4]$/u.test(day) && isIsoDay(`${day.slice(0, 4)}-01-01`);
    case "year":
      return isIsoDay(`${day}-01-01`);
  }
}

/**
 * A value that arrives as one, not as a person wrote it: of the attribute's own type and sound, or refused.
 * Refuses `notMoney`, `notAQuantity`, `notADay` and what parsing refuses.
 */
export function checkValue(attribute: Attribute, value: Value): Result<Value> {
  if (typeof value === "string") return parseValue(attribute, value);
  const text = JSON.stringify(value);
  if (attribute.value === "money")
    return "amount" in value ? checkMoney(value) : refuse("notMoney", { text });
  if (attribute.value === "quantity")
    return "number" in value ? checkQuantity(value) : refuse("notAQuantity", { text });
  if (attribute.value === "day")
    return "precision" in value && isDay(value) ? accept(value) : refuse("notADay", { text });
  return refuse("notText", { ...inBoth("label", attribute.label), text });
}
