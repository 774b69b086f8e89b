import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, gapsBy, refusedInFigure, yi } from "../operator-fixture.ts";
import { either, figureStaysMissing, rises, some } from "../operator-laws.ts";
import { growth } from "./growth.ts";

const rule = { operator: "growth", of: "a", from: "b" };

function by(a: number, b: number, rest: object = {}): string {
  return figureBy({ ...rule, ...rest }, { own: { a: yi(a), b: yi(b) } });
}

test(`its example: ${growth.example.zh}`, () => {
  expect(by(115, 100)).toBe("15%");
});

test("what stays as it is has not grown, what doubles has grown by all of itself", () => {
  fc.assert(
    fc.property(some, some, either, (b, times, a) => {
      expect([by(b, b), by(2 * b, b), by(0, b)]).toEqual(["0%", "100%", "-100%"]);
      expect(by(a * times, b * times)).toBe(by(a, b));
    }),
    { numRuns: 40 },
  );
  rises((a) => by(a, 7), either);
});

test("a base of zero or below is missing, unless the rule says what it counts as", () => {
  expect([by(5, 0), by(5, -5)]).toEqual(["missing", "missing"]);
  expect(gapsBy(rule, { own: { a: yi(5), b: yi(0) } })).toEqual(["b"]);
  expect(by(5, 0, { ifZero: "100%" })).toBe("100%");
  expect(by(5, -5, { ifNegative: "absolute" })).toBe("200%");
});

test("missing stays missing; two kinds are refused, and growth is told in percent", () => {
  figureStaysMissing(rule, { own: { a: yi(1), b: yi(2) } }, ["a", "b"]);
  expect(refusedInFigure({ ...rule, from: "land" })).toEqual(["from"]);
  expect(refusedInFigure({ ...rule, ifZero: "3亩" })).toEqual(["ifZero"]);
});
