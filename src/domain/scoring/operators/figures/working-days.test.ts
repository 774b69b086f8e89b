import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, gapsBy, happened, refusedInFigure } from "../operator-fixture.ts";
import { figureStaysMissing } from "../operator-laws.ts";
import { daysBetween } from "../../../value/civil.ts";
import { known } from "../../scoring-fixture.ts";
import { workingDays } from "./working-days.ts";

const rule = { operator: "workingDays", of: "visits", after: "marks" };

function by(late: string, early: string): number {
  const own = { visits: happened([late]), marks: happened([early]) };
  return Number.parseInt(figureBy(rule, { own }), 10);
}

const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, own]) => [month, own].map((each) => String(each).padStart(2, "0")).join("-"));
/** Mondays to Fridays of two weeks without a day off. */
const worked = fc.constantFrom("06-05", "06-06", "06-09", "06-12", "06-15", "06-16", "06-19");

test(`its example: ${workingDays.example.zh}`, () => {
  expect(by("08-14", "08-03")).toBe(7);
});

test("turned round it changes its sign, it is never more than the days there are, and later is never less", () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      expect(by(a, b) + by(b, a)).toBe(0);
      const days = Math.abs(daysBetween(`2017-${a}`, `2017-${b}`));
      expect(Math.abs(by(a, b))).toBeLessThanOrEqual(days + 1);
      const [early = a, late = b] = [a, b].toSorted();
      expect(by(late, c)).toBeGreaterThanOrEqual(by(early, c));
    }),
    { numRuns: 60 },
  );
});

test("between working days two stretches are the whole way", () => {
  fc.assert(
    fc.property(worked, worked, worked, (a, b, c) => {
      expect(by(a, b) + by(b, c)).toBe(by(a, c));
    }),
    { numRuns: 40 },
  );
});

test("holidays do not count, make-up days do, and what happens on a day off counts as the working day after", () => {
  // Thursday 28 September; Saturday the 30th is worked, the week of the holiday is not.
  expect([by("09-29", "09-28"), by("09-30", "09-28"), by("10-09", "09-28")]).toEqual([1, 2, 3]);
  expect([by("10-03", "09-28"), by("10-08", "09-28")]).toEqual([3, 3]);
  expect([by("06-10", "06-09"), by("06-12", "06-09"), by("06-10", "06-10")]).toEqual([1, 1, 0]);
});

test("a year without a calendar is missing, never guessed; so is what has not happened", () => {
  const at = (day: string) => known([{ on: { day, precision: "day" } }]);
  const own = { visits: at("2018-01-03"), marks: at("2017-12-29") };
  expect([figureBy(rule, { own }), gapsBy(rule, { own })]).toEqual(["missing", ["visits"]]);
  const both = { visits: happened(["03-11"]), marks: happened(["03-01"]) };
  figureStaysMissing(rule, { own: both }, ["visits", "marks"]);
  expect(figureBy(rule, { own: { ...both, visits: happened([]) } })).toBe("missing");
  expect(refusedInFigure({ ...rule, of: "a" })).toEqual(["of"]);
});
