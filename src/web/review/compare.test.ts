import { expect, test } from "vitest";
import type { Value } from "../../domain/value/value.ts";
import { byMeasure, changeOf, shareOf, slipOf } from "./compare.ts";

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

test("a day is set against the plan by the days that follow from both precisions", () => {
  const june: Value = { day: "2026-06", precision: "month" };
  const plan: Value = { day: "2026-02-11", precision: "day" };
  expect(slipOf(june, plan)).toEqual({ min: 110, max: 139 });
  expect(slipOf("未定", plan)).toBeNull();
});

test("amounts are read first and words last", () => {
  const of = (value: Value) => ({ figure: { value } });
  const list = [of("进展"), of({ day: "2026-06", precision: "month" }), of(money("1")), of(land)];
  expect(byMeasure(list).map(({ figure }) => typeof figure.value === "string")).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(byMeasure(list)[0]).toEqual(of(money("1")));
});
