import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "./cases.ts";
import { pointsBy, refusedIn, sized } from "./operator-fixture.ts";
import { either, few, staysMissing } from "./operator-laws.ts";

const against = (to: string) => ({ operator: "ratio", weight: 10, of: "rate", to });
const rule = {
  operator: "cases",
  cases: [
    { when: { of: "pieces", atMost: "5个" }, rule: against("80%") },
    { rule: against("70%") },
  ],
};

function given(number: number, rate: number) {
  return { own: { pieces: sized(number, "个"), rate: sized(rate, "%") } };
}

test(`its example: ${cases.example.zh}`, () => {
  expect([pointsBy(rule, given(5, 80)), pointsBy(rule, given(6, 70))]).toEqual(["10", "10"]);
});

test("the first case that holds is the one, however many hold after it", () => {
  const bounds = fc.array(few, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(few, bounds, (number, list) => {
      const all = list.map((bound, at) => ({
        when: { of: "pieces", atMost: `${bound}个` },
        rule: { operator: "fixed", points: at },
      }));
      const first = list.findIndex((bound) => number <= bound);
      const found = pointsBy({ operator: "cases", cases: all }, given(number, 0));
      expect(found).toBe(first < 0 ? "notApplicable" : String(first));
    }),
    { numRuns: 50 },
  );
});

test("a case for all others takes whatever is left, and where every case gives the same there are no cases", () => {
  fc.assert(
    fc.property(few, either, (number, points) => {
      const same = { operator: "fixed", points };
      const both = {
        operator: "cases",
        cases: [{ when: { of: "pieces", over: "9个" }, rule: same }, { rule: same }],
      };
      expect(pointsBy(both, given(number, 0))).toBe(String(points));
    }),
    { numRuns: 30 },
  );
});

test("what cannot be told is missing, and only the last case may speak of all others", () => {
  staysMissing(rule, given(5, 80), ["pieces", "rate"]);
  expect(refusedIn({ ...rule, cases: rule.cases.toReversed() })).toEqual(["cases"]);
});
