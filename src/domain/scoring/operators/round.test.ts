import fc from "fast-check";
import { expect, test } from "vitest";
import { absoluteRational, addRational, compareRational } from "../rational.ts";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { either, some, staysMissing } from "./operator-laws.ts";
import { round } from "./round.ts";

/** So much by the fraction a ÷ b. */
function share(weight: number): object {
  return { operator: "ratio", weight, of: "a", to: "b" };
}

function rounded(digits: number, rule: object) {
  return { operator: "round", digits, rule };
}

function given(a: number, b: number) {
  return { own: { a: yi(a), b: yi(b) } };
}

test(`its example: ${round.example.zh}`, () => {
  expect(pointsBy(rounded(2, share(40)), given(1, 3))).toBe("1333/100");
});

test("it is off by half of the last place at most, and rounding once more changes nothing", () => {
  fc.assert(
    fc.property(either, some, (a, b) => {
      const [exact, once] = [
        pointsBy({ ...share(1) }, given(a, b)),
        pointsBy(rounded(2, share(1)), given(a, b)),
      ];
      const off = addRational(exact, once.startsWith("-") ? once.slice(1) : `-${once}`);
      expect(compareRational(absoluteRational(off), "1/200")).toBeLessThanOrEqual(0);
      expect(pointsBy(rounded(2, rounded(2, share(1))), given(a, b))).toBe(once);
    }),
    { numRuns: 60 },
  );
});

test("a half goes away from zero, on both sides", () => {
  expect(pointsBy(rounded(1, share(1)), given(1, 20))).toBe("1/10");
  expect(pointsBy(rounded(1, share(1)), given(-1, 20))).toBe("-1/10");
});

test("missing stays missing, and digits are a whole number", () => {
  staysMissing(rounded(2, share(1)), given(1, 3), ["a", "b"]);
  expect(refusedIn(rounded(1.5, share(1)))).toEqual(["digits"]);
});
