import { findAttribute } from "../../catalogue/project.ts";
import type { Language } from "../../domain/language.ts";
import { printValue } from "../../domain/value/print-value.ts";
import type { Value } from "../../domain/value/value.ts";
import { isMoney, isQuantity } from "../parts/use-print.ts";
import { moneyFigure, quantityFigure } from "../projects/figure.ts";
import { type Scale, scales } from "../state/use-scale.tsx";

function scaleOf(unit: string): Scale | undefined {
  return scales.find((scale) => unit === (scale === "元" ? "元" : `${scale}元`));
}

/** A value under the head of a column: the bare number where the head's unit is its own, else with its unit. */
export function figureText(attribute: string, value: Value, language: Language): string {
  const declared = findAttribute(attribute);
  const unit = declared?.unit ?? "";
  const scale = scaleOf(unit);
  const bare =
    (isMoney(value) && scale ? moneyFigure(value, scale, language) : null) ??
    (isQuantity(value) ? quantityFigure(value, unit, language) : null);
  return bare ?? printValue(declared, value, language);
}

/** A value with its unit, in the scale that fits it. */
export function wholeText(attribute: string, value: Value, language: Language): string {
  return printValue(findAttribute(attribute), value, language);
}
