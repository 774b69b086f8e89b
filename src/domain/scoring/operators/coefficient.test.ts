import fc from "fast-check";
import { expect, test } from "vitest";
import { multiplyRational } from "../rational.ts";
import { coefficient } from "./coefficient.ts";
import { fraction, pointsBy, refusedIn, sized, yi } from "./operator-fixture.ts";
import { either, few, staysMissing } from "./operator-laws.ts";

function by(factor: string | number, rule: object): object {
  return { operator: "coefficient", by: String(factor), rule };
}

function fixed(points: number): object {
  return { operator: "fixed", points };
}

test(`its example: ${coefficient.example.zh}`, () => {
  expect(pointsBy({ ...by("30%", fixed(90)) }, {})).toBe("27");
});

test("one changes nothing, a percentage is its hundredth, and the order of coefficients does not matter", () => {
  fc.assert(
    fc.property(either, few, few, (points, x, y) => {
      expect(pointsBy({ ...by(1, fixed(points)) }, {})).toBe(String(points));
      expect(pointsBy({ ...by(`${x}%`, fixed(points)) }, {})).toBe(fraction(points * x, 100));
      const [xy, yx] = [by(x, by(`${y}%`, fixed(points))), by(`${y}%`, by(x, fixed(points)))];
      expect(pointsBy({ ...xy }, {})).toBe(pointsBy({ ...yx }, {}));
      expect(pointsBy({ ...xy }, {})).toBe(multiplyRational(String(points * x), fraction(y, 100)));
    }),
    { numRuns: 50 },
  );
});

test("a coefficient may be a figure; missing, it leaves the points missing", () => {
  const rule = { ...by("rate", { operator: "each", of: "a", each: "1亿元", points: 1 }) };
  const given = { own: { rate: sized(150, "%"), a: yi(4) } };
  expect(pointsBy(rule, given)).toBe("6");
  staysMissing(rule, given, ["rate", "a"]);
});

test("nothing that has a unit is a coefficient", () => {
  expect(refusedIn({ ...by("3亩", fixed(1)) })).toEqual(["by"]);
  expect(refusedIn({ ...by("a", fixed(1)) })).toEqual(["by"]);
});
