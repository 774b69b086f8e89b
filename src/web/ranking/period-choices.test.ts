import { expect, test } from "vitest";
import { periodsUpTo } from "./period-choices.ts";

test("months run back two years from the month of the day", () => {
  const months = periodsUpTo("month", "2024-02-29");
  expect(months.slice(0, 3)).toEqual(["2024-02", "2024-01", "2023-12"]);
  expect(months[months.length - 1]).toBe("2022-01");
  expect(months).toHaveLength(26);
});

test("a quarter, a half and a year are named once, the one under way first", () => {
  expect(periodsUpTo("quarter", "2024-02-29").slice(0, 2)).toEqual(["2024-Q1", "2023-Q4"]);
  expect(periodsUpTo("half", "2024-07-01").slice(0, 2)).toEqual(["2024-H2", "2024-H1"]);
  expect(periodsUpTo("year", "2024-02-29")).toEqual(["2024", "2023", "2022"]);
});
