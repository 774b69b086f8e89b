import { expect, test } from "vitest";
import { type Holidays, isWorkingDay, nthWorkingDay, workingDaysBetween } from "./calendar.ts";

/** National Day of 2025 with the make-up days around it. */
const holidays: Holidays = {
  years: {
    "2025": {
      off: ["10-01", "10-02", "10-03", "10-06", "10-07", "10-08"],
      on: ["09-28", "10-11"],
    },
  },
};

test("a make-up Sunday is a working day and a weekday off is none", () => {
  expect(isWorkingDay(holidays, "2025-09-28")).toEqual({ ok: true, value: true });
  expect(isWorkingDay(holidays, "2025-10-06")).toEqual({ ok: true, value: false });
  expect(isWorkingDay(holidays, "2025-09-27")).toEqual({ ok: true, value: false });
});

test("the fifth working day of October 2025 counts 调休: the 9th, 10th, 11th, 13th and 14th", () => {
  expect(nthWorkingDay(holidays, "2025-10-01", 5)).toEqual({ ok: true, value: "2025-10-14" });
});

test("a year without a published calendar says so and is not guessed", () => {
  expect(isWorkingDay(holidays, "2027-01-04")).toMatchObject({
    ok: false,
    refusal: { code: "calendarUnpublished", params: { year: "2027" } },
  });
});

test("working days between two days count the last and not the first", () => {
  expect(workingDaysBetween(holidays, "2025-10-10", "2025-10-13")).toEqual({ ok: true, value: 2 });
  expect(workingDaysBetween(holidays, "2025-10-13", "2025-10-13")).toEqual({ ok: true, value: 0 });
});
