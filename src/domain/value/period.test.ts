import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./civil.ts";
import { monthsOf, periodRange, previousPeriod, printPeriod } from "./period.ts";
import { parsePeriod } from "./parse-period.ts";

const year = fc.integer({ min: 1990, max: 2100 });
const part = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 1, max: 12 }).map((month) => `-${String(month).padStart(2, "0")}`),
  fc.integer({ min: 1, max: 4 }).map((quarter) => `-Q${quarter}`),
  fc.integer({ min: 1, max: 2 }).map((half) => `-H${half}`),
);
const anyPeriod = fc.tuple(year, part).map(([number, rest]) => `${number}${rest}`);

test.each([
  ["2024-02", "2024-02"],
  ["2024.2", "2024-02"],
  ["202402", "2024-02"],
  ["2024年2月", "2024-02"],
  ["2024 年 2 月份", "2024-02"],
  ["February 2024", "2024-02"],
  ["2024-Q1", "2024-Q1"],
  ["2024Q1", "2024-Q1"],
  ["2024年第一季度", "2024-Q1"],
  ["2024年3季度", "2024-Q3"],
  ["2024-H1", "2024-H1"],
  ["2024年下半年", "2024-H2"],
  ["2024", "2024"],
  ["2024年度", "2024"],
])("%s is the period %s", (text, expected) => {
  expect(parsePeriod(text)).toEqual({ ok: true, value: expected });
});

test("what names no period, or one outside 1990–2100, is refused", () => {
  for (const text of [
    "",
    "2024-13",
    "2024-00",
    "2024-Q5",
    "2024-H3",
    "2月",
    "2024-02-01",
    "1989",
    "2101-01",
    "本月",
  ]) {
    expect(parsePeriod(text), text).toMatchObject({ ok: false, refusal: { code: "notAPeriod" } });
  }
});

test("ranges, months and predecessors", () => {
  expect(periodRange("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(periodRange("2024-H1")).toEqual({ from: "2024-01-01", to: "2024-06-30" });
  expect(monthsOf("2024-Q4")).toEqual(["2024-10", "2024-11", "2024-12"]);
  expect(["2024-01", "2024-03", "2024-Q1", "2024-H1", "2024"].map(previousPeriod)).toEqual([
    "2023-12",
    "2024-02",
    "2023-Q4",
    "2023-H2",
    "2023",
  ]);
  expect(() => periodRange("2024-13")).toThrow(RangeError);
  expect(() => monthsOf("2024-H3")).toThrow(RangeError);
});

test("periods are said as people say them", () => {
  const said = (language: "zh" | "en") =>
    ["2024-02", "2024-Q1", "2024-H1", "2024"].map((period) => printPeriod(period, language));
  expect(said("zh")).toEqual(["2024年2月", "2024年一季度", "2024年上半年", "2024年"]);
  expect(said("en")).toEqual(["Feb 2024", "Q1 2024", "H1 2024", "2024"]);
});

test("a period and its printed form are read back unchanged", () => {
  fc.assert(
    fc.property(anyPeriod, fc.constantFrom("zh", "en"), (period, language) => {
      expect(parsePeriod(period)).toEqual({ ok: true, value: period });
      expect(parsePeriod(printPeriod(period, language))).toEqual({ ok: true, value: period });
    }),
    { numRuns: 300 },
  );
});

test("the previous period ends the day before and is as many months long", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const before = previousPeriod(period);
      expect(addDays(periodRange(before).to, 1)).toBe(periodRange(period).from);
      expect(monthsOf(before)).toHaveLength(monthsOf(period).length);
    }),
  );
});

test("the months of a period cover it without gap", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const months = monthsOf(period);
      expect(periodRange(months[0] ?? "").from).toBe(periodRange(period).from);
      expect(periodRange(months.at(-1) ?? "").to).toBe(periodRange(period).to);
      expect(months.slice(1).map(previousPeriod)).toEqual(months.slice(0, -1));
    }),
  );
});
