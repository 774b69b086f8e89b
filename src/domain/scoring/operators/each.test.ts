import fc from "fast-check";
import { expect, test } from "vitest";
import { each } from "./each.ts";
import { fraction, pointsBy, refusedIn, sized } from "./operator-fixture.ts";
import { atMost, few, rises, staysMissing } from "./operator-laws.ts";

const rule = { operator: "each", of: "pieces", each: "1个", points: 1 };

function given(number: number) {
  return { own: { pieces: sized(number, "个") } };
}

test(`its example: ${each.example.zh}`, () => {
  expect(pointsBy({ ...rule, most: 10 }, given(7))).toBe("7");
});

test("twice as much is worth twice as much, in whatever portion it is counted", () => {
  fc.assert(
    fc.property(few, fc.integer({ min: 1, max: 9 }), (number, portion) => {
      const by = (own: number) => pointsBy({ ...rule, each: `${portion}个` }, given(own));
      expect(by(number)).toBe(fraction(number, portion));
      expect(by(2 * number)).toBe(fraction(2 * number, portion));
    }),
  );
});

test("most bounds what is given and what is taken off, and more is never worth less", () => {
  rises((number) => pointsBy({ ...rule, most: 10 }, given(number)));
  expect(pointsBy({ ...rule, most: 10 }, given(11))).toBe("10");
  expect(pointsBy({ ...rule, points: -2, most: 10 }, given(11))).toBe("-10");
});

test("whole counts whole portions alone, never more than the portions there are", () => {
  fc.assert(
    fc.property(few, (number) => {
      const whole = pointsBy({ ...rule, each: "4个", whole: true }, given(number));
      expect(whole).toBe(String(Math.floor(number / 4)));
      atMost(whole, pointsBy({ ...rule, each: "4个" }, given(number)));
    }),
  );
});

test("a figure nobody stated gives no points, and a portion of another kind, or of nothing, is refused", () => {
  staysMissing(rule, given(3), ["pieces"]);
  expect(refusedIn({ ...rule, each: "1亩" })).toEqual(["each"]);
  expect(refusedIn({ ...rule, each: "0个" })).toEqual(["each"]);
  expect(refusedIn(rule)).toEqual([]);
});
