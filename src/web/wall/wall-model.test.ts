import { expect, test } from "vitest";
import { type Card, filterCards, groupCards, placeOf, tallyOf, unitsWith } from "./wall-model.ts";

const card = (id: number, light: Card["light"], max = 0): Card => ({
  id,
  name: `项目${id}`,
  unit: id % 2,
  stage: "building",
  status: "active",
  light,
  delay: { min: 0, max },
  total: null,
  progress: null,
  next: null,
});
const cards = [card(1, "green"), card(2, "red", 10), card(3, "red", 90), card(4, "none")];

test("a cell shows the worst light first, and among equals the latest", () => {
  const all = groupCards(cards, () => "one").get("one") ?? [];
  expect(all.map(({ id }) => id)).toEqual([3, 2, 1, 4]);
});

test("a place is a unit and a stage", () => {
  expect([...groupCards(cards, placeOf).keys()]).toEqual(["1|building", "0|building"]);
});

test("an empty filter leaves every card, a full one both conditions", () => {
  expect(filterCards(cards, { lights: [], units: [] })).toHaveLength(4);
  expect(filterCards(cards, { lights: ["red"], units: ["0"] }).map(({ id }) => id)).toEqual([2]);
});

test("lights are counted apart, the unjudged too", () => {
  expect(tallyOf(cards)).toEqual({ red: 2, yellow: 0, green: 1, none: 1 });
});

test("units without a card are left out, the order stays", () => {
  const units = [5, 1, 0].map((id) => ({ id, name: String(id), kind: "town" }));
  const wall = { known: { day: "2024-02-29", seq: null }, stages: [], units, cards };
  expect(unitsWith(wall, cards).map(({ id }) => id)).toEqual([1, 0]);
});
