import fc from "fast-check";
import { expect, test } from "vitest";
import { addRational } from "../rational.ts";
import { minMax } from "./min-max.ts";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { anyOrder, atMost, few, rises, staysMissing } from "./operator-laws.ts";

const rule = { operator: "minMax", of: "a", base: 60, weight: 40 };

function points(own: number, peers: readonly number[], rest: object = {}): string {
  return pointsBy(
    { order: "high", ...rule, ...rest },
    { own: { a: yi(own) }, peers: peers.map((a) => ({ a: yi(a) })) },
  );
}

test(`its example: ${minMax.example.zh}`, () => {
  expect(points(80, [20, 100])).toBe("90");
});

test("it lies between the base and all there is, and more is never worth less", () => {
  rises((own) => points(own, [5, 20]));
  fc.assert(
    fc.property(few, fc.array(few, { maxLength: 5 }), (own, peers) => {
      atMost("60", points(own, peers));
      atMost(points(own, peers), "100");
    }),
  );
});

test("turned round, the same place gives what is left of it; a group all alike gets all either way", () => {
  fc.assert(
    fc.property(few, (own) => {
      const [high, low] = [points(own, [0, 30]), points(own, [0, 30], { order: "low" })];
      expect(addRational(high, low)).toBe("160");
      expect(points(own, [own], { order: "low" })).toBe("100");
    }),
  );
});

test("the group may stand in any order, and bounds of the rule itself take its place", () => {
  anyOrder((peers) => points(7, peers));
  const set = { low: "10亿元", high: "20亿元" };
  expect([5, 10, 15, 25].map((own) => points(own, [0, 90], set))).toEqual([
    "60",
    "60",
    "80",
    "100",
  ]);
});

test("missing stays missing, and a bound of another kind is refused", () => {
  staysMissing({ order: "high", ...rule }, { own: { a: yi(1) }, peers: [{ a: yi(2) }] }, ["a"]);
  expect(refusedIn({ order: "high", ...rule, low: "3亩" })).toEqual(["low"]);
  expect(refusedIn({ order: "high", ...rule, high: "3亩" })).toEqual(["high"]);
});
