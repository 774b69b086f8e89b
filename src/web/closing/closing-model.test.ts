import { expect, test } from "vitest";
import { type Closing, closingMonths, grouped, issueNumber, pointText } from "./closing-model.ts";

const closing = (period: string, basis: string | null = null): Closing => ({
  period,
  point: 118,
  knownOn: "2024-03-06",
  sha256: "ab".repeat(32),
  basis,
  without: [],
  reason: null,
  by: "王主任",
  at: "2024-03-06T02:00:00Z",
});

test("the month that may be closed next stands on top of the closed ones, each with its issues", () => {
  const closings = [closing("2024-01"), closing("2023-12", "纪要"), closing("2023-12")];
  expect(closingMonths({ closings, next: "2024-02" })).toEqual([
    { period: "2024-02", issues: 0 },
    { period: "2024-01", issues: 1 },
    { period: "2023-12", issues: 2 },
  ]);
  expect(closingMonths({ closings: [], next: null })).toEqual([]);
  expect(closingMonths({ closings, next: null }, "2023-11").map(({ period }) => period)).toEqual([
    "2024-01",
    "2023-12",
    "2023-11",
  ]);
});

test("an issue is found again by its day and its number in the ledger", () => {
  expect(pointText(closing("2024-01"))).toBe("2024-03-06@118");
});

test("issues are counted from the first, though the newest is listed first", () => {
  const issues = [closing("2023-12", "纪要"), closing("2023-12")];
  expect([issueNumber(issues, 0), issueNumber(issues, 1)]).toEqual([2, 1]);
});

test("a fingerprint is shown in groups, whole", () => {
  expect(grouped("ab".repeat(32)).split(" ")).toHaveLength(8);
  expect(grouped("abc")).toBe("abc");
});
