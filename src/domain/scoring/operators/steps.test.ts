import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsBy, refusedIn, sized } from "./operator-fixture.ts";
import { atMost, rises, staysMissing } from "./operator-laws.ts";
import { steps } from "./steps.ts";

const rule = {
  operator: "steps",
  of: "rate",
  at: "100%",
  base: 25,
  most: 10,
  least: 10,
  steps: [
    { side: "above", each: "1%", points: 0.2, to: "130%" },
    { side: "above", each: "1%", points: 0.1 },
    { side: "below", each: "1%", points: -0.1 },
  ],
};
const rates = fc.integer({ min: -50, max: 300 });

function given(rate: number) {
  return { own: { rate: sized(rate, "%") } };
}

function points(rate: number): string {
  return pointsBy(rule, given(rate));
}

test(`its example: ${steps.example.zh}`, () => {
  expect([points(145), points(60), points(118)]).toEqual(["65/2", "21", "143/5"]);
});

test("at the target it is the base; above and below it stays within the limits, and more is never worth less", () => {
  expect(points(100)).toBe("25");
  rises(points, rates);
  fc.assert(
    fc.property(rates, (rate) => {
      atMost("15", points(rate));
      atMost(points(rate), "35");
    }),
  );
});

test("steps of one side follow each other: cut in two at any place they give the same", () => {
  const one = { ...rule, steps: [{ side: "above", each: "1%", points: 0.2 }] };
  fc.assert(
    fc.property(rates, fc.integer({ min: 101, max: 200 }), (rate, cut) => {
      const [first] = one.steps;
      const two = { ...one, steps: [{ ...first, to: `${cut}%` }, first] };
      expect(pointsBy(two, given(rate))).toBe(pointsBy(one, given(rate)));
    }),
  );
});

test("whole counts whole steps alone, and below noneBelow there is nothing", () => {
  const whole = { ...rule, whole: true, steps: [{ side: "below", each: "10%", points: -1 }] };
  expect([91, 90, 81].map((rate) => pointsBy(whole, given(rate)))).toEqual(["25", "24", "24"]);
  expect(pointsBy({ ...rule, noneBelow: "60%" }, given(59))).toBe("0");
});

test("missing stays missing; a target, a step or an end of another kind is refused, and so is a step of nothing", () => {
  staysMissing(rule, given(90), ["rate"]);
  expect(refusedIn({ ...rule, at: "100亩" })).toContain("at");
  const [, , below] = rule.steps;
  expect(refusedIn({ ...rule, steps: [{ ...below, each: "1亩" }] })).toEqual(["steps.0.each"]);
  expect(refusedIn({ ...rule, steps: [{ ...below, each: "0%" }] })).toEqual(["steps.0.each"]);
  expect(refusedIn({ ...rule, steps: [{ ...below, to: "5亩" }] })).toEqual(["steps.0.to"]);
});
