import { expect, test } from "vitest";
import type { Value } from "../../domain/value/value.ts";
import { changeOf, shareOf } from "./compare.ts";

const money = (amount: string, currency = "CNY"): Value => ({
  amount,
  currency,
  qualifier: "nearly",
});
const land: Value = { number: "621", unit: "亩", qualifier: "exact" };

test("a figure is set against the one before by its exact distance", () => {
  expect(changeOf(money("85000000.10"), money("145000000.20"))).toEqual({
    way: "down",
    by: { amount: "60000000.1", currency: "CNY", qualifier: "exact" },
  });
  expect(changeOf(money("1"), money("1"))?.way).toBe("same");
  expect(changeOf(land, { ...land, number: "600" })).toMatchObject({
    way: "up",
    by: { number: "21" },
  });
});

test("figures of different measures, days and words are not subtracted", () => {
  expect(changeOf(money("1"), money("1", "USD"))).toBeNull();
  expect(changeOf(land, { ...land, unit: "㎡" })).toBeNull();
  expect(changeOf("设备安装", "桩基")).toBeNull();
  expect(changeOf({ day: "2024-02", precision: "month" }, money("1"))).toBeNull();
});

test("the share of a plan has one decimal, and a plan of nothing has no share", () => {
  expect(shareOf(money("230000000"), money("2000000000"))).toBe("11.5");
  expect(shareOf(money("2"), money("3"))).toBe("66.7");
  expect(shareOf(money("2"), money("0.00"))).toBeNull();
  expect(shareOf("甲", "乙")).toBeNull();
});
