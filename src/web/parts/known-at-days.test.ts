import { expect, test } from "vitest";
import { neighbours } from "./known-at-days.ts";

const days = ["2024-02-29", "2023-03-31", "2023-11-30", "2023-03-31"];

test("the arrows lead to the nearest day of change on either side", () => {
  expect(neighbours(days, "2023-11-30")).toEqual({ before: "2023-03-31", after: "2024-02-29" });
  expect(neighbours(days, "2023-12-15")).toEqual({ before: "2023-11-30", after: "2024-02-29" });
});

test("there is nothing before the first day and nothing after the last", () => {
  expect(neighbours(days, "2023-03-31").before).toBeUndefined();
  expect(neighbours(days, "2024-02-29").after).toBeUndefined();
  expect(neighbours([], "2024-02-29")).toEqual({ before: undefined, after: undefined });
});
