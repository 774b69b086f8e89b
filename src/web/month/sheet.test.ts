import { expect, test } from "vitest";
import {
  askFixture,
  attributesFixture,
  knownFixture,
  monthFixture,
  rowFixture,
} from "./month-fixture.ts";
import { asksIn, findPlace, openIn, sheetOf, wantedIn } from "./sheet.ts";

const node = (attribute: string, scope = "") =>
  askFixture({ attribute, scope, period: null, orForecast: true });

test("columns follow the form; one that asks nothing and knows nothing is left out", () => {
  const sheet = sheetOf(
    monthFixture([rowFixture(1, { known: [knownFixture()] }), rowFixture(2)]),
    attributesFixture,
  );
  expect(sheet.columns.map(({ id }) => id)).toEqual(["monthDone", "progress", "yearPlan"]);
  expect(sheet.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
    ["ask", "ask", "known"],
    ["ask", "ask", "none"],
  ]);
});

test("due nodes share as many columns as the project with most of them needs", () => {
  const busy = rowFixture(1, { asks: [node("production", "首条生产线"), node("completion")] });
  const calm = rowFixture(2, { asks: [node("topping")] });
  const sheet = sheetOf(monthFixture([busy, calm]), attributesFixture);
  expect(sheet.columns.map(({ look }) => look)).toEqual(["node", "node"]);
  expect(findPlace(sheet, "2|topping|")).toEqual({ row: 1, column: 0 });
  expect(findPlace(sheet, "1|production|首条生产线")).toEqual({ row: 0, column: 0 });
  expect(findPlace(sheet, "9|topping|")).toBeNull();
});

test("a figure that may be stated anew after a return is open but asks for nothing", () => {
  const row = rowFixture(1, { asks: [], known: [knownFixture({ mayChange: true, draft: "2.4" })] });
  const [first] = sheetOf(monthFixture([row]), attributesFixture).rows;
  expect(first && openIn(first).map(({ key, stated }) => [key, stated?.seq])).toEqual([
    ["1|yearPlan|", 1],
  ]);
  expect(first && asksIn(first)).toEqual([]);
});

test("after a return a person is led through what came back, and what was left empty stays open", () => {
  const money = { amount: "1.00", currency: "CNY", qualifier: "exact" } as const;
  const returned = { value: money, reason: "核对", by: "项目办", day: "2026-02-04" };
  const row = rowFixture(1, {
    asks: [askFixture({ attribute: "problem" }), askFixture({ returned })],
  });
  const sheet = sheetOf(monthFixture([row]), attributesFixture);
  expect(wantedIn(sheet).map(({ key }) => key)).toEqual(["1|monthDone|"]);
  expect(wantedIn(sheetOf(monthFixture([rowFixture(1)]), attributesFixture))).toHaveLength(2);
});
