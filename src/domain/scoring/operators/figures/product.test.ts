import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, fraction, refusedInFigure, sized, yi } from "../operator-fixture.ts";
import { either, figureStaysMissing } from "../operator-laws.ts";
import { product } from "./product.ts";

const rule = { operator: "product", of: "a", by: "rate" };

function by(a: number, rate: number): string {
  return figureBy(rule, { own: { a: yi(a), rate: sized(rate, "%") } });
}

test(`its example: ${product.example.zh}`, () => {
  expect(figureBy({ ...rule, by: "25%" }, { own: { a: yi(8) } })).toBe("2亿元");
});

test("all of it is itself, nothing of it nothing, and so much of so much is exact", () => {
  fc.assert(
    fc.property(either, either, (a, rate) => {
      expect([by(a, 100), by(a, 0)]).toEqual([`${a}亿元`, "0亿元"]);
      expect(by(a, rate)).toBe(`${fraction(a * rate, 100)}亿元`);
    }),
    { numRuns: 40 },
  );
});

test("a percentage is its hundredth, written or stated", () => {
  fc.assert(
    fc.property(either, (rate) => {
      const own = { a: yi(3), rate: sized(rate, "%") };
      expect(figureBy({ ...rule, by: `${rate}%` }, { own })).toBe(by(3, rate));
      expect(figureBy({ ...rule, by: `${rate}` }, { own })).toBe(`${3 * rate}亿元`);
    }),
    { numRuns: 40 },
  );
});

test("missing stays missing, and nothing that has a unit is a rate", () => {
  figureStaysMissing(rule, { own: { a: yi(1), rate: sized(5, "%") } }, ["a", "rate"]);
  expect(refusedInFigure({ ...rule, by: "b" })).toEqual(["by"]);
  expect(refusedInFigure({ ...rule, by: "3亩" })).toEqual(["by"]);
});
