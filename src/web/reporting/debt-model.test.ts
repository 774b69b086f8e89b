import { expect, test } from "vitest";
import type { Money } from "../../domain/value/money.ts";
import { type Debt, debtLines, debtTotal, widestOf, widthOf } from "./debt-model.ts";

const money = (amount: string, currency = "CNY"): Money => ({
  amount,
  currency,
  qualifier: "exact",
});

const unit = (id: number, amounts: readonly [string, string, string], currency = "CNY") => ({
  unit: { id, name: `镇${id}` },
  claimed: money(amounts[0], currency),
  accepted: money(amounts[1], currency),
  verified: money(amounts[2], currency),
  figures: { claimed: 2, accepted: 1, verified: 1 },
});

const debt: Debt = {
  units: [
    unit(1, ["30000000", "160000000", "20000000"]),
    unit(2, ["0.00", "0.00", "300000000.50"]),
    unit(3, ["0", "0", "0"]),
  ],
};

test("what was reported and not verified is the debt, the largest first", () => {
  expect(debtLines(debt).map(({ id, open, share }) => [id, open.amount, share])).toEqual([
    [1, "190000000", "90.5"],
    [2, "0", "0.0"],
    [3, "0", null],
  ]);
});

test("the total adds amounts and figures of one currency only", () => {
  const total = debtTotal(debtLines(debt));
  expect(total).toMatchObject({
    claimed: { amount: "510000000.5" },
    open: { amount: "190000000" },
    share: "37.3",
    figures: { claimed: 12, accepted: 6, verified: 3 },
  });
  const mixed = { units: [...debt.units, unit(4, ["1", "1", "1"], "USD")] };
  expect(debtTotal(debtLines(mixed))).toBeNull();
  expect(debtTotal([])).toBeNull();
});

test("bars are drawn against the largest claim", () => {
  const lines = debtLines(debt);
  expect(widestOf(lines)).toBe("300000000.5");
  expect(widthOf(money("150000000.25"), widestOf(lines))).toBe(50);
  expect(widthOf(money("0"), "0")).toBe(0);
});
