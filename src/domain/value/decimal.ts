/** Exact decimal arithmetic on plain strings such as "-12.5": money and measures never pass through a float. */

/** The outcome of a comparison: first before, level with, after the second. */
export type Order = -1 | 0 | 1;

type Parts = { readonly digits: bigint; readonly places: number };

const plainShape = /^-?\d+(?:\.\d+)?$/u;
const writtenShape = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(?:[eE]([+-]?\d{1,2}))?$/u;

function read(text: string): Parts {
  if (!plainShape.test(text)) throw new RangeError(`not a decimal: ${text}`);
  const point = text.indexOf(".");
  if (point < 0) return { digits: BigInt(text), places: 0 };
  return { digits: BigInt(text.replace(".", "")), places: text.length - point - 1 };
}

/** Writes digits × 10^-places with every place, zeros included. */
function writeFixed({ digits, places }: Parts): string {
  const sign = digits < 0n ? "-" : "";
  const all = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  return places === 0 ? sign + all : `${sign}${all.slice(0, -places)}.${all.slice(-places)}`;
}

function write(parts: Parts): string {
  if (parts.places === 0) return parts.digits.toString();
  return writeFixed(parts).replace(/\.?0+$/u, "");
}

function power10(exponent: number): bigint {
  return exponent === 0 ? 1n : 10n ** BigInt(exponent);
}

function align(a: string, b: string): { x: bigint; y: bigint; places: number } {
  const [first, second] = [read(a), read(b)];
  const places = Math.max(first.places, second.places);
  return {
    x: first.digits * power10(places - first.places),
    y: second.digits * power10(places - second.places),
    places,
  };
}

/** Quotient rounded half-up, away from zero: what an office means by 四舍五入. */
function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [n, d] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/**
 * The plain decimal a written number stands for: `"1,234.50"` → `"1234.5"`, `"1.25E+10"` → `"12500000000"`.
 * Thousands must be grouped rightly. Null when it is no number. Errors: none (total).
 */
export function parseDecimal(text: string): string | null {
  const match = writtenShape.exec(text.trim());
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction.length < 2) return null;
  const digits = whole.replaceAll(",", "") + fraction.slice(1);
  const value = {
    digits: BigInt(sign === "-" ? `-${digits}` : digits),
    places: Math.max(fraction.length - 1, 0),
  };
  return scaleDecimal(write(value), Number(exponent));
}

/** a + b. Throws on text that is no plain decimal (a bug). */
export function addDecimal(a: string, b: string): string {
  const { x, y, places } = align(a, b);
  return write({ digits: x + y, places });
}

/** a − b. Throws on text that is no plain decimal (a bug). */
export function subtractDecimal(a: string, b: string): string {
  const { x, y, places } = align(a, b);
  return write({ digits: x - y, places });
}

/** a × b, every digit kept. Throws on text that is no plain decimal (a bug). */
export function multiplyDecimal(a: string, b: string): string {
  const [first, second] = [read(a), read(b)];
  return write({ digits: first.digits * second.digits, places: first.places + second.places });
}

/**
 * a ÷ b to `digits` decimals, half-up (away from zero), trailing zeros dropped.
 * Throws on b = 0 and on text that is no plain decimal (a bug): ask `isZero` first.
 */
export function divideDecimal(a: string, b: string, digits: number): string {
  const { x, y } = align(a, b);
  return write({ digits: divideHalfUp(x * power10(digits), y), places: digits });
}

/** The sum of a list, "0" for none. Throws on text that is no plain decimal (a bug). */
export function sumDecimal(list: readonly string[]): string {
  return list.reduce(addDecimal, "0");
}

/** −a. Throws on text that is no plain decimal (a bug). */
export function negateDecimal(a: string): string {
  return subtractDecimal("0", a);
}

/** Orders two decimals by value: "1.0" and "1" are level. Throws on text that is no plain decimal (a bug). */
export function compareDecimal(a: string, b: string): Order {
  const { x, y } = align(a, b);
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

/** Whether a = 0. Throws on text that is no plain decimal (a bug). */
export function isZero(a: string): boolean {
  return read(a).digits === 0n;
}

/** Whether a < 0. Throws on text that is no plain decimal (a bug). */
export function isNegative(a: string): boolean {
  return read(a).digits < 0n;
}

/** a × 10^power, exact in both directions. Throws on text that is no plain decimal (a bug). */
export function scaleDecimal(a: string, power: number): string {
  const { digits, places } = read(a);
  const moved = places - power;
  return moved >= 0
    ? write({ digits, places: moved })
    : write({ digits: digits * power10(-moved), places: 0 });
}

/** a half-up to at most `digits` decimals. Throws on text that is no plain decimal (a bug). */
export function roundDecimal(a: string, digits: number): string {
  return divideDecimal(a, "1", digits);
}

/** a half-up with exactly `digits` decimals: ("5", 2) → "5.00". Throws on text that is no plain decimal (a bug). */
export function fixDecimal(a: string, digits: number): string {
  const { x, y } = align(a, "1");
  return writeFixed({ digits: divideHalfUp(x * power10(digits), y), places: digits });
}

/**
 * a with thousands separated: "1234.5" → "1,234.5"; with `digits`, half-up to exactly that many decimals.
 * Throws on text that is no plain decimal (a bug).
 */
export function formatDecimal(a: string, digits?: number): string {
  const text = digits === undefined ? write(read(a)) : fixDecimal(a, digits);
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
