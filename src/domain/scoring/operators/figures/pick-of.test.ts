import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, refusedInFigure, yi } from "../operator-fixture.ts";
import { atMost, either, figureStaysMissing } from "../operator-laws.ts";
import { pickOf } from "./pick-of.ts";

const rule = { operator: "pickOf", of: ["a", "b", "c"] };

function by(how: string, [a = 0, b = 0, c = 0]: readonly number[], of = rule.of): string {
  return figureBy({ ...rule, how, of }, { own: { a: yi(a), b: yi(b), c: yi(c) } });
}

test(`its example: ${pickOf.example.zh}`, () => {
  const own = { a: yi(12), b: yi(9) };
  expect(figureBy({ operator: "pickOf", how: "lowest", of: ["a", "b"] }, { own })).toBe("9亿元");
});

test("the lowest is at most the mean, the mean at most the highest, in any order", () => {
  fc.assert(
    fc.property(either, either, either, (...list) => {
      atMost(by("lowest", list), by("average", list));
      atMost(by("average", list), by("highest", list));
      for (const how of ["lowest", "average", "highest"])
        expect(by(how, list, rule.of.toReversed())).toBe(by(how, list));
    }),
    { numRuns: 40 },
  );
});

test("of figures all alike it is that figure", () => {
  fc.assert(
    fc.property(either, fc.constantFrom("lowest", "average", "highest"), (own, how) => {
      expect(by(how, [own, own, own])).toBe(`${own}亿元`);
    }),
    { numRuns: 30 },
  );
});

test("one missing leaves it missing, since it might have been the one; two kinds are refused", () => {
  const given = { own: { a: yi(1), b: yi(2), c: yi(3) } };
  figureStaysMissing({ ...rule, how: "lowest" }, given, ["a", "b", "c"]);
  expect(refusedInFigure({ ...rule, how: "lowest", of: ["a", "land"] })).toEqual(["of"]);
  expect(refusedInFigure({ ...rule, how: "lowest", of: ["a"] })).toContain("of");
});
