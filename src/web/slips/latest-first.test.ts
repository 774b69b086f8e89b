import { expect, test } from "vitest";
import { latestFirst } from "./latest-first.ts";

const slip = (min: number | null, max: number | null) => ({ delay: { min, max } });

test("the surest lateness stands first, among equals the longest", () => {
  const sorted = latestFirst([slip(5, 9), slip(63, 80), slip(63, 120), slip(-40, -10)]);
  expect(sorted.map(({ delay }) => delay.max)).toEqual([120, 80, 9, -10]);
});

test("what cannot be told stands last", () => {
  const sorted = latestFirst([slip(null, null), slip(-4, 3)]);
  expect(sorted[0]?.delay.min).toBe(-4);
});
