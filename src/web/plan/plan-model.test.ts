import { expect, test } from "vitest";
import type { Money } from "../../domain/value/money.ts";
import { type PlanLine, changeOf, filtered, ratioOf, standingOf, unitsOf } from "./plan-model.ts";

const money = (amount: string, currency = "CNY"): Money => ({
  amount,
  currency,
  qualifier: "exact",
});

function line(project: number, given: Partial<PlanLine> = {}): PlanLine {
  return {
    project,
    name: `项目${project}`,
    unit: { id: 1, name: "甲镇" },
    tier: "implement",
    yearPlan: money("100.00"),
    total: money("1000.00"),
    done: null,
    ...given,
  };
}

test("done of plan is of yuan alone; without a plan there is no share", () => {
  expect(ratioOf([money("25")], [money("100")])).toBe("25");
  expect(ratioOf([money("1"), money("9", "USD")], [money("3")])).toBe("33.3");
  expect(ratioOf([money("25")], [])).toBeNull();
  expect(ratioOf([], [money("0.00")])).toBeNull();
  expect(ratioOf([], [money("1.00")])).toBe("0");
});

test("a part stands by its own lines; what nobody stated is counted, not zero", () => {
  const lines = [line(1, { done: money("30.00") }), line(2, { yearPlan: null })];
  expect(standingOf({ id: "all", name: "合计" }, lines, new Set(["implement"]))).toMatchObject({
    sums: { count: 2, yearPlan: [{ amount: "100.00" }], lacking: { yearPlan: 1, total: 0 } },
    unplanned: 1,
    done: [{ amount: "30.00" }],
    ratio: "30",
  });
});

test("units with the most planned come first, and a choice keeps their lines alone", () => {
  const small = { id: 2, name: "乙镇" };
  const lines = [line(1, { unit: small, yearPlan: money("9.00") }), line(2), line(3)];
  expect(unitsOf(lines, new Set()).map(({ name, sums }) => [name, sums.count])).toEqual([
    ["甲镇", 2],
    ["乙镇", 1],
  ]);
  expect(filtered(lines, { tier: "", unit: "2" }).map(({ project }) => project)).toEqual([1]);
  expect(filtered(lines, { tier: "reserve", unit: "" })).toEqual([]);
});

test("the change between two sums has its sign, a currency at a time", () => {
  expect(changeOf([money("5")], [money("3"), money("2", "USD")])).toEqual([
    money("-2"),
    money("2", "USD"),
  ]);
  expect(changeOf([money("5.00")], [money("5")])).toEqual([]);
});
