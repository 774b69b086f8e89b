import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimal } from "../value/decimal.ts";
import { monthsOf } from "../value/period.ts";
import { type ForecastInput, type LastYear, type Scheduled, forecastOf } from "./forecast.ts";
import { investmentRule, startsRule } from "./target-fixture.ts";

const none: LastYear = { sofar: null, whole: null, cases: 0 };
const nothing = { scheduled: null, lastYear: none };

function ask(given: Partial<ForecastInput>) {
  const input: ForecastInput = {
    rule: startsRule,
    period: "2025",
    month: "2025-06",
    actual: "6",
    own: nothing,
    whole: null,
    ...given,
  };
  return forecastOf(input);
}

const count = fc.integer({ min: 0, max: 60 });
const lastYears: fc.Arbitrary<LastYear> = fc.tuple(count, count).map(([sofar, more]) => ({
  sofar: String(sofar),
  whole: String(sofar + more),
  cases: sofar + more,
}));
const schedules: fc.Arbitrary<Scheduled> = fc
  .tuple(count, count, count, count)
  .map(([kept, missed, rest, overdue]) => ({
    due: kept + missed,
    kept,
    rest: String(rest),
    overdue: String(overdue),
  }));
const experiences = fc.record({ scheduled: schedules, lastYear: lastYears });

test("whatever is known, a forecast is never below what is done, and its three values are in order", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(startsRule, investmentRule),
      fc.constantFrom("2025", "2025-H2"),
      fc.record({
        at: fc.integer({ min: 1, max: 12 }),
        actual: count.map(String),
        own: experiences,
        whole: fc.option(experiences),
      }),
      (rule, period, { at, actual, own, whole }) => {
        const month = `2025-${String(at).padStart(2, "0")}`;
        const forecast = ask({ rule, period, month, actual, own, whole });
        if (forecast.kind === "none") return;
        for (const [low, high] of [
          [actual, forecast.low],
          [forecast.low, forecast.mid],
          [forecast.mid, forecast.high],
        ] as const)
          expect(compareDecimal(low, high)).not.toBe(1);
      },
    ),
  );
});

test("once the period is over the forecast is what it came to", () => {
  fc.assert(
    fc.property(fc.constantFrom("2025", "2025-H1"), count, experiences, (period, actual, own) => {
      const month = monthsOf(period).at(-1) ?? "";
      const done = String(actual);
      const over = { kind: "over", low: done, mid: done, high: done };
      expect(ask({ period, month, actual: done, own })).toEqual(over);
    }),
  );
});

test("plans are taken at the rate at which they were kept until now", () => {
  const scheduled = { due: 8, kept: 6, rest: "4", overdue: "2" };
  expect(ask({ own: { scheduled, lastYear: none } })).toMatchObject({
    kind: "planned",
    low: "9",
    mid: "11",
    high: "12",
    rate: "75.0",
    by: "own",
  });
});

test("where too few of a unit's own were due, the district's rate is taken and said to be", () => {
  const own = { scheduled: { due: 2, kept: 2, rest: "4", overdue: "0" }, lastYear: none };
  const whole = { scheduled: { due: 40, kept: 20, rest: "90", overdue: "20" }, lastYear: none };
  expect(ask({ own, whole })).toMatchObject({ mid: "8", high: "10", rate: "50.0", by: "whole" });
});

test("by last year the interval spans the unit's rhythm, the district's and the schedule", () => {
  const own = { scheduled: null, lastYear: { sofar: "20", whole: "50", cases: 9 } };
  const whole = { scheduled: null, lastYear: { sofar: "60", whole: "100", cases: 90 } };
  expect(ask({ rule: investmentRule, actual: "12.00", own, whole })).toEqual({
    kind: "lastYear",
    low: "20.00",
    mid: "30.00",
    high: "30.00",
    ownShare: "40.0",
    wholeShare: "60.0",
    pace: "50.0",
    by: "own",
  });
});

test("rounding widens an interval and never narrows it", () => {
  const own = { scheduled: null, lastYear: { sofar: "11", whole: "14", cases: 14 } };
  // 1 ÷ 11/14 is 1.27 projects, 1 ÷ 1/2 are 2.
  expect(ask({ actual: "1", own })).toMatchObject({ low: "1", mid: "1", high: "2" });
});

test("without enough to go by nothing is foretold, and why is said", () => {
  expect(ask({ actual: null })).toEqual({ kind: "none", why: "noFigures" });
  expect(ask({ month: "2025-02" })).toEqual({ kind: "none", why: "tooEarly" });
  expect(ask({})).toEqual({ kind: "none", why: "noBasis" });
  const few = { scheduled: null, lastYear: { sofar: "1", whole: "4", cases: 4 } };
  expect(ask({ own: few })).toEqual({ kind: "none", why: "noBasis" });
});
