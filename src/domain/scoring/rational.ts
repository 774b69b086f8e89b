import { compareDecimal, scaleDecimal, type Order } from "../value/decimal.ts";

/**
 * An exact number as text in lowest terms: "105", "-1/2", "40/3". Points are rational because
 * a share of a plan (20 × 2 ÷ 3) has no last decimal, and a ranking must not depend on rounding.
 */
export type Rational = string;

type Parts = { readonly n: bigint; readonly d: bigint };

const shape = /^(-?\d+)(?:\.(\d+)|\/(\d+))?$/u;

function read(text: string): Parts {
  const match = shape.exec(text);
  if (!match) throw new RangeError(`not a rational: ${text}`);
  const [, whole = "", decimals, divisor] = match;
  if (divisor !== undefined) return { n: BigInt(whole), d: BigInt(divisor) };
  if (decimals === undefined) return { n: BigInt(whole), d: 1n };
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  // A loop, not recursion: the sum of many shares has denominators of thousands of digits.
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

function write({ n, d }: Parts): Rational {
  if (d === 0n) throw new RangeError("division by zero");
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d];
  const shared = commonDivisor(top < 0n ? -top : top, bottom);
  return bottom === shared ? String(top / shared) : `${top / shared}/${bottom / shared}`;
}

/** The exact number a plain decimal ("12.5") or fraction ("25/2") stands for. Throws on anything else (a bug). */
export function toRational(text: string): Rational {
  return write(read(text));
}

/** a + b. Throws on text that is no rational (a bug). */
export function addRational(a: Rational, b: Rational): Rational {
  const [x, y] = [read(a), read(b)];
  return write({ n: x.n * y.d + y.n * x.d, d: x.d * y.d });
}

/** a × b. Throws on text that is no rational (a bug). */
export function multiplyRational(a: Rational, b: Rational): Rational {
  const [x, y] = [read(a), read(b)];
  return write({ n: x.n * y.n, d: x.d * y.d });
}

/** a ÷ b. Throws on b = 0 and on text that is no rational (a bug): ask first. */
export function divideRational(a: Rational, b: Rational): Rational {
  const [x, y] = [read(a), read(b)];
  return write({ n: x.n * y.d, d: x.d * y.n });
}

/** The sum of a list, "0" for none. Throws on text that is no rational (a bug). */
export function sumRational(list: readonly Rational[]): Rational {
  return list.reduce(addRational, "0");
}

/** Orders two rationals by value. Throws on text that is no rational (a bug). */
export function compareRational(a: Rational, b: Rational): Order {
  const [x, y] = [read(a), read(b)];
  return compareDecimal(String(x.n * y.d), String(y.n * x.d));
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
