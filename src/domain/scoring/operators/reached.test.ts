import { expect, test } from "vitest";
import { known, leafOf, scoreOne } from "../scoring-fixture.ts";
import fc from "fast-check";
import { happened, pointsBy, refusedIn } from "./operator-fixture.ts";
import { reached } from "./reached.ts";

const rule = { operator: "reached", indicator: "open", points: 20 };

function score(day: string | null, period: string): string {
  const open = day === null ? [] : [{ on: { day, precision: "day" } as const }];
  return scoreOne(rule, { project: { open: known(open) }, period }).points.exact;
}

test("points come once, in the period the day lies in, first and last day included", () => {
  const days = ["2017-03-31", "2017-04-01", "2017-06-30", "2017-07-01"];
  expect(days.map((day) => score(day, "2017-Q2"))).toEqual(["0", "20", "20", "0"]);
  const on = { day: "2017-05-01", precision: "day" } as const;
  const twice = scoreOne(rule, { project: { open: known([{ on }, { on }]) } });
  expect(twice.points.exact).toBe("20");
});

test("a node known by its month counts in that month", () => {
  const open = known([{ on: { day: "2017-05", precision: "month" } }]);
  expect(scoreOne(rule, { project: { open }, period: "2017-05" }).points.exact).toBe("20");
});

test("not reached is a known nothing; not stated is missing", () => {
  expect(score(null, "2017")).toBe("0");
  const unstated = scoreOne(rule, { project: {} });
  expect(leafOf(unstated).answer.kind).toBe("missing");
  expect([unstated.points.exact, unstated.complete]).toEqual(["0", false]);
});

const once = { operator: "reached", indicator: "visits", points: 20 };

test(`its example: ${reached.example.zh}`, () => {
  expect(pointsBy(once, { own: { visits: happened(["05-09"]) } })).toBe("20");
});

test("however often and in whatever order, it counts once; what passed without points does not", () => {
  const days = fc.array(fc.constantFrom("01-05", "04-30", "12-31"), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(days, (list) => {
      expect(pointsBy(once, { own: { visits: happened(list) } })).toBe("20");
      const passed = happened(list, { unscored: true });
      expect(pointsBy(once, { own: { visits: passed } })).toBe("unscored");
    }),
    { numRuns: 30 },
  );
  expect(refusedIn({ ...once, indicator: "a" })).toEqual(["indicator"]);
});
