import fc from "fast-check";
import { expect, test } from "vitest";
import { sumRational } from "../rational.ts";
import { known, leafOf, scoreOne, yuan } from "../scoring-fixture.ts";

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
