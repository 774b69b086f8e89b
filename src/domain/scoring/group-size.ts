import type { Bilingual } from "../language.ts";
import { compareExact, dividedBy, exactCount, plus, sumExact, type Exact } from "./exact.ts";
import type { Context } from "./operator.ts";
import { sizesOfGroup } from "./standing.ts";

/** What is taken of several numbers. */
export type How = "highest" | "average" | "lowest" | "middle" | "sum";

/** How it is said. */
export const groupHows: Readonly<Record<How, Bilingual>> = {
  highest: { zh: "最高值", en: "highest" },
  average: { zh: "平均值", en: "mean" },
  lowest: { zh: "最低值", en: "lowest" },
  middle: { zh: "中位数", en: "median" },
  sum: { zh: "合计", en: "sum" },
};

function middle(sorted: readonly Exact[]): Exact | null {
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (!high) return null;
  return sorted.length % 2 === 1 || !low ? high : dividedBy(plus(low, high), exactCount(2));
}

/** One number of several; null for none. Errors: none (total). */
export function oneOfMany(sizes: readonly Exact[], how: How): Exact | null {
  if (sizes.length === 0) return null;
  if (how === "sum") return sumExact(sizes);
  if (how === "average") return dividedBy(sumExact(sizes), exactCount(sizes.length));
  const sorted = sizes.toSorted(compareExact);
  if (how === "middle") return middle(sorted);
  return sorted.at(how === "highest" ? -1 : 0) ?? null;
}

/** What the units of the group have of a figure, as one number; null when none has it. Errors: none (total). */
export function groupSize(of: string, context: Context, how: How): Exact | null {
  return oneOfMany(sizesOfGroup(of, context), how);
}
