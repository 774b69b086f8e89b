import { compareExact, readExactText, type Exact } from "./exact.ts";
import type { Rational } from "./rational.ts";
import type { TieRule } from "./rulebook.ts";

/** The same of numbers being worked with. Errors: none (total). */
export function rankExact(points: readonly Exact[], ties: TieRule): readonly number[] {
  const sorted = points.toSorted((a, b) => compareExact(b, a));
  const distinct = sorted.filter((own, at) => {
    const before = sorted[at - 1];
    return ties === "skip" || !before || compareExact(before, own) !== 0;
  });
  return points.map((own) => 1 + distinct.findIndex((other) => compareExact(other, own) === 0));
}

/**
 * The rank of each row, in the order given; the most points are rank 1 and equal points an equal rank.
 * skip: 1, 1, 3. dense: 1, 1, 2. Errors: none (total).
 */
export function rank(points: readonly Rational[], ties: TieRule): readonly number[] {
  return rankExact(points.map(readExactText), ties);
}
