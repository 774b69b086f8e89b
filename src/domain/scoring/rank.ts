import { compareRational, type Rational } from "./rational.ts";
import type { TieRule } from "./rulebook.ts";

/**
 * The rank of each row, in the order given; the most points are rank 1 and equal points an equal rank.
 * skip: 1, 1, 3. dense: 1, 1, 2. Errors: none (total).
 */
export function rank(points: readonly Rational[], ties: TieRule): readonly number[] {
  const distinct = points.filter((own, index) => points.indexOf(own) === index);
  const rows = ties === "skip" ? points : distinct;
  return points.map((own) => 1 + rows.filter((other) => compareRational(other, own) > 0).length);
}
