import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, excelSerialToIso, isIsoDay, lastOfMonth } from "./civil.ts";

const iso = fc
  .tuple(
    fc.integer({ min: 1000, max: 9000 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) =>
    [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"),
  )
  .filter(isIsoDay);
const span = fc.integer({ min: -200_000, max: 200_000 });

test("days are added across months, leap days and years", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
  expect(addDays("2000-02-28", 1)).toBe("2000-02-29");
  expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
  expect(addDays("2024-01-01", -1)).toBe("2023-12-31");
});

test("the distance counts nights", () => {
  expect(daysBetween("2023-11-30", "2024-02-01")).toBe(63);
  expect(daysBetween("2024-02-29", "2023-11-01")).toBe(-120);
});

test("a month ends on its last day", () => {
  expect(["2024-02", "2023-02", "1900-02", "2023-04", "2023-12"].map(lastOfMonth)).toEqual([
    "2024-02-29",
    "2023-02-28",
    "1900-02-28",
    "2023-04-30",
    "2023-12-31",
  ]);
  expect(() => lastOfMonth("2023-13")).toThrow(RangeError);
});

test("only real days are days", () => {
  expect(["2023-02-11", "2024-02-29"].every(isIsoDay)).toBe(true);
  expect(
    ["2023-02-30", "2023-13-01", "2023-00-01", "2023-01-00", "2023-2-1", "", "20230211"].some(
      isIsoDay,
    ),
  ).toBe(false);
  expect(() => addDays("2023-02-30", 1)).toThrow(RangeError);
});

test("spreadsheet serials follow the 1900 system with its leap year that never was", () => {
  expect(excelSerialToIso(44968)).toBe("2023-02-11");
  expect(excelSerialToIso(44968.75)).toBe("2023-02-11");
  expect([1, 59, 60, 61].map(excelSerialToIso)).toEqual([
    "1900-01-01",
    "1900-02-28",
    "1900-02-28",
    "1900-03-01",
  ]);
  expect(() => excelSerialToIso(0)).toThrow(RangeError);
  expect(() => excelSerialToIso(Number.NaN)).toThrow(RangeError);
});

test("the day after is the next one of the month, or the first of the next month", () => {
  fc.assert(
    fc.property(iso, (day) => {
      const next = addDays(day, 1);
      const last = day === lastOfMonth(day.slice(0, 7));
      expect(Number(next.slice(8))).toBe(last ? 1 : Number(day.slice(8)) + 1);
      expect(next.slice(0, 7) === day.slice(0, 7)).toBe(!last);
      expect(next > day).toBe(true);
    }),
  );
});

test("four hundred years have 146097 days, and nothing lies beyond year 9999", () => {
  expect(daysBetween("1600-03-01", "2000-03-01")).toBe(146_097);
  expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
});

test("a distance walked is the distance measured", () => {
  fc.assert(
    fc.property(iso, span, (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
      expect(addDays(addDays(day, days), -days)).toBe(day);
    }),
  );
});
