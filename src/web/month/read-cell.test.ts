import { expect, test } from "vitest";
import { askFixture, attributesFixture } from "./month-fixture.ts";
import { readCell } from "./read-cell.ts";

const context = { day: "2026-02-03", language: "zh", attributes: attributesFixture } as const;
const node = askFixture({ attribute: "completion", orForecast: true });

test("a bare number is in the unit of the head and printed back with it", () => {
  expect(readCell(askFixture(), "12,000", context)).toEqual({
    state: "read",
    printed: "1.2亿元",
    forecast: false,
  });
});

test("what was written as it prints is not repeated", () => {
  expect(readCell(askFixture(), "1.2亿元", context)).toMatchObject({ printed: null });
  expect(readCell(askFixture({ attribute: "progress" }), " 封顶 ", context)).toMatchObject({
    printed: null,
  });
});

test("what cannot be read is refused with its reason", () => {
  expect(readCell(askFixture(), "很多", context)).toMatchObject({
    state: "refused",
    refusal: { code: "notMoney" },
  });
});

test("a node is answered by its day, or by 预计 and a day, completed from the day of reporting", () => {
  expect(readCell(node, "1月20日", context)).toEqual({
    state: "read",
    printed: "2026年1月20日",
    forecast: false,
  });
  expect(readCell(node, "预计于3月底", context)).toMatchObject({ forecast: true });
  expect(readCell(node, "expected 2026-05", context)).toMatchObject({
    printed: "2026年5月",
    forecast: true,
  });
});

test("an empty cell is empty", () => {
  expect(readCell(node, "  ", context)).toEqual({ state: "empty" });
});

test("预计 in words that are no node's day is only a word", () => {
  const progress = askFixture({ attribute: "progress" });
  expect(readCell(progress, "预计下月封顶", context)).toMatchObject({ forecast: false });
});
