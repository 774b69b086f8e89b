import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRational } from "../scoring/rational.ts";
import { placesOf } from "./bounds.ts";
import { viewOf } from "./board-view.ts";
import { computed, testInputs } from "./ranking-fixture.ts";

test("a unit whose figures are verified has one number of points and, apart from others', one place", () => {
  const { lines } = computed(
    testInputs([
      { id: 11, unit: 1, plan: 100, done: 90 },
      { id: 21, unit: 2, plan: 100, done: 50 },
    ]),
  );
  expect(lines.map(({ lower, upper, best, worst }) => [lower, upper, best, worst])).toEqual([
    ["54", "54", 1, 1],
    ["30", "30", 2, 2],
  ]);
});

test("what is only claimed may not count: the lower bound is what is verified, and places within may swap", () => {
  const { board } = computed(
    testInputs([
      { id: 11, unit: 1, plan: 100, done: 90, standing: "claimed" },
      { id: 21, unit: 2, plan: 100, done: 50 },
      { id: 31, unit: 3, plan: 100, done: 99 },
    ]),
  );
  const [, town] = viewOf(board).groups;
  expect(
    town?.entries.map(({ name, lower, upper, best, worst, swaps }) => [
      name,
      lower,
      upper,
      best,
      worst,
      swaps,
    ]),
  ).toEqual([
    ["3镇", "59.4", "59.4", 1, 1, []],
    ["1镇", "0", "54", 2, 3, ["2镇"]],
    ["2镇", "30", "30", 2, 3, ["1镇"]],
  ]);
});

test("equal points share a place: by the dense rule nobody's best place is worse than the levels above", () => {
  const at = (lower: string, upper = lower) => ({ lower, upper });
  const all = [at("9"), at("9"), at("5", "9"), at("1")];
  expect(placesOf(all, "skip").map(({ best, worst }) => [best, worst])).toEqual([
    [1, 1],
    [1, 1],
    [1, 3],
    [4, 4],
  ]);
  expect(placesOf(all, "dense").map(({ best }) => best)).toEqual([1, 1, 1, 2]);
});

test("wherever the true points lie in the intervals, the place lies within its bounds", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 }), fc.nat({ max: 5 }))
    .map(([low, width, at]) => ({ low, high: low + width, at: low + Math.min(at, width) }));
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 7 }), (all) => {
      const bounds = all.map(({ low, high }) => ({ lower: String(low), upper: String(high) }));
      for (const [at, { best, worst }] of placesOf(bounds, "skip").entries()) {
        const own = String(all[at]?.at ?? 0);
        const rank = 1 + all.filter((other) => compareRational(String(other.at), own) > 0).length;
        expect(rank).toBeGreaterThanOrEqual(best);
        expect(rank).toBeLessThanOrEqual(worst);
      }
    }),
  );
});
