import fc from "fast-check";
import { expect, test } from "vitest";
import { addRational } from "../../rational.ts";
import { figureBy, refusedInFigure, sized, yi } from "../operator-fixture.ts";
import { either, figureStaysMissing, numberOf, rises } from "../operator-laws.ts";
import { difference } from "./difference.ts";

const rule = { operator: "difference", of: "a", less: "b" };

function by(a: number, b: number): string {
  return figureBy(rule, { own: { a: yi(a), b: yi(b) } });
}

test(`its example: ${difference.example.zh}`, () => {
  const own = { rate: sized(92, "%") };
  expect(figureBy({ ...rule, of: "rate", less: "75%" }, { own })).toBe("17个百分点");
});

test("nothing less itself is anything; turned round it changes its sign; what all have more changes nothing", () => {
  fc.assert(
    fc.property(either, either, either, (a, b, more) => {
      expect(by(a, a)).toBe("0亿元");
      expect(addRational(numberOf(by(a, b)), numberOf(by(b, a)))).toBe("0");
      expect(by(a + more, b + more)).toBe(by(a, b));
    }),
    { numRuns: 40 },
  );
  rises((a) => by(a, 3), either);
});

test("missing stays missing, and two kinds are refused", () => {
  figureStaysMissing(rule, { own: { a: yi(1), b: yi(2) } }, ["a", "b"]);
  expect(refusedInFigure({ ...rule, less: "land" })).toEqual(["less"]);
  expect(refusedInFigure({ ...rule, less: "3亩" })).toEqual(["less"]);
});
