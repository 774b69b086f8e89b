import { expect, test } from "vitest";
import { outlookOf, progressOf } from "./progress.ts";
import { investmentRule, startsRule } from "./target-fixture.ts";

const at = { rule: startsRule, period: "2025", month: "2025-09" } as const;

test("a rate is held against the schedule in percentage points, and the rest is spread over the months left", () => {
  expect(progressOf({ ...at, target: "12", actual: "6" })).toEqual({
    rate: "50.0",
    pace: "75.0",
    gap: "-25.0",
    rest: "6",
    perMonth: "2.0",
  });
  expect(progressOf({ ...at, target: "12", actual: "14" })).toMatchObject({
    rate: "116.7",
    gap: "41.7",
    rest: null,
    perMonth: null,
  });
});

test("without a target, or of a target of nothing, there is no rate; a missing figure is no zero", () => {
  const none = { rate: null, gap: null, rest: null };
  expect(progressOf({ ...at, target: null, actual: "3" })).toMatchObject(none);
  expect(progressOf({ ...at, target: "0", actual: "3" })).toMatchObject(none);
  expect(progressOf({ ...at, rule: investmentRule, target: "5", actual: null })).toMatchObject(
    none,
  );
});

test("a target is likely met when all of the interval reaches it, and open when some of it does", () => {
  const forecast = { kind: "over", low: "8", mid: "9", high: "12" } as const;
  expect(["8", "9", "12", "13"].map((target) => outlookOf(target, forecast))).toEqual([
    "met",
    "open",
    "open",
    "short",
  ]);
  expect(outlookOf("8", { kind: "none", why: "noBasis" })).toBeNull();
});
