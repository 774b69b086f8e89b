import { expect, test } from "vitest";
import type { Attribute } from "./attribute.ts";
import { factOf } from "./fact-fixture.ts";
import { decideFigures, isOfPeriod, readFigures, shownPeriod } from "./unit-figures.ts";

const tax: Attribute = {
  id: "own_tax",
  of: "unit",
  label: { zh: "税收收入", en: "Tax revenue" },
  synonyms: [],
  group: "benefit",
  value: "money",
  unit: "万元",
  timing: "flow",
  period: "month",
  kind: "actual",
  statedBy: ["bureau"],
};
const held: Attribute = { ...tax, id: "own_event", value: "day", timing: "event" };
const money = (amount: string) => ({ amount, currency: "CNY", qualifier: "exact" }) as const;
const unit = { id: 7, name: "甲镇" };
const read = (
  attribute: Attribute,
  text: string,
  facts: Parameters<typeof readFigures>[1][0]["held"],
) => readFigures(attribute, [{ unit, text, held: facts }], "2024-03-05");

test("a bare figure is in the attribute's unit, and takes the place of the one that counted", () => {
  const before = factOf({ seq: 12, value: money("1000000.00") });
  const { figures, faults } = read(tax, "250", [before]);
  expect(figures).toEqual([{ unit: 7, value: money("2500000.00"), corrects: 12 }]);
  expect(faults).toEqual([]);
  expect(decideFigures({ figures, same: 0 }, " ")).toMatchObject({
    refusal: { code: "reasonNeeded" },
  });
  expect(decideFigures({ figures, same: 0 }, "快报改为正式数").ok).toBe(true);
});

test("what the ledger says already is not said a second time, and sent again it is no fault", () => {
  const read100 = read(tax, "100", [factOf({ seq: 12, value: money("1000000.00") })]);
  expect(read100).toEqual({ figures: [], faults: [], same: 1 });
  expect(decideFigures(read100, "")).toEqual({ ok: true, value: [] });
});

test("an empty field says nothing, and nothing at all is refused", () => {
  const nothing = read(tax, "  ", []);
  expect(nothing).toEqual({ figures: [], faults: [], same: 0 });
  expect(decideFigures(nothing, "")).toMatchObject({ refusal: { code: "unitFiguresNone" } });
});

test("what cannot be read is told with its unit", () => {
  const { figures, faults } = read(tax, "很多", []);
  expect(figures).toEqual([]);
  expect(faults).toMatchObject([{ unit, why: { code: "notMoney" } }]);
});

test("an event is one more beside the others, and the same day is the same event", () => {
  const before = factOf({ seq: 3, value: { day: "2024-02-20", precision: "day" } });
  expect(read(held, "2024-03-01", [before]).figures).toMatchObject([{ corrects: null }]);
  expect(read(held, "2024-02-20", [before]).same).toBe(1);
});

test("a month's flow is shown by its month, a year's and events by their year, a state by no period", () => {
  const day = "2026-01-31";
  expect(shownPeriod(tax, day)).toBe("2026-01");
  expect(shownPeriod({ timing: "flow", period: "year" }, day)).toBe("2026");
  expect(shownPeriod(held, day)).toBe("2026");
  expect(shownPeriod({ timing: "state" }, day)).toBe(null);
  const event = factOf({ seq: 1, value: { day: "2025-12-30", precision: "day" } });
  expect(isOfPeriod(held, event, "2026")).toBe(false);
  expect(isOfPeriod(held, event, "2025")).toBe(true);
});
