import fc from "fast-check";
import { expect, test } from "vitest";
import { rank } from "./rank.ts";

test("equal points are an equal rank and the next rank is skipped, or not, as the rule says", () => {
  expect(rank(["40/3", "20", "20", "5"], "skip")).toEqual([3, 1, 1, 4]);
  expect(rank(["40/3", "20", "20", "5"], "dense")).toEqual([2, 1, 1, 3]);
  expect(rank([], "skip")).toEqual([]);
});

test("points that print the same to four decimals but differ are not a tie", () => {
  expect(rank(["1/3", "33333/100000"], "skip")).toEqual([1, 2]);
});

test("a rank depends on the points alone, not on where the row stands", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }).map(String)), (points) => {
      const backwards = rank(points.toReversed(), "skip").toReversed();
      expect(backwards).toEqual(rank(points, "skip"));
    }),
  );
});
