import fc from "fast-check";
import { expect, test } from "vitest";
import { addRational } from "../../rational.ts";
import { figureBy, refusedInFigure, yi } from "../operator-fixture.ts";
import { either, figureStaysMissing, numberOf } from "../operator-laws.ts";
import { total } from "./total.ts";

function rule(...times: readonly (readonly [string, number])[]) {
  return { operator: "total", parts: times.map(([of, factor]) => ({ of, times: factor })) };
}

function given(a: number, b: number) {
  return { own: { a: yi(a), b: yi(b) } };
}

test(`its example: ${total.example.zh}`, () => {
  expect(figureBy(rule(["a", 0.7], ["b", 1]), given(2, 3))).toBe("22/5亿元");
});

test("the order of the parts changes nothing, and it is linear in every one of them", () => {
  fc.assert(
    fc.property(fc.tuple(either, either), fc.tuple(either, either), ([a, b], [x, y]) => {
      const both = figureBy(rule(["a", x], ["b", y]), given(a, b));
      expect(figureBy(rule(["b", y], ["a", x]), given(a, b))).toBe(both);
      expect(both).toBe(`${a * x + b * y}亿元`);
      const alone = [figureBy(rule(["a", x]), given(a, b)), figureBy(rule(["b", y]), given(a, b))];
      const [first = "", second = ""] = alone.map(numberOf);
      expect(`${addRational(first, second)}亿元`).toBe(both);
    }),
    { numRuns: 40 },
  );
});

test("one part missing leaves all of it missing, and two kinds do not add up", () => {
  figureStaysMissing(rule(["a", 1], ["b", 1]), given(1, 2), ["a", "b"]);
  expect(refusedInFigure(rule(["a", 1], ["land", 1]))).toEqual(["parts.1.of"]);
});
