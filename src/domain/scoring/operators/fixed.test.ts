import fc from "fast-check";
import { expect, test } from "vitest";
import { fixed } from "./fixed.ts";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { either } from "./operator-laws.ts";

test(`its example: ${fixed.example.zh}`, () => {
  expect(pointsBy({ operator: "fixed", points: 80 }, {})).toBe("80");
});

test("everybody gets it, whatever is stated and whoever stands beside", () => {
  fc.assert(
    fc.property(either, fc.array(either), (points, others) => {
      const peers = others.map((a) => ({ a: yi(a) }));
      const rule = { operator: "fixed", points };
      expect(pointsBy(rule, { own: { a: yi(1) }, peers })).toBe(String(points));
      expect(pointsBy(rule, {})).toBe(String(points));
    }),
  );
});

test("points that are no number are refused", () => {
  expect(refusedIn({ operator: "fixed", points: "much" })).toEqual(["points"]);
});
