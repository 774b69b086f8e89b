import type { Language } from "../language.ts";
import type { Result } from "../refusal/refusal.ts";
import type { Order } from "../value/decimal.ts";
import { compareMoney, parseMoney, printMoney, type Money } from "../value/money.ts";
import { compareQuantity, parseQuantity, printQuantity, type Quantity } from "../value/quantity.ts";
import { findUnit } from "../value/unit-table.ts";
import type { Happening, Indicator, Known, Monthly } from "./indicator.ts";
import { divideRational, multiplyRational, toRational, type Rational } from "./rational.ts";

/** What can be compared and divided. */
export type Amount = Money | Quantity;

function isMoney(amount: Amount): amount is Money {
  return "currency" in amount;
}

/** The money or quantity of a value. Throws on another type: whoever gathered it broke the indicator's word. */
export function amountOf({ value }: Known): Amount {
  if (typeof value === "object" && ("currency" in value || "number" in value)) return value;
  throw new TypeError("this indicator must be a money or a quantity");
}

/** The id of a choice. Throws on another type (a bug of whoever gathered it). */
export function choiceOf({ value }: Known): string {
  if (typeof value === "string") return value;
  throw new TypeError("this indicator must be a choice");
}

function listOf({ value }: Known): readonly (Happening | Monthly)[] {
  if (Array.isArray(value)) return value;
  throw new TypeError("this indicator must be a list");
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What happened, by day. Throws on another type (a bug of whoever gathered it). */
export function happeningsOf(known: Known): readonly Happening[] {
  return listOf(known)
    .filter((item) => "on" in item)
    .toSorted((a, b) => byText(a.on.day + (a.what ?? ""), b.on.day + (b.what ?? "")));
}

/** The months, in order. Throws on another type (a bug of whoever gathered it). */
export function monthsOfValue(known: Known): readonly Monthly[] {
  return listOf(known)
    .filter((item) => "period" in item)
    .toSorted((a, b) => byText(a.period, b.period));
}

function orderOf(compared: Result<Order>): Order | null {
  return compared.ok ? compared.value : null;
}

/** Orders two amounts, null when they cannot be compared (another currency or dimension). 近10亿 is below 10亿, 超10亿 above it. */
export function compareAmounts(a: Amount, b: Amount): Order | null {
  if (isMoney(a)) return isMoney(b) ? orderOf(compareMoney(a, b)) : null;
  return isMoney(b) ? null : orderOf(compareQuantity(a, b));
}

function baseOf(quantity: Quantity): { readonly dimension: string; readonly number: Rational } {
  const unit = findUnit(quantity.unit);
  const factor = unit ? `${unit.numerator}/${unit.denominator}` : "1";
  return {
    dimension: unit?.dimension ?? quantity.unit,
    number: multiplyRational(toRational(quantity.number), toRational(factor)),
  };
}

function plain(amount: Amount): { readonly dimension: string; readonly number: Rational } {
  if (isMoney(amount)) return { dimension: amount.currency, number: toRational(amount.amount) };
  return baseOf(amount);
}

/** A share, or why there is none: the base is zero, or the two are of another currency or dimension. */
export type Share =
  | { readonly share: Rational }
  | { readonly share: null; readonly why: "zeroBase" | "incomparable" };

/** a ÷ b, exact. Errors: none (total). */
export function shareOf(a: Amount, b: Amount): Share {
  const [top, bottom] = [plain(a), plain(b)];
  if (top.dimension !== bottom.dimension) return { share: null, why: "incomparable" };
  if (bottom.number === "0") return { share: null, why: "zeroBase" };
  return { share: divideRational(top.number, bottom.number) };
}

/** The amount as people write it: 12亿元, 20天. Errors: none (total). */
export function printAmount(amount: Amount, language: Language): string {
  return isMoney(amount)
    ? printMoney(amount, { scale: "auto", language })
    : printQuantity(amount, language);
}

/** An amount written with its unit ("10亿元", "20天"), null when it does not read or is not in the indicator's unit. */
export function parseAmount(text: string, indicator: Indicator): Amount | null {
  const parse = indicator.value === "money" ? parseMoney : parseQuantity;
  const [amount, own] = [parse(text, ""), parse("1", indicator.unit)];
  if (!amount.ok || !own.ok) return null;
  return compareAmounts(amount.value, own.value) === null ? null : amount.value;
}
