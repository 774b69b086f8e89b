import type { Language } from "../../domain/language.ts";
import type { Attribute } from "../../domain/ledger/attribute.ts";
import { printValue } from "../../domain/value/print-value.ts";
import type { Value } from "../../domain/value/value.ts";
import { useLanguage } from "../messages/language.tsx";
import { isMoney, isQuantity } from "../parts/use-print.ts";
import { moneyFigure, quantityFigure } from "../projects/figure.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { type Scale, scales } from "../state/use-scale.tsx";

function scaleOf(unit: string): Scale | undefined {
  return scales.find((scale) => unit === (scale === "元" ? "元" : `${scale}元`));
}

function bareText(
  declared: Attribute | undefined,
  value: Value,
  language: Language,
): string | null {
  const unit = declared?.unit ?? "";
  const scale = scaleOf(unit);
  if (isMoney(value)) return scale ? moneyFigure(value, scale, language) : null;
  return isQuantity(value) ? quantityFigure(value, unit, language) : null;
}

/** Printers of the month's figures in the reader's language. */
export function useFigureText(): {
  /** A value under the head of a column: the bare number where the head's unit is its own, else with its unit. */
  readonly figureText: (attribute: string, value: Value) => string;
  /** A value with its unit, in the scale that fits it. */
  readonly wholeText: (attribute: string, value: Value) => string;
} {
  const { language } = useLanguage();
  const { find } = useAttributes();
  const wholeText = (attribute: string, value: Value) =>
    printValue(find(attribute), value, language);
  return {
    wholeText,
    figureText: (attribute, value) =>
      bareText(find(attribute), value, language) ?? wholeText(attribute, value),
  };
}
