import fc from "fast-check";
import { expect, test } from "vitest";
import { multiplyRational } from "../rational.ts";
import { happened, missingBy, refusedIn, totalBy } from "./operator-fixture.ts";
import { either } from "./operator-laws.ts";
import { veto } from "./veto.ts";

const when = { of: "visits", happened: "period" };
const accident = { own: { visits: happened(["03-05"]) } };
const none = { own: { visits: happened([]) } };

function fixed(points: number) {
  return { operator: "fixed", points };
}

function total(points: number, rest: object, given = accident): string {
  return totalBy([fixed(points), { operator: "veto", when, ...rest }], given);
}

test(`its example: ${veto.example.zh}`, () => {
  expect(total(92, { effect: "zero" })).toBe("0");
});

test("each effect does what it says of a total above zero, and leaves one that is not", () => {
  fc.assert(
    fc.property(either, (points) => {
      const left = points <= 0;
      expect(total(points, { effect: "zero" })).toBe(left ? String(points) : "0");
      expect(total(points, { effect: "most", by: 10 })).toBe(
        String(left ? points : Math.min(points, 10)),
      );
      const cut = left ? String(points) : multiplyRational(String(points), "0.5");
      expect(total(points, { effect: "times", by: 0.5 })).toBe(cut);
      expect(total(points, { effect: "grade", by: 1 })).toBe(String(points));
      expect(total(points, { effect: "zero" }, none)).toBe(String(points));
    }),
    { numRuns: 40 },
  );
});

test("it is applied after all others, wherever it stands; the same veto twice is one veto", () => {
  const one = { operator: "veto", when, effect: "most", by: 10 };
  fc.assert(
    fc.property(either, either, (a, b) => {
      const last = totalBy([fixed(a), fixed(b), one], accident);
      expect(totalBy([one, fixed(a), fixed(b)], accident)).toBe(last);
      expect(totalBy([one, fixed(a), one, fixed(b)], accident)).toBe(last);
    }),
    { numRuns: 40 },
  );
});

test("what cannot be told takes nothing off and is missing; the size of the effect is asked for where it has one", () => {
  const rule = { operator: "veto", when, effect: "zero" };
  expect([total(92, { effect: "zero" }, { own: {} } as typeof none), missingBy(rule, {})]).toEqual([
    "92",
    ["visits"],
  ]);
  expect(refusedIn({ ...rule, by: 3 })).toEqual(["by"]);
  expect(refusedIn({ ...rule, effect: "most" })).toEqual(["by"]);
});
