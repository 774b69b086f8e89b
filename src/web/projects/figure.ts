import type { Language } from "../../domain/language.ts";
import { formatDecimal, scaleDecimal } from "../../domain/value/decimal.ts";
import type { Money } from "../../domain/value/money.ts";
import { qualifyEn, qualifyZh } from "../../domain/value/qualify.ts";
import type { Quantity } from "../../domain/value/quantity.ts";
import type { Qualifier } from "../../domain/value/qualifier.ts";
import type { Scale } from "../state/use-scale.tsx";

const powers: Readonly<Record<Scale, number>> = { 亿: -8, 万: -4, 元: 0 };

/** An amount under a head that names its unit: 近125, 12.5; null for another currency, which needs its own unit. */
export function moneyFigure(money: Money, scale: Scale, language: Language): string | null {
  if (money.currency !== "CNY") return null;
  const number = formatDecimal(scaleDecimal(money.amount, powers[scale]));
  return qualified(number, money.qualifier, language);
}

/** A number under a head that names its unit; null when it is stated in another unit. */
export function quantityFigure(value: Quantity, unit: string, language: Language): string | null {
  if (value.unit !== unit) return null;
  return qualified(formatDecimal(value.number), value.qualifier, language);
}

function qualified(number: string, qualifier: Qualifier, language: Language): string {
  return language === "zh"
    ? qualifyZh({ number, unit: "" }, qualifier)
    : qualifyEn(number, qualifier);
}

/** Splits a figure so that the points of a column stand under each other: 近125 | .5, 2,000 | 余. */
export function splitFigure(text: string): readonly [string, string] {
  const end = /(?:\.\d+)?[^\d.]*$/u.exec(text)?.[0] ?? "";
  return [text.slice(0, text.length - end.length), end];
}
