import { pointsOf, type Explained } from "./explain.ts";
import { isKnown } from "./indicator.ts";
import {
  absoluteRational,
  divideRational,
  printRational,
  sumRational,
  type Rational,
} from "./rational.ts";

function leavesOf(line: Explained): readonly Explained[] {
  // What caps and coefficients change rests on no facts of its own.
  if (line.operator === "adjustment") return [];
  return line.children.length === 0 ? [line] : line.children.flatMap(leavesOf);
}

function sizeOf(lines: readonly Explained[]): Rational {
  return sumRational(lines.map((line) => absoluteRational(pointsOf(line))));
}

function isVerified({ inputs }: Explained): boolean {
  return inputs.every(({ value }) => isKnown(value) && value.standing === "verified");
}

/**
 * The share of points, deductions by their size, that rests on verified facts alone: a decimal from 0 to 1 with at most
 * four places; null when there are no points. Errors: none (total).
 */
export function verifiedShare(tree: Explained): string | null {
  const leaves = leavesOf(tree);
  const all = sizeOf(leaves);
  if (all === "0") return null;
  return printRational(divideRational(sizeOf(leaves.filter(isVerified)), all), 4);
}
