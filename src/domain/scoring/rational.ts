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
  return reduce({ n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) });
}

function commonDivisor(a: bigint, b: bigint): bigint {
  // A loop, not recursion: the sum of many shares has denominators of thousands of digits.
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large < 0n ? -large : large;
}

function reduce({ n, d }: Parts): Parts {
  if (d === 0n) throw new RangeError("division by zero");
  const shared = d < 0n ? -commonDivisor(n, d) : commonDivisor(n, d);
  return { n: n / shared, d: d / shared };
}

/**
 * The sum of two numbers in lowest terms, in lowest terms. Only the divisors they share are looked for (Knuth,
 * The Art of Computer Programming 2, 4.5.1): reducing the whole sum each time takes minutes over a thousand projects.
 */
function add(a: Parts, b: Parts): Parts {
  const shared = commonDivisor(a.d, b.d);
  const top = a.n * (b.d / shared) + b.n * (a.d / shared);
  const left = shared === 1n ? 1n : commonDivisor(top, shared);
  return { n: top / left, d: (a.d / shared) * (b.d / left) };
}

function write({ n, d }: Parts): Rational {
  return d === 1n ? String(n) : `${n}/${d}`;
}

/** The exact number a plain decimal ("12.5") or fraction ("25/2") stands for, in lowest terms. Throws on anything else (a bug). */
export function toRational(text: string): Rational {
  return write(reduce(read(text)));
}

/** a + b. Throws on text that is no rational (a bug). */
export function addRational(a: Rational, b: Rational): Rational {
  return write(add(read(a), read(b)));
}

/** a × b. Throws on text that is no rational (a bug). */
export function multiplyRational(a: Rational, b: Rational): Rational {
  const [x, y] = [read(a), read(b)];
  return write(reduce({ n: x.n * y.n, d: x.d * y.d }));
}

/** a ÷ b. Throws on b = 0 and on text that is no rational (a bug): ask first. */
export function divideRational(a: Rational, b: Rational): Rational {
  const [x, y] = [read(a), read(b)];
  return write(reduce({ n: x.n * y.d, d: x.d * y.n }));
}

/** The sum of a list, "0" for none. Throws on text that is no rational (a bug). */
export function sumRational(list: readonly Rational[]): Rational {
  return write(list.map(read).reduce(add, { n: 0n, d: 1n }));
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
