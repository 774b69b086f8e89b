import { expect, test } from "vitest";
import { barOf, percent, ticksOf, timeScale } from "./time-scale.ts";

const month = (day: string) => ({ day, precision: "month" as const });
const scale = { from: "2023-01-01", to: "2023-12-31" };

test("a date known to the month is a bar a month long, a day is a day", () => {
  const bar = barOf(month("2023-11"), scale);
  const day = barOf({ day: "2023-11-01", precision: "day" }, scale);
  expect(bar.left).toBe(day.left);
  expect(bar.width / day.width).toBeGreaterThan(29);
  expect(bar.open).toBe(false);
});

test("a date known only as a deadline has an open beginning", () => {
  expect(barOf({ day: "2023-03-31", precision: "by" }, scale).open).toBe(true);
});

test("the strip holds every day and today, and begins with a month", () => {
  const whole = timeScale([month("2022-10"), month("2025-06")], "2024-02-29");
  expect(whole?.from).toBe("2022-09-01");
  expect((whole?.to ?? "") > "2025-06-30").toBe(true);
  expect(timeScale([], "2024-02-29")).toBeNull();
});

test("a short stretch shows quarters, a long one only years", () => {
  expect(ticksOf(scale).map(({ label }) => label)).toEqual(["2023", "4", "7", "10"]);
  expect(ticksOf({ from: "2019-05-01", to: "2026-02-01" }).every(({ year }) => year)).toBe(true);
  expect(percent("2023-01-01", scale)).toBe(0);
  expect(percent("2023-12-31", scale)).toBe(100);
});
