import fc from "fast-check";
import { expect, test } from "vitest";
import { sumRational } from "../rational.ts";
import { known, leafOf, scoreOne, yuan } from "../scoring-fixture.ts";
import { count } from "./count.ts";
import { happened, pointsBy, refusedIn, quarter as monthsOf } from "./operator-fixture.ts";
import { atMost, some, staysMissing } from "./operator-laws.ts";

const perYear = {
  operator: "count",
  indicator: "events",
  points: 30,
  cap: { number: 4, within: "year" },
};
const over = { operator: "count", indicator: "months", points: 30, over: "10亿元" };

function happen(months: readonly number[]) {
  return known(
    months.map((month) => ({
      on: { day: `2017-${String(month).padStart(2, "0")}-15`, precision: "day" as const },
    })),
  );
}

function quarter(months: readonly (number | null)[]) {
  return known(
    months.map((amount, index) => ({
      period: `2017-0${index + 1}`,
      value: amount === null ? null : yuan(amount),
    })),
  );
}

test("points are points × number, up to the cap", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 9 }), (months) => {
      const { points } = scoreOne(perYear, { unit: { events: happen(months) } });
      expect(points.exact).toBe(String(30 * Math.min(4, months.length)));
    }),
  );
});

test("with a cap within the year the four quarters add up to the year, whichever quarter the events fell in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 9 }), (months) => {
      const score = (period: string): string =>
        scoreOne(perYear, { unit: { events: happen(months) }, period }).points.exact;
      const quarters = ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"].map(score);
      expect(sumRational(quarters)).toBe(score("2017"));
    }),
  );
});

test("over 10亿 means more than 10亿: 10.0亿 exactly does not count, 10.01亿 does", () => {
  const months = quarter([1_000_000_000, 1_001_000_000, 0]);
  expect(scoreOne(over, { unit: { months }, period: "2017-Q1" }).points.exact).toBe("30");
});

test("a month nobody stated is missing by name, and the known months still count", () => {
  const entry = scoreOne(over, {
    unit: { months: quarter([2_000_000_000, null, 0]) },
    period: "2017-Q1",
  });
  expect(entry.points.exact).toBe("30");
  expect(entry.complete).toBe(false);
  expect(entry.missing).toMatchObject([
    { indicator: "months", detail: "2017-02", reason: "unstated" },
  ]);
});

test("when no month is stated the line is missing, not zero", () => {
  const entry = scoreOne(over, {
    unit: { months: quarter([null, null, null]) },
    period: "2017-Q1",
  });
  expect(leafOf(entry).answer.kind).toBe("missing");
  expect(entry.missing).toMatchObject([{ indicator: "months", detail: "2017-Q1" }]);
});

const visits = { operator: "count", indicator: "visits", points: 30 };

test(`its example: ${count.example.zh}`, () => {
  const five = { own: { visits: happened(["02-01", "03-01", "04-01", "05-01", "06-01"]) } };
  expect(pointsBy({ ...visits, cap: { number: 4, within: "year" } }, five)).toBe("120");
  const signing = { own: { visits: happened(["02-01"], { sharedBy: 2 }) } };
  expect(pointsBy({ ...visits, points: 20, shared: true }, signing)).toBe("10");
});

test("one thing told twice counts once, in whatever order it is told", () => {
  const what = fc.array(fc.constantFrom("甲", "乙", "丙"), { maxLength: 6 });
  fc.assert(
    fc.property(what, (list) => {
      const told = (things: readonly string[]) =>
        known(
          things.map((each) => ({
            on: { day: "2017-03-05", precision: "day" as const },
            what: each,
          })),
        );
      const by = (things: readonly string[]) =>
        pointsBy({ ...visits, once: "ever" }, { own: { visits: told(things) } });
      expect(by(list)).toBe(String(30 * new Set(list).size));
      expect(by(list.toReversed())).toBe(by(list));
    }),
    { numRuns: 40 },
  );
});

test("most bounds the points either way", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(5, -5), (often, points) => {
      const given = { own: { visits: happened(Array.from({ length: often }, () => "03-05")) } };
      const by = pointsBy({ ...visits, points, most: 12 }, given);
      atMost(by, "12");
      atMost("-12", by);
    }),
    { numRuns: 30 },
  );
});

test("missing stays missing; an amount is asked for months alone, and a window is no longer than what is read", () => {
  staysMissing(visits, { own: { visits: happened(["03-05"]) } }, ["visits"]);
  expect(refusedIn({ ...visits, over: "1亿元" })).toEqual(["over"]);
  expect(refusedIn({ operator: "count", indicator: "months", points: 1 })).toEqual(["over"]);
  const narrow = { operator: "count", indicator: "months", points: 1, over: "1亿元", once: "year" };
  expect(refusedIn(narrow)).toEqual(["once"]);
  expect(
    pointsBy(
      { ...narrow, once: null },
      { own: { months: monthsOf([2, 1, 0]) }, period: "2017-Q1" },
    ),
  ).toBe("1");
});
