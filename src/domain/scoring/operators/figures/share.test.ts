import fc from "fast-check";
import { expect, test } from "vitest";
import { multiplyRational } from "../../rational.ts";
import { figureBy, gapsBy, refusedInFigure, sized, yi } from "../operator-fixture.ts";
import { few, figureStaysMissing, numberOf, some } from "../operator-laws.ts";
import { share } from "./share.ts";

const rule = { operator: "share", of: "a", to: "b" };

function by(a: number, b: number, rest: object = {}): string {
  return figureBy({ ...rule, ...rest }, { own: { a: yi(a), b: yi(b) } });
}

test(`its example: ${share.example.zh}`, () => {
  const pieces = sized(5, "个");
  expect(figureBy({ ...rule, of: "pieces", to: "6个" }, { own: { pieces } })).toBe("250/3%");
});

test("a thing is 100% of itself; both so many times as large are the same share; turned round they make one", () => {
  fc.assert(
    fc.property(some, some, some, (a, b, times) => {
      expect(by(a, a)).toBe("100%");
      expect(by(a * times, b * times)).toBe(by(a, b));
      expect(multiplyRational(numberOf(by(a, b)), numberOf(by(b, a)))).toBe("10000");
    }),
    { numRuns: 40 },
  );
});

test("two kinds are told in both units, and a unit that does not fit them is refused", () => {
  const land = sized(20, "亩");
  fc.assert(
    fc.property(few, (a) => {
      const own = { a: yi(a), land };
      const perMu = figureBy({ ...rule, to: "land", unit: "万元/亩" }, { own });
      expect(perMu).toBe(`${a * 500}万元/亩`);
    }),
  );
  expect(refusedInFigure({ ...rule, to: "land", unit: "%" })).toEqual(["unit"]);
  expect(refusedInFigure({ ...rule, ifZero: "3亩" })).toEqual(["ifZero"]);
});

test("nothing is divided by zero: it is missing, unless the rule says what it counts as", () => {
  expect([by(5, 0), gapsBy(rule, { own: { a: yi(5), b: yi(0) } })]).toEqual(["missing", ["b"]]);
  expect(by(5, 0, { ifZero: "100%" })).toBe("100%");
  figureStaysMissing(rule, { own: { a: yi(1), b: yi(2) } }, ["a", "b"]);
});
