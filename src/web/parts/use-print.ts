import type { Language } from "../../domain/language.ts";
import type { Attribute } from "../../domain/ledger/attribute.ts";
import { isErased } from "../../domain/ledger/erased.ts";
import type { Day } from "../../domain/value/day.ts";
import { printDay } from "../../domain/value/print-day.ts";
import type { Money } from "../../domain/value/money.ts";
import { printMoney } from "../../domain/value/print-money.ts";
import type { Quantity } from "../../domain/value/quantity.ts";
import { printQuantity } from "../../domain/value/print-quantity.ts";
import type { Value } from "../../domain/value/value.ts";
import { useLanguage } from "../messages/language.tsx";
import { useAttributes } from "../state/use-attributes.tsx";
import { type Scale, useScale } from "../state/use-scale.tsx";

export function isMoney(value: Value): value is Money {
  return typeof value === "object" && "amount" in value;
}

export function isQuantity(value: Value): value is Quantity {
  return typeof value === "object" && "number" in value;
}

export function isDay(value: Value): value is Day {
  return typeof value === "object" && "precision" in value;
}

type PrintOptions = { readonly language: Language; readonly scale: Scale | "auto" };

/** Any value with its unit as text: 近125亿元, 621亩, 2023年11月, the label of a choice. */
function printValue(attribute: Attribute | undefined, value: Value, options: PrintOptions): string {
  if (isMoney(value)) return printMoney(value, options);
  if (isQuantity(value)) return printQuantity(value, options.language);
  if (isDay(value)) return printDay(value, options.language);
  if (isErased(value) && options.language === "en") return "[erased by law]";
  const choice = attribute?.choices?.find((each) => each.id === value);
  return choice?.label[options.language] ?? value;
}

/** Printers in the reader's language and scale. */
export function usePrint(): {
  readonly value: (attribute: string, value: Value) => string;
  readonly day: (day: Day) => string;
  readonly label: (attribute: string) => string;
} {
  const { language } = useLanguage();
  const { scale } = useScale();
  const { find } = useAttributes();
  return {
    value: (attribute, value) => printValue(find(attribute), value, { language, scale }),
    day: (day) => printDay(day, language),
    label: (attribute) => find(attribute)?.label[language] ?? attribute,
  };
}
