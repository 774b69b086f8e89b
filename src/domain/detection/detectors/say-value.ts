import type { Bilingual } from "../../language.ts";
import { printMoney } from "../../value/print-money.ts";
import { printQuantity } from "../../value/print-quantity.ts";
import type { Value } from "../../value/value.ts";

/** A figure as it is said in a lead; a text or a day as it stands. Errors: none (total). */
export function sayValue(value: Value): Bilingual {
  if (typeof value === "string") return { zh: value, en: value };
  if ("amount" in value)
    return {
      zh: printMoney(value, { scale: "auto", language: "zh" }),
      en: printMoney(value, { scale: "auto", language: "en" }),
    };
  if ("number" in value) return { zh: printQuantity(value, "zh"), en: printQuantity(value, "en") };
  return { zh: value.day, en: value.day };
}
