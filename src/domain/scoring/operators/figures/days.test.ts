import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, gapsBy, happened, refusedInFigure } from "../operator-fixture.ts";
import { figureStaysMissing } from "../operator-laws.ts";
import { days } from "./days.ts";

const rule = { operator: "days", of: "visits", after: "marks" };
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, own]) => [month, own].map((each) => String(each).padStart(2, "0")).join("-"));

function by(late: string, early: string): number {
  const own = { visits: happened([late]), marks: happened([early]) };
  return Number.parseInt(figureBy(rule, { own }), 10);
}

test(`its example: ${days.example.zh}`, () => {
  expect(by("03-11", "03-01")).toBe(10);
});

test("turned round it changes its sign, and two stretches are the whole way", () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      expect(by(a, b) + by(b, a)).toBe(0);
      expect(by(a, b) + by(b, c)).toBe(by(a, c));
    }),
    { numRuns: 40 },
  );
});

test("of several the first is meant, in whatever order they are told", () => {
  const own = { visits: happened(["09-01", "03-11"]), marks: happened(["03-01", "08-01"]) };
  expect(figureBy(rule, { own })).toBe("10天");
});

test("what has not happened has no day: missing, never zero", () => {
  const own = { visits: happened([]), marks: happened(["03-01"]) };
  expect([figureBy(rule, { own }), gapsBy(rule, { own })]).toEqual(["missing", ["visits"]]);
  figureStaysMissing(rule, { own: { visits: happened(["03-02"]), marks: happened(["03-01"]) } }, [
    "visits",
    "marks",
  ]);
  expect(refusedInFigure({ ...rule, of: "a" })).toEqual(["of"]);
});
