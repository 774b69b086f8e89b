import fc from "fast-check";
import { expect, test } from "vitest";
import { missingBy, pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { atMost, either } from "./operator-laws.ts";
import { sum } from "./sum.ts";

const label = { zh: "项", en: "item" };
const open = { operator: "each", of: "a", each: "1亿元", points: 1 };

function of(points: readonly number[]): readonly object[] {
  return points.map((own) => ({ label, rule: { operator: "fixed", points: own } }));
}

function points(list: readonly number[], rest: object = {}): string {
  return pointsBy({ operator: "sum", ...rest, parts: of(list) }, {});
}

const lists = fc.array(either, { minLength: 1, maxLength: 5 });

test(`its example: ${sum.example.zh}`, () => {
  expect(points([10, 8], { most: 15 })).toBe("15");
});

test("it is the items added up, in any order, within cap and floor", () => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(points(list)).toBe(String(list.reduce((all, own) => all + own, 0)));
      expect(points(list.toReversed())).toBe(points(list));
      atMost(points(list, { most: 9, least: -9 }), "9");
      atMost("-9", points(list, { most: 9, least: -9 }));
    }),
    { numRuns: 50 },
  );
});

test("a sum within a sum is one sum", () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const inner = { label, rule: { operator: "sum", parts: of(a) } };
      expect(pointsBy({ operator: "sum", parts: [inner, ...of(b)] }, {})).toBe(
        points([...a, ...b]),
      );
    }),
    { numRuns: 30 },
  );
});

test("an item that is missing is left out and told, the others count; missing altogether is missing", () => {
  const both = { operator: "sum", parts: [...of([4]), { label, rule: open }] };
  expect([pointsBy(both, {}), missingBy(both, {})]).toEqual(["4", ["a"]]);
  expect(pointsBy(both, { own: { a: yi(3) } })).toBe("7");
  expect(pointsBy({ operator: "sum", parts: [{ label, rule: open }] }, {})).toBe("missing");
  expect(refusedIn({ operator: "sum", parts: [] })).toEqual(["parts"]);
});
