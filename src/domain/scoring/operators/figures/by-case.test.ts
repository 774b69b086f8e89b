import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, refusedInFigure, yi } from "../operator-fixture.ts";
import { few, figureStaysMissing } from "../operator-laws.ts";
import { byCase } from "./by-case.ts";

const large = { when: { of: "a", atLeast: "10亿元" }, of: "2" };
const rule = { operator: "byCase", cases: [large, { of: "1" }] };

function by(a: number, cases: readonly object[] = rule.cases): string {
  return figureBy({ ...rule, cases }, { own: { a: yi(a) } });
}

test(`its example: ${byCase.example.zh}`, () => {
  expect([by(10), by(9)]).toEqual(["2", "1"]);
});

test("the first case that holds is the one, and where none holds it does not apply", () => {
  fc.assert(
    fc.property(few, fc.array(few, { minLength: 1, maxLength: 4 }), (a, bounds) => {
      const cases = bounds.map((bound, at) => ({
        when: { of: "a", atMost: `${bound}亿元` },
        of: `${at}`,
      }));
      const first = bounds.findIndex((bound) => a <= bound);
      expect(by(a, cases)).toBe(first < 0 ? "notApplicable" : String(first));
    }),
    { numRuns: 40 },
  );
});

test("it may be another figure, told in that figure's unit; missing where that is", () => {
  const cases = [{ when: { of: "a", under: "5亿元" }, of: "b" }, { of: "8亿元" }];
  const given = { own: { a: yi(4), b: yi(3) } };
  expect([figureBy({ ...rule, cases }, given), by(6, cases)]).toEqual(["3亿元", "8亿元"]);
  figureStaysMissing({ ...rule, cases }, given, ["a", "b"]);
});

test("all cases are of one kind, and only the last may speak of all others", () => {
  expect(refusedInFigure({ ...rule, cases: [large, { of: "3亩" }] })).toEqual(["cases"]);
  expect(refusedInFigure({ ...rule, cases: rule.cases.toReversed() })).toEqual(["cases"]);
});
