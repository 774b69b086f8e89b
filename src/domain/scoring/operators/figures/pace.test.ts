import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, fraction, refusedInFigure } from "../operator-fixture.ts";
import { pace } from "./pace.ts";

const rule = { operator: "pace" };

function by(period: string): string {
  return figureBy(rule, { period });
}

test(`its example: ${pace.example.zh}`, () => {
  expect(by("2017-Q2")).toBe("50%");
});

test("each month adds a twelfth, a quarter ends as its last month does, and the year is over at its end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (month) => {
      const period = `2017-${String(month).padStart(2, "0")}`;
      expect(by(period)).toBe(`${fraction(month * 100, 12)}%`);
    }),
    { numRuns: 24 },
  );
  expect([by("2017-Q1"), by("2017-Q4"), by("2017")]).toEqual([
    by("2017-03"),
    by("2017-12"),
    "100%",
  ]);
});

test("it asks nothing of anybody, so nothing of it is missing, and it has nothing to set", () => {
  expect(figureBy(rule, { own: {}, period: "2017-Q3" })).toBe("75%");
  expect(refusedInFigure({ ...rule, of: "a" })).toEqual(["of"]);
});
