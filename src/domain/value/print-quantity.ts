import type { Language } from "../language.ts";
import { formatDecimal, multiplyDecimal } from "./decimal.ts";
import { qualifyEn, qualifyZh } from "./qualify.ts";
import type { Quantity } from "./quantity.ts";
import { findUnit } from "./unit-table.ts";

function printZh(quantity: Quantity): string {
  const grouped = formatDecimal(quantity.number);
  const number = /^-?\d,\d{3}(?!,)/u.test(grouped) ? grouped.replace(",", "") : grouped;
  return qualifyZh({ number, unit: quantity.unit }, quantity.qualifier);
}

function printEn(quantity: Quantity): string {
  const unit = findUnit(quantity.unit);
  const english = unit?.englishAs === undefined ? null : findUnit(unit.englishAs);
  const times = unit && english ? (unit.numerator / english.numerator).toString() : "1";
  const label = english?.en ?? unit?.en ?? quantity.unit;
  const number = formatDecimal(multiplyDecimal(quantity.number, times));
  return qualifyEn(label === "%" ? `${number}%` : `${number} ${label}`, quantity.qualifier);
}

/**
 * The quantity as it is said, every digit kept: 近621亩, 2000余人, 23.6万㎡; nearly 621 mu, 236,000 m².
 * `parseQuantity(…, "")` reads the Chinese back unchanged, the English as an equal quantity. Throws on a malformed number (a bug).
 */
export function printQuantity(quantity: Quantity, language: Language): string {
  return language === "zh" ? printZh(quantity) : printEn(quantity);
}
