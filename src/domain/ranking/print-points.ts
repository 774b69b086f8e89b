import { type Rational, printRational } from "../scoring/rational.ts";

/** Exact points as printed, at most four decimals. Errors: none (total). */
export function printPoints(points: Rational): string {
  return printRational(points, 4);
}
