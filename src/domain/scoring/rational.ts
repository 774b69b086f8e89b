import { scaleDecimal, type Order } from "../value/decimal.ts";
import {
  compareExact,
  dividedBy,
  plus,
  readExactText,
  sumExact,
  times,
  writeExact,
  type Exact,
} from "./exact.ts";

/**
 * An exact number as text in lowest terms: "105", "-1/2", "40/3". Points are rational because
 * a share of a plan (20 × 2 ÷ 3) has no last decimal, and a ranking must not depend on rounding.
 */
export type Rational = string;

const shape = /^-?\d+(?:\.\d+|\/\d+)?$/u;

function read(text: string): Exact {
  if (!shape.test(text)) throw new RangeError(`not a rational: ${text}`);
  const exact = readExactText(text);
  if (exact.d === 0n) throw new RangeError("division by zero");
  return exact;
}

/** The exact number a plain decimal ("12.5") or fraction ("25/2") stands for, in lowest terms. Throws on anything else (a bug). */
export function toRational(text: string): Rational {
  return writeExact(read(text));
}

/** a + b. Throws on text that is no rational (a bug). */
export function addRational(a: Rational, b: Rational): Rational {
  return writeExact(plus(read(a), read(b)));
}

/** a × b. Throws on text that is no rational (a bug). */
export function multiplyRational(a: Rational, b: Rational): Rational {
  return writeExact(times(read(a), read(b)));
}

/** a ÷ b. Throws on b = 0 and on text that is no rational (a bug): ask first. */
export function divideRational(a: Rational, b: Rational): Rational {
  return writeExact(dividedBy(read(a), read(b)));
}

/** The sum of a list, "0" for none. Throws on text that is no rational (a bug). */
export function sumRational(list: readonly Rational[]): Rational {
  return writeExact(sumExact(list.map(read)));
}

/** Orders two rationals by value. Throws on text that is no rational (a bug). */
export function compareRational(a: Rational, b: Rational): Order {
  return compareExact(read(a), read(b));
}

/** The number without its sign. Throws on text that is no rational (a bug). */
export function absoluteRational(a: Rational): Rational {
  return a.startsWith("-") ? a.slice(1) : a;
}

/** A decimal of at most `digits` places, half-up away from zero: ("40/3", 4) → "13.3333". Throws on text that is no rational (a bug). */
export function printRational(a: Rational, digits: number): string {
  const { n, d } = read(a);
  const doubled = 2n * (n < 0n ? -n : n) * 10n ** BigInt(digits);
  const rounded = (doubled + d) / (2n * d);
  return scaleDecimal(String(n < 0n ? -rounded : rounded), -digits);
}
