import type { Language } from "../language.ts";
import type { Result } from "../refusal/refusal.ts";
import { parseDecimal, type Order } from "../value/decimal.ts";
import { compareMoney, parseMoney, type Money } from "../value/money.ts";
import { printMoney } from "../value/print-money.ts";
import { compareQuantity, parseQuantity, type Quantity } from "../value/quantity.ts";
import { printQuantity } from "../value/print-quantity.ts";
import type { Happening, Indicator, Known, Monthly } from "./indicator.ts";
import { dividedBy, readExactText, times, writeExact, type Exact } from "./exact.ts";
import { printRational } from "./rational.ts";
import { scaleOf } from "./units.ts";

/** What can be compared and divided. */
export type Amount = Money | Quantity;

/** Either an indicator or an amount written out. */
export type Operand = { readonly id: string } | { readonly amount: Amount };

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

/** A number of a known size: exact, in base units of its dimension. `lean` tells 近10亿 (−1) and 超10亿 (1) from 10亿. */
export type Sized = {
  readonly exact: Exact;
  readonly dimension: string;
  readonly unit: string;
  readonly lean: -1 | 0 | 1;
};

const leans = { nearly: -1, exact: 0, about: 0, odd: 1, over: 1 } as const;

/** The size of an amount. A unit nobody knows is a dimension of its own. Errors: none (total). */
export function sizeOfAmount(amount: Amount): Sized {
  const lean = leans[amount.qualifier];
  if (isMoney(amount)) {
    const { currency } = amount;
    return { exact: readExactText(amount.amount), dimension: currency, unit: currency, lean };
  }
  const scale = scaleOf(amount.unit);
  const number = readExactText(amount.number);
  const exact = scale ? times(number, scale.factor) : number;
  return { exact, dimension: scale?.dimension ?? amount.unit, unit: amount.unit, lean };
}

/** The size of a known value. Throws on one that has none (a bug of whoever gathered it). */
export function sizeOf(known: Known): Sized {
  const { value } = known;
  if (typeof value === "object" && "exact" in value)
    return {
      exact: readExactText(value.exact),
      dimension: scaleOf(value.unit)?.dimension ?? value.unit,
      unit: value.unit,
      lean: 0,
    };
  return sizeOfAmount(amountOf(known));
}

/** Orders two sizes of one dimension; 近 and 超 break ties. Errors: none (total). */
export function compareSizes(a: Sized, b: Sized): Order {
  const [x, y] =
    a.exact.d === b.exact.d
      ? [a.exact.n, b.exact.n]
      : [a.exact.n * b.exact.d, b.exact.n * a.exact.d];
  if (x !== y) return x < y ? -1 : 1;
  if (a.lean === b.lean) return 0;
  return a.lean < b.lean ? -1 : 1;
}

/** How many of its own unit a size is: 1200000000 CNY told in 亿元 is 12. Errors: none (total). */
export function inUnit(exact: Exact, unit: string): Exact {
  const scale = scaleOf(unit);
  return scale ? dividedBy(exact, scale.factor) : exact;
}

/** A size as people write it, to four decimals: 12亿元, 66.6667%, 24.097万元/亩. Errors: none (total). */
export function printSize(
  { exact, unit }: Pick<Sized, "exact" | "unit">,
  language: Language,
): string {
  const own = inUnit(exact, unit);
  if (/^[A-Z]{3}$/u.test(unit) || parseMoney("1", unit).ok) {
    const currency = /^[A-Z]{3}$/u.test(unit) ? unit : (scaleOf(unit)?.dimension ?? "CNY");
    const amount = printRational(writeExact(exact), 2);
    return printMoney({ amount, currency, qualifier: "exact" }, { scale: "auto", language });
  }
  return printQuantity(
    { number: printRational(writeExact(own), 4), unit, qualifier: "exact" },
    language,
  );
}

/** A known amount as it was stated, or as it was worked out. Errors: none (total). */
export function printKnown(known: Known, language: Language): string {
  const { value } = known;
  const isFigured = typeof value === "object" && "exact" in value;
  return isFigured ? printSize(sizeOf(known), language) : printAmount(amountOf(known), language);
}

/** A share, or why there is none: the base is zero, or the two are of another currency or dimension. */
export type Share =
  | { readonly share: Exact }
  | { readonly share: null; readonly why: "zeroBase" | "incomparable" };

/** a ÷ b, exact. Errors: none (total). */
export function shareOf(a: Sized, b: Sized): Share {
  if (a.dimension !== b.dimension) return { share: null, why: "incomparable" };
  if (b.exact.n === 0n) return { share: null, why: "zeroBase" };
  return { share: dividedBy(a.exact, b.exact) };
}

/** The amount as people write it: 12亿元, 20天. Errors: none (total). */
export function printAmount(amount: Amount, language: Language): string {
  return isMoney(amount)
    ? printMoney(amount, { scale: "auto", language })
    : printQuantity(amount, language);
}

const compound = /^(?<number>-?\d[\d,.]*)(?<unit>\S+\/\S+)$/u;

/** An amount in a unit put together of two known ones: 0.2352万元/kWh. */
function parseCompound(text: string): Amount | null {
  const { number = "", unit = "" } = compound.exec(text.trim())?.groups ?? {};
  const decimal = parseDecimal(number);
  return decimal !== null && scaleOf(unit) ? { number: decimal, unit, qualifier: "exact" } : null;
}

/** A number without a unit measures nothing but itself. */
function parseBare(text: string): Amount | null {
  const number = /^-?\d+(?:\.\d+)?$/u.test(text) ? parseDecimal(text) : null;
  return number === null ? null : { number, unit: "", qualifier: "exact" };
}

/** An amount written with its unit, whatever it measures: 10亿元, 20天, 85%, 24.097万元/亩; null when it does not read. */
export function parseLiteral(text: string): Amount | null {
  const quantity = parseQuantity(text, "");
  if (quantity.ok) return quantity.value;
  const money = parseMoney(text, "");
  return money.ok ? money.value : (parseCompound(text) ?? parseBare(text));
}

/** An amount written with its unit ("10亿元", "20天"), null when it does not read or is not in the indicator's unit. */
export function parseAmount(text: string, indicator: Pick<Indicator, "unit">): Amount | null {
  const amount = parseLiteral(text);
  if (!amount) return null;
  return sizeOfAmount(amount).dimension === scaleOf(indicator.unit)?.dimension ? amount : null;
}

/** Whether an amount is in a unit of the same dimension. Errors: none (total). */
export function scaleFits(amount: Amount, unit: string): boolean {
  return sizeOfAmount(amount).dimension === (scaleOf(unit)?.dimension ?? unit);
}
