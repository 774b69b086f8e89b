import type { Language } from "../language.ts";
import type { Attribute } from "../ledger/attribute.ts";
import { printDay } from "./print-day.ts";
import { printMoney } from "./print-money.ts";
import { printQuantity } from "./print-quantity.ts";
import type { Value } from "./value.ts";

/** Any value as a person reads it; a choice by its label. Errors: none (total). */
export function printValue(
  attribute: Attribute | undefined,
  value: Value,
  language: Language,
): string {
  if (typeof value === "string") {
    return attribute?.choices?.find((choice) => choice.id === value)?.label[language] ?? value;
  }
  if ("precision" in value) return printDay(value, language);
  return "amount" in value
    ? printMoney(value, { scale: "auto", language })
    : printQuantity(value, language);
}
