import { accept, refuse } from "../refusal/refusal.ts";
import type { Result } from "../refusal/refusal.ts";
import {
  compareDecimal,
  divideDecimal,
  isNegative,
  multiplyDecimal,
  roundDecimal,
} from "./decimal.ts";
import type { Order } from "./decimal.ts";
import { closeUp } from "./normalise.ts";
import { agreeQualifiers, compareQualifier, splitQualifier, type Qualifier } from "./qualifier.ts";
import { readStatedNumber } from "./stated-number.ts";
import type { StatedNumber } from "./stated-number.ts";
import { findUnit } from "./unit-table.ts";
import type { UnitEntry } from "./unit-table.ts";

/** A number with its unit as stated: `{"number":"621","unit":"亩","qualifier":"exact"}`. */
export type Quantity = {
  readonly number: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
};

/** Decimals kept where a conversion does not come out even. */
const defaultDigits = 6;

/**
 * 9.6万吨/日 is 9.6 of the unit 万吨/日 where the table has it, else 96000 吨/日; a bare 2.3万 under 万㎡ is 2.3 万㎡.
 */
function settleUnit(
  stated: StatedNumber,
  header: string,
): { number: string; unit: UnitEntry } | null {
  const own = stated.rest === "" ? header.replace(stated.scaled ? /^万/u : "", "") : stated.rest;
  const whole = stated.scale === "" ? null : findUnit(stated.scale + own);
  const unit = whole ?? findUnit(own);
  return unit && { number: whole ? stated.figure : stated.number, unit };
}

/**
 * The quantity a cell states: 621 · 近23.6万㎡ · 2000余人 · 300+ · 9.6万吨/日. `unit` is the column's, "" for none;
 * a unit in the cell beats it. Synonyms become the unit's own name, the number stays as stated (5万人 is 50000 人).
 * Refusals: notAQuantity, unknownUnit, negativeQuantity (only % and 个百分点 may be negative).
 */
export function parseQuantity(text: string, unit: string): Result<Quantity> {
  const split = splitQualifier(closeUp(text).replace(/^[−负]/u, "-"));
  const stated = split && readStatedNumber(split.rest);
  const qualifier =
    split && stated && agreeQualifiers(split.qualifier, stated.odd ? "odd" : "exact");
  if (!stated || !qualifier) return refuse("notAQuantity", { text: text.trim() });
  const settled = settleUnit(stated, closeUp(unit));
  if (settled === null)
    return refuse("unknownUnit", { unit: stated.rest === "" ? unit : stated.rest });
  if (isNegative(settled.number) && !settled.unit.signed)
    return refuse("negativeQuantity", { text: text.trim() });
  return accept({ number: settled.number, unit: settled.unit.id, qualifier });
}

type Pair = { readonly first: UnitEntry; readonly second: UnitEntry };

function sameDimension(a: string, b: string): Result<Pair> {
  const [first, second] = [findUnit(a), findUnit(b)];
  if (first === null) return refuse("unknownUnit", { unit: a });
  if (second === null) return refuse("unknownUnit", { unit: b });
  if (first.dimension !== second.dimension)
    return refuse("mixedDimensions", { first: first.id, second: second.id });
  return accept({ first, second });
}

/**
 * The same quantity in another unit of its dimension, from the exact ratio, half-up to `digits` decimals (6).
 * Refusals: unknownUnit, mixedDimensions.
 */
export function convert(
  quantity: Quantity,
  unit: string,
  digits: number = defaultDigits,
): Result<Quantity> {
  const pair = sameDimension(quantity.unit, unit);
  if (!pair.ok) return pair;
  const { first, second } = pair.value;
  const up = (first.numerator * second.denominator).toString();
  const down = (first.denominator * second.numerator).toString();
  const number =
    up === down
      ? roundDecimal(quantity.number, digits)
      : divideDecimal(multiplyDecimal(quantity.number, up), down, digits);
  return accept({ number, unit: second.id, qualifier: quantity.qualifier });
}

/**
 * Orders two quantities of one dimension by their exact size; the qualifier breaks ties as for money.
 * Refusals: unknownUnit, mixedDimensions.
 */
export function compareQuantity(a: Quantity, b: Quantity): Result<Order> {
  const pair = sameDimension(a.unit, b.unit);
  if (!pair.ok) return pair;
  const { first, second } = pair.value;
  const x = multiplyDecimal(a.number, (first.numerator * second.denominator).toString());
  const y = multiplyDecimal(b.number, (second.numerator * first.denominator).toString());
  return accept(compareDecimal(x, y) || compareQualifier(a.qualifier, b.qualifier));
}
