import fc from "fast-check";
import { expect, test } from "vitest";
import { known } from "../scoring-fixture.ts";
import { missingBy, pointsBy, refusedIn, totalBy } from "./operator-fixture.ts";
import { either } from "./operator-laws.ts";
import { unscored } from "./unscored.ts";

function rule(points: number) {
  return {
    operator: "unscored",
    when: { of: "kind", is: ["passed"] },
    rule: { operator: "fixed", points },
  };
}

function given(kind: string) {
  return { own: { kind: known(kind) } };
}

test(`its example: ${unscored.example.zh}`, () => {
  expect(pointsBy(rule(5), given("passed"))).toBe("unscored");
});

test("where the condition does not hold it is the rule, where it does it adds nothing and misses nothing", () => {
  fc.assert(
    fc.property(either, either, (points, other) => {
      expect(pointsBy(rule(points), given("counted"))).toBe(String(points));
      const both = [rule(points), { operator: "fixed", points: other }];
      expect(totalBy(both, given("passed"))).toBe(String(other));
      expect(missingBy(rule(points), given("passed"))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("a verdict nobody gave is missing, not a pass", () => {
  expect([pointsBy(rule(5), {}), missingBy(rule(5), {})]).toEqual(["missing", ["kind"]]);
  expect(refusedIn({ ...rule(5), when: { of: "nobody", is: ["x"] } })).toEqual(["when.of"]);
});
