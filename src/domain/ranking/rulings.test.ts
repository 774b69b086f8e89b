import { expect, test } from "vitest";
import { changesBetween } from "./changes.ts";
import { computed, placesOf, testInputs } from "./ranking-fixture.ts";

const two = [
  { id: 11, unit: 1, plan: 100, done: 50 },
  { id: 21, unit: 2, plan: 100, done: 40 },
];
const ruling = { objection: 7, unit: 2, article: "a2", points: "30" };

test("what was decided is a line of its own beside what was computed, and places follow from it", () => {
  const { lines, entries } = computed(testInputs(two, { rulings: [ruling] }));
  expect(placesOf(lines)).toEqual([
    ["2镇", 1, "54"],
    ["1镇", 2, "30"],
  ]);
  const own = entries[0]?.tree.children.filter(({ article }) => article === "a2");
  expect(own?.map(({ operator }) => operator)).toEqual(["count", "ruling"]);
  expect(own?.[1]?.sentence.zh).toBe("经复核（异议第7号），本条由0分改为30分");
  expect(lines[0]).toMatchObject({ lower: "54", upper: "54" });
});

test("a re-publication says points and place before and after, by which article and on whose objection", () => {
  const before = computed(testInputs(two)).board;
  const after = computed(testInputs(two, { rulings: [ruling] })).board;
  expect(changesBetween(before, after, [{ seq: 7, unit: 2 }])).toEqual([
    {
      unit: 2,
      name: "2镇",
      points: { was: "24", now: "54" },
      rank: { was: 2, now: 1 },
      articles: [{ id: "a2", was: "0", now: "30" }],
      objections: [7],
    },
    {
      unit: 1,
      name: "1镇",
      points: { was: "30", now: "30" },
      rank: { was: 1, now: 2 },
      articles: [],
      objections: [],
    },
  ]);
  expect(changesBetween(before, before, [])).toEqual([]);
});

test("an upheld objection that moved nothing is told all the same", () => {
  const { board } = computed(testInputs(two));
  expect(changesBetween(board, board, [{ seq: 7, unit: 2 }]).map(({ unit }) => unit)).toEqual([2]);
});
