import { expect, test } from "vitest";
import { moneyFigure, quantityFigure, splitFigure } from "./figure.ts";

const money = (amount: string, qualifier: "exact" | "nearly" = "exact", currency = "CNY") => ({
  amount,
  currency,
  qualifier,
});

test("under a head with its unit an amount is a number that keeps its imprecision", () => {
  expect(moneyFigure(money("12500000000.00", "nearly"), "亿", "zh")).toBe("近125");
  expect(moneyFigure(money("1250000.00"), "万", "zh")).toBe("125");
  expect(moneyFigure(money("1250000.50"), "元", "zh")).toBe("1,250,000.5");
});

test("another currency or another unit never stands under the head's unit", () => {
  expect(moneyFigure(money("1.00", "exact", "USD"), "亿", "zh")).toBeNull();
  expect(quantityFigure({ number: "5", unit: "㎡", qualifier: "exact" }, "亩", "zh")).toBeNull();
});

test("figures split at the decimal point, words after the number go with the fraction", () => {
  expect(splitFigure("近125")).toEqual(["近125", ""]);
  expect(splitFigure("1,250.5")).toEqual(["1,250", ".5"]);
  expect(splitFigure("2,000余")).toEqual(["2,000", "余"]);
});
