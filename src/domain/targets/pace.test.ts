import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRational } from "../scoring/rational.ts";
import { monthsOf, periodRange, previousPeriod } from "../value/period.ts";
import { paceAt } from "./pace.ts";
import type { Pace } from "./target-rule.ts";

/** Shares in percent that add up to a hundred. */
const shares = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 1000])
    .map((cuts) => cuts.slice(1).map((cut, at) => String((cut - (cuts[at] ?? 0)) / 10)));

const paces: fc.Arbitrary<Pace> = fc.oneof(
  fc.constant({ even: true } as const),
  shares(12).map((months) => ({ months })),
  shares(4).map((quarters) => ({ quarters })),
);
const periods = fc.constantFrom("2025", "2025-H1", "2025-H2", "2025-Q1", "2025-Q3");

test("whatever the shares, the schedule runs from nothing before a period to the whole at its end, never back", () => {
  fc.assert(
    fc.property(paces, periods, (pace, period) => {
      const months = monthsOf(period);
      const steps = months.map((month) => paceAt(pace, period, month));
      expect(paceAt(pace, period, previousPeriod(months[0] ?? ""))).toBe("0");
      expect(steps.at(-1)).toBe("1");
      for (const [at, step] of steps.entries())
        expect(compareRational(step, steps[at - 1] ?? "0")).not.toBe(-1);
    }),
  );
});

test("a month beyond the period asks for no more than all of it", () => {
  fc.assert(
    fc.property(paces, periods, (pace, period) => {
      expect(paceAt(pace, period, `${Number(periodRange(period).to.slice(0, 4)) + 1}-03`)).toBe(
        "1",
      );
    }),
  );
});

test("evenly is month ÷ 12; stated quarters are spread over their months", () => {
  expect(paceAt({ even: true }, "2025", "2025-09")).toBe("3/4");
  const quarters: Pace = { quarters: ["30", "30", "25", "15"] };
  expect(paceAt(quarters, "2025", "2025-02")).toBe("1/5");
  expect(paceAt(quarters, "2025", "2025-06")).toBe("3/5");
});

test("of a half year only the shares of its own months count", () => {
  const quarters: Pace = { quarters: ["30", "30", "25", "15"] };
  expect(paceAt(quarters, "2025-H2", "2025-09")).toBe("5/8");
  expect(paceAt({ quarters: ["60", "40", "0", "0"] }, "2025-H2", "2025-09")).toBe("1/2");
});
