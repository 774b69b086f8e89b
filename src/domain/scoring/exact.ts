import { sumOfParts } from "./exact-sum.ts";
/** Text in lowest terms, as `Rational` of rational.ts. */
type Rational = string;

/**
 * An exact number while it is worked with: n ÷ d, d above zero, not always in lowest terms. Reading and writing text at
 * every step costs more than the arithmetic; a result is written once, by `writeExact`.
 */
export type Exact = { readonly n: bigint; readonly d: bigint };

export const zero: Exact = { n: 0n, d: 1n };
export const one: Exact = { n: 1n, d: 1n };

const powers: readonly bigint[] = Array.from({ length: 30 }, (_, places) => 10n ** BigInt(places));

function power10(places: number): bigint {
  return powers[places] ?? 10n ** BigInt(places);
}

/** The number a plain decimal or a fraction stands for. Throws on anything else (a bug). */
export function readExactText(text: string): Exact {
  const bar = text.indexOf("/");
  if (bar >= 0) return { n: BigInt(text.slice(0, bar)), d: BigInt(text.slice(bar + 1)) };
  const point = text.indexOf(".");
  if (point < 0) return { n: BigInt(text), d: 1n };
  const places = text.length - point - 1;
  // Money is written with two decimals that are mostly nothing; whole numbers are cheaper to read and to work with.
  if (places === 2 && text.endsWith("00")) return { n: BigInt(text.slice(0, point)), d: 1n };
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: power10(places) };
}

const kept = new Map<string, Exact>();

/** The same of a number that stands in a rule: read once, however often the rule is applied. */
export function exactOf(text: Rational): Exact {
  const found = kept.get(text);
  if (found) return found;
  const read = readExactText(text);
  // Rules hold few numbers; a district that changes them for years must not fill the memory all the same.
  if (kept.size > 10_000) kept.clear();
  kept.set(text, read);
  return read;
}

/** A whole number. Throws on a fraction of one (a bug). */
export function exactCount(number: number): Exact {
  return { n: BigInt(number), d: 1n };
}

/** The greatest divisor two whole numbers share, above zero; 0 for two zeros. Errors: none (total). */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large < 0n ? -large : large;
}

/** The sum of two numbers; only the divisors they share are looked for (Knuth, TAOCP 2, 4.5.1). */
export function plus(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  const shared = commonDivisor(a.d, b.d);
  const top = a.n * (b.d / shared) + b.n * (a.d / shared);
  const left = shared === 1n ? 1n : commonDivisor(top, shared);
  return { n: top / left, d: (a.d / shared) * (b.d / left) };
}

/** −a. Errors: none (total). */
export function negated({ n, d }: Exact): Exact {
  return { n: -n, d };
}

/** a − b. Errors: none (total). */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, negated(b));
}

/** a × b. Errors: none (total). */
export function times(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a ÷ b. Throws on b = 0 (a bug): ask first. */
export function dividedBy(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new RangeError("division by zero");
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

/** Orders two numbers by value. Errors: none (total). */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const [x, y] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

/** Not more than `most` and not less than `least`, where the rule sets them. Errors: none (total). */
export function within(
  number: Exact,
  { least, most }: { readonly least?: Rational | null; readonly most?: Rational | null },
): Exact {
  const top = most == null ? null : exactOf(most);
  if (top && compareExact(number, top) > 0) return top;
  const bottom = least == null ? null : exactOf(least);
  return bottom && compareExact(number, bottom) < 0 ? bottom : number;
}

/** The whole part, towards zero: −2.5 → −2. Errors: none (total). */
export function wholePart({ n, d }: Exact): Exact {
  return { n: n / d, d: 1n };
}

/** Half-up, away from zero, to so many decimals: what an office means by 四舍五入. Errors: none (total). */
export function rounded({ n, d }: Exact, digits: number): Exact {
  const scale = power10(digits);
  const size = ((n < 0n ? -n : n) * scale * 2n + d) / (2n * d);
  return { n: n < 0n ? -size : size, d: scale };
}

/** The sum of a list, zero for none. Numbers with one divisor are put together first: fractions grow least so. */
export function sumExact(list: readonly Exact[]): Exact {
  return sumOfParts(list, plus) ?? zero;
}

/** In lowest terms, as text: "105", "40/3". Errors: none (total). */
export function writeExact({ n, d }: Exact): Rational {
  if (d === 1n) return String(n);
  const shared = commonDivisor(n, d);
  return d === shared ? String(n / shared) : `${n / shared}/${d / shared}`;
}
