import fc from "fast-check";
import { expect, test } from "vitest";
import { missingBy, pointsBy, refusedIn } from "./operator-fixture.ts";
import { atMost, either } from "./operator-laws.ts";
import { pick } from "./pick.ts";

const label = { zh: "项", en: "item" };
const open = { label, rule: { operator: "each", of: "a", each: "1亿元", points: 1 } };

function of(points: readonly number[]): readonly object[] {
  return points.map((own) => ({ label, rule: { operator: "fixed", points: own } }));
}

function points(how: string, list: readonly number[]): string {
  return pointsBy({ operator: "pick", how, parts: of(list) }, {});
}

const lists = fc.array(either, { minLength: 1, maxLength: 5 });

test(`its example: ${pick.example.zh}`, () => {
  expect(points("highest", [10, 5])).toBe("10");
});

test("the lowest is at most the mean, the mean at most the highest, in any order", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const [low, mean, high] = ["lowest", "average", "highest"].map((how) => points(how, list));
      atMost(low ?? "", mean ?? "");
      atMost(mean ?? "", high ?? "");
      expect(points("highest", list.toReversed())).toBe(high);
      expect(points("average", list.toReversed())).toBe(mean);
    }),
    { numRuns: 50 },
  );
});

test("the same thing twice is that thing once", () => {
  fc.assert(
    fc.property(fc.constantFrom("highest", "lowest", "average"), either, (how, own) => {
      expect(points(how, [own, own])).toBe(String(own));
    }),
  );
});

test("what is missing takes no part and is told; nothing known is missing, never zero", () => {
  const rule = { operator: "pick", how: "lowest", parts: [...of([4]), open] };
  expect([pointsBy(rule, {}), missingBy(rule, {})]).toEqual(["4", ["a"]]);
  expect(pointsBy({ ...rule, parts: [open] }, {})).toBe("missing");
  expect(refusedIn({ ...rule, how: "best" })).toEqual(["how"]);
});
