import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, refusedInFigure, sized } from "../operator-fixture.ts";
import { atMost, either, figureStaysMissing, rises } from "../operator-laws.ts";
import { bounded } from "./bounded.ts";

const rule = { operator: "bounded", of: "rate", most: "10%", least: "-5%" };

function by(rate: number, rest: object = {}): string {
  return figureBy({ ...rule, ...rest }, { own: { rate: sized(rate, "%") } });
}

test(`its example: ${bounded.example.zh}`, () => {
  expect(by(180, { most: "150%" })).toBe("150%");
});

test("within the limits nothing changes, beyond them they hold, and more never counts less", () => {
  fc.assert(
    fc.property(either, (rate) => {
      atMost("-5", by(rate));
      atMost(by(rate), "10");
      if (rate >= -5 && rate <= 10) expect(by(rate)).toBe(`${rate}%`);
      expect(by(rate, { most: null, least: null })).toBe(`${rate}%`);
    }),
    { numRuns: 50 },
  );
  rises(by, either);
});

test("what was limited once is left alone by the same limits", () => {
  fc.assert(
    fc.property(either, (rate) => {
      const once = Number.parseInt(by(rate), 10);
      expect(by(once)).toBe(by(rate));
    }),
    { numRuns: 30 },
  );
});

test("missing stays missing: a floor makes no figure; limits of another kind are refused", () => {
  figureStaysMissing(rule, { own: { rate: sized(3, "%") } }, ["rate"]);
  expect(refusedInFigure({ ...rule, most: "3亩" })).toEqual(["most"]);
  expect(refusedInFigure({ ...rule, least: "3亩" })).toEqual(["least"]);
});
