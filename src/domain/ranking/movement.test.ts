import { expect, test } from "vitest";
import { proposeFlags } from "./flag.ts";
import { movementsOf } from "./movement.ts";
import { type TestProject, computed, testInputs } from "./ranking-fixture.ts";

const one: TestProject = { id: 11, unit: 1, plan: 100, done: 10 };
const two: TestProject = { id: 21, unit: 2, plan: 100, done: 20, standing: "claimed" };
const three: TestProject = { id: 31, unit: 3, plan: 100, done: 20 };

function boardOf(projects: readonly TestProject[], period: string) {
  return computed(testInputs(projects, { period })).board;
}

test("places gained are told since the period before; who was not ranked then is new", () => {
  const first = boardOf([one, two], "2017-Q1");
  const second = boardOf([{ ...one, done: 90 }, two, three], "2017-Q2");
  const moves = movementsOf([first, second]);
  expect([1, 2, 3].map((unit) => moves.get(unit)?.gained)).toEqual([1, -1, null]);
  expect(moves.get(1)?.series).toEqual([
    { period: "2017-Q1", rank: 2 },
    { period: "2017-Q2", rank: 1 },
  ]);
  expect(moves.get(3)?.series[0]).toEqual({ period: "2017-Q1", rank: null });
});

test("in the first period nobody has moved", () => {
  expect(movementsOf([boardOf([one], "2017-Q1")]).get(1)).toEqual({
    series: [{ period: "2017-Q1", rank: 1 }],
    gained: null,
  });
});

const flag = {
  title: { zh: "流动红旗", en: "Flag" },
  places: 1,
  leastVerified: "0",
  complete: false,
};

test("equal first places are both put up, and figures nobody verified can bar a unit", () => {
  const board = boardOf([one, two, three], "2017-Q1");
  const unitsBy = (rule: typeof flag) =>
    proposeFlags(board, { flag: rule }).map(({ unit }) => unit);
  expect(unitsBy(flag)).toEqual([2, 3]);
  expect(unitsBy({ ...flag, leastVerified: "0.5" })).toEqual([3]);
  expect(unitsBy({ ...flag, places: 3 })).toEqual([2, 3, 1]);
});
