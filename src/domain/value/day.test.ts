import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./civil.ts";
import { dayOf } from "./day.ts";
import { compareDay, dayRange, delayBetween } from "./day-range.ts";
import { parseDay } from "./parse-day.ts";
import { printDay } from "./print-day.ts";
import type { Day, Precision } from "./day.ts";
import type { DayOptions } from "./day-reading.ts";

const precisions = ["day", "xun", "month", "quarter", "year", "by"] as const;

/** The reading in short: `2023-11 month`, or the code of the refusal. */
function say(text: string, options?: DayOptions): string {
  const result = parseDay(text, options);
  return result.ok ? `${result.value.day} ${result.value.precision}` : result.refusal.code;
}

function day(text: string): Day {
  const result = parseDay(text);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const anyIso = fc.integer({ min: 0, max: 40_541 }).map((days) => addDays("1990-01-01", days));
const anyDay = fc
  .tuple(anyIso, fc.constantFrom<Precision>(...precisions))
  .map(([iso, precision]) => dayOf(iso, precision));

test.each([
  ["2023.2.11", "2023-02-11 day"],
  ["2023-02-11", "2023-02-11 day"],
  ["2023/2/11", "2023-02-11 day"],
  ["2023年2月11日", "2023-02-11 day"],
  ["２０２３年２月１１日", "2023-02-11 day"],
  ["2023 年 2 月 11 日", "2023-02-11 day"],
  ["二〇二三年二月十一日", "2023-02-11 day"],
  ["20231011", "2023-10-11 day"],
  ["2023-02-11 00:00:00", "2023-02-11 day"],
  ["2023-02-11T00:00:00.000Z", "2023-02-11 day"],
  ["31 March 2024", "2024-03-31 day"],
  ["31st of March 2024", "2024-03-31 day"],
  ["March 31, 2024", "2024-03-31 day"],
  ["31/03/2024", "2024-03-31 day"],
  ["31-Mar-24", "2024-03-31 day"],
  ["2023年10月", "2023-10 month"],
  ["2023年10月份", "2023-10 month"],
  ["2022.10", "2022-10 month"],
  ["202310", "2023-10 month"],
  ["23年10月", "2023-10 month"],
  ["March 2024", "2024-03 month"],
  ["Mar-24", "2024-03 month"],
  ["Sept 2024", "2024-09 month"],
  ["2023年底", "2023-12 month"],
  ["2023年年底", "2023-12 month"],
  ["2023年初", "2023-01 month"],
  ["2023年一季度", "2023-Q1 quarter"],
  ["2023Q1", "2023-Q1 quarter"],
  ["2023-Q4", "2023-Q4 quarter"],
  ["Q4 2023", "2023-Q4 quarter"],
  ["2023年第1季度", "2023-Q1 quarter"],
  ["2023年三季度末", "2023-09 month"],
  ["2023年", "2023 year"],
  ["2023", "2023 year"],
  ["2023年内", "2023 year"],
  ["2024年4月底", "2024-04-21 xun"],
  ["2024年4月下旬", "2024-04-21 xun"],
  ["2024年4月中旬", "2024-04-11 xun"],
  ["2024年4月中", "2024-04-11 xun"],
  ["2024年4月上旬", "2024-04-01 xun"],
  ["2024年4月初", "2024-04-01 xun"],
  ["mid-April 2024", "2024-04-11 xun"],
  ["end of April 2024", "2024-04-21 xun"],
])("%s is read as %s", (text, expected) => {
  expect(say(text)).toBe(expected);
});

test("a limit includes the day it names; before a month says neither its first nor its last day", () => {
  expect(say("不晚于2023年3月31日")).toBe("2023-03-31 by");
  expect(say("2023年3月31日前")).toBe("2023-03-31 by");
  expect(say("2024年2月底前")).toBe("2024-02-29 by");
  expect(say("2023年底以前")).toBe("2023-12-31 by");
  expect(say("by Mar 2023")).toBe("2023-03-31 by");
  expect(say("2023年3月前")).toBe("notADay");
});

test("what has no exact form or is no day is refused, not approximated", () => {
  for (const text of [
    "2023年上半年",
    "2023年下半年",
    "2023年中",
    "2024H1",
    "",
    "待定",
    "近期",
    "年",
    "44968",
    "2023 1 1",
    "2023.2.11.5",
  ]) {
    expect(say(text), text).toBe("notADay");
  }
});

test("impossible days and days outside 1990–2100 are refused", () => {
  for (const text of ["2023-02-30", "2023.13", "2023年4月31日", "03/31/2024", "2023-00-10"])
    expect(say(text), text).toBe("noSuchDay");
  for (const text of ["1989-12-31", "2101年", "0203-02-11", "230211"])
    expect(say(text), text).toBe("dayOutOfRange");
  expect([say("1990-01-01"), say("2100-12-31")]).toEqual(["1990-01-01 day", "2100-12-31 day"]);
});

test("a text without a year takes the year of the reference, or is refused", () => {
  expect(say("3月")).toBe("dayWithoutYear");
  const reference = "2024-02-29";
  expect(say("3月", { reference })).toBe("2024-03 month");
  expect(say("8月底", { reference })).toBe("2024-08-21 xun");
  expect(say("一季度", { reference })).toBe("2024-Q1 quarter");
  expect(say("年底前", { reference: "2024" })).toBe("2024-12-31 by");
  expect(say("去年12月", { reference })).toBe("2023-12 month");
  expect(say("明年初", { reference })).toBe("2025-01 month");
  expect(say("2月29日", { reference: "2023" })).toBe("noSuchDay");
  expect(say("31 March", { reference })).toBe("2024-03-31 day");
});

test("a two-digit year is read by the habit of the column, or when only one reading is a day", () => {
  expect(say("30/06/08")).toBe("ambiguousDay");
  expect(say("30/06/08", { shortYear: "last" })).toBe("2008-06-30 day");
  expect(say("23.2.11", { shortYear: "first" })).toBe("2023-02-11 day");
  expect(say("31.12.40")).toBe("2040-12-31 day");
  expect(say("11.02.11")).toBe("2011-02-11 day");
  expect(say("31.13.40")).toBe("noSuchDay");
});

test("the range of every precision", () => {
  const range = (text: string) => Object.values(dayRange(day(text))).join(" ");
  expect(range("2024年2月上旬")).toBe("2024-02-01 2024-02-10");
  expect(range("2024年2月中旬")).toBe("2024-02-11 2024-02-20");
  expect(range("2024年2月下旬")).toBe("2024-02-21 2024-02-29");
  expect(range("2023年四季度")).toBe("2023-10-01 2023-12-31");
  expect(range("2023")).toBe("2023-01-01 2023-12-31");
  expect(dayRange(day("by 31 Mar 2023"))).toEqual({ from: null, to: "2023-03-31" });
});

test("a slip from November 2023 to February 2024 is 63 to 120 days", () => {
  expect(delayBetween(day("2023-11"), day("2024-02"))).toEqual({ min: 63, max: 120 });
});

test("a delay against a deadline counts from the deadline; what is only known as done by a day has no least delay", () => {
  expect(delayBetween(day("2023年底前"), day("2024-01-10"))).toEqual({ min: 10, max: 10 });
  expect(delayBetween(day("2023-11-30"), day("by 31 Dec 2023"))).toEqual({ min: null, max: 31 });
});

test("days are said as people say them", () => {
  const both = (text: string) => [printDay(day(text), "zh"), printDay(day(text), "en")];
  expect(both("2023-11")).toEqual(["2023年11月", "Nov 2023"]);
  expect(both("2024年4月底")).toEqual(["2024年4月下旬", "late Apr 2024"]);
  expect(both("2023-03-31")).toEqual(["2023年3月31日", "31 Mar 2023"]);
  expect(both("不晚于2023年3月31日")).toEqual(["不晚于2023年3月31日", "by 31 Mar 2023"]);
  expect(both("2023Q4")).toEqual(["2023年四季度", "Q4 2023"]);
});

test("a printed day and a day's own key are read back unchanged", () => {
  fc.assert(
    fc.property(anyDay, (any) => {
      expect(day(printDay(any, "zh"))).toEqual(any);
      expect(day(printDay(any, "en"))).toEqual(any);
      if (any.precision !== "by" && any.precision !== "xun") expect(day(any.day)).toEqual(any);
    }),
    { numRuns: 500 },
  );
});

test("an ISO day lies in the range of every day made of it", () => {
  fc.assert(
    fc.property(anyIso, fc.constantFrom<Precision>(...precisions), (iso, precision) => {
      const { from, to } = dayRange(dayOf(iso, precision));
      expect((from === null || from <= iso) && iso <= to).toBe(true);
    }),
  );
});

test("days are ordered by their first, then by their last possible day; a limit comes first", () => {
  const texts = [
    "2023",
    "2023Q4",
    "2023年一季度",
    "2023-01",
    "2023-01-01",
    "by 31 Dec 2030",
    "2022-12-31",
  ];
  const sorted = texts.map(day).toSorted(compareDay);
  expect(sorted.map((each) => each.day)).toEqual([
    "2030-12-31",
    "2022-12-31",
    "2023-01-01",
    "2023-01",
    "2023-Q1",
    "2023",
    "2023-Q4",
  ]);
});

test("comparison of days is a total order", () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
      expect(compareDay(a, b) + compareDay(b, a)).toBe(0);
      if (compareDay(a, b) <= 0 && compareDay(b, c) <= 0)
        expect(compareDay(a, c)).toBeLessThanOrEqual(0);
      if (compareDay(a, b) === 0) expect(dayRange(a)).toEqual(dayRange(b));
    }),
  );
});

/** The same day known less finely; one known so already, and a `by`, stay as they are. */
function coarser(day: Day, precision: Precision): Day {
  const { from } = dayRange(day);
  const isFiner = precisions.indexOf(day.precision) < precisions.indexOf(precision);
  return from !== null && isFiner ? dayOf(from, precision) : day;
}

test("the least delay is never more than the greatest, and coarser knowledge only widens the interval", () => {
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      fc.constantFrom<Precision>("xun", "month", "quarter", "year"),
      (planned, other, precision) => {
        const { min, max } = delayBetween(planned, other);
        if (min !== null) expect(min).toBeLessThanOrEqual(max);
        expect(min === null).toBe(other.precision === "by");
        const wide = delayBetween(coarser(planned, precision), coarser(other, precision));
        expect(wide.max).toBeGreaterThanOrEqual(max);
        if (min !== null && wide.min !== null) expect(wide.min).toBeLessThanOrEqual(min);
      },
    ),
  );
});

test("any text at all is answered", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => typeof parseDay(text).ok === "boolean"),
  );
});
