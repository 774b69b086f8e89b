import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, happened, refusedInFigure } from "../operator-fixture.ts";
import { atMost, figureStaysMissing } from "../operator-laws.ts";
import { countEvents } from "./count-events.ts";

const rule = { operator: "countEvents", of: "visits" };
const days = fc.array(fc.constantFrom("01-05", "03-31", "04-01", "12-31"), { maxLength: 9 });

function by(list: readonly string[], rest: object = {}, period = "2017"): string {
  return figureBy({ ...rule, ...rest }, { own: { visits: happened(list) }, period });
}

test(`its example: ${countEvents.example.zh}`, () => {
  expect(by(Array.from({ length: 12 }, () => "05-09"))).toBe("12次");
});

test("the quarters add up to the year, and order changes nothing", () => {
  fc.assert(
    fc.property(days, (list) => {
      const quarters = ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"].map((each) =>
        by(list, {}, each),
      );
      const sum = quarters.reduce((all, each) => all + Number.parseInt(each, 10), 0);
      expect(by(list)).toBe(`${sum}次`);
      expect(by(list.toReversed())).toBe(by(list));
    }),
    { numRuns: 40 },
  );
});

test("a cap is never passed, a thing told twice counts once, shared ones count in parts", () => {
  fc.assert(
    fc.property(days, (list) => atMost(by(list, { cap: { number: 3, within: "year" } }), "3")),
    { numRuns: 30 },
  );
  const told = (rest: object) => ({ own: { visits: happened(["03-05", "03-06"], rest) } });
  expect(figureBy({ ...rule, once: "ever" }, told({ what: "甲" }))).toBe("1次");
  expect(figureBy({ ...rule, shared: true }, told({ sharedBy: 4 }))).toBe("1/2次");
  expect(figureBy(rule, told({ unscored: true }))).toBe("0次");
});

test("none is a known zero, not stated is missing, and only what happens is counted", () => {
  expect(by([])).toBe("0次");
  figureStaysMissing(rule, { own: { visits: happened([]) } }, ["visits"]);
  expect(refusedInFigure({ ...rule, of: "a" })).toEqual(["of"]);
});
