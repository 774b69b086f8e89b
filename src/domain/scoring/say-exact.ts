import { printRational, type Rational } from "./rational.ts";

/** How many decimals a number needs; null when it has no last one. */
function placesOf(divisor: bigint): number | null {
  let [rest, twos, fives] = [divisor, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** A number of a rule, every digit kept: 0.125, and 1/3 where decimals never end. Errors: none (total). */
export function sayExact(value: Rational): string {
  const bar = value.indexOf("/");
  const places = bar < 0 ? 0 : placesOf(BigInt(value.slice(bar + 1)));
  return places === null ? value : printRational(value, places);
}
