import { expect, test } from "vitest";
import type { Money } from "../../domain/value/money.ts";
import { comparedOf, gapOf } from "./batches-model.ts";

const money = (amount: string): Money => ({ amount, currency: "CNY", qualifier: "exact" });

test("the whole stands first, and a unit's share beside its own members", () => {
  const member = (project: number, unit: string, total: string) => ({
    project,
    name: `项目${project}`,
    unit: { id: project, name: unit },
    tier: "implement",
    yearPlan: null,
    total: money(total),
    reached: null,
    earlier: [],
  });
  const announced = (part: string) => ({ part, count: "1", total: null, yearPlan: null });
  const compared = comparedOf({
    announced: [announced("乙镇"), announced("")],
    members: [member(1, "甲镇", "5.00"), member(2, "乙镇", "7.00")],
  });
  expect(compared.map((each) => [each.announced.part, each.sums.count])).toEqual([
    ["", 2],
    ["乙镇", 1],
  ]);
  expect(compared[1]?.sums.total).toEqual([money("7.00")]);
});

test("how far apart has its sign; what agrees or was not announced has none", () => {
  expect(gapOf(money("125.00"), [money("98.30")])?.amount).toBe("26.7");
  expect(gapOf(money("1.00"), [money("3.00")])?.amount).toBe("-2");
  expect(gapOf(money("1.00"), [money("1")])).toBeNull();
  expect(gapOf(null, [])).toBeNull();
});
