import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { anyOrder, atMost, few, rises, staysMissing } from "./operator-laws.ts";
import { rankSteps } from "./rank-steps.ts";

const rule = { operator: "rankSteps", of: "a", order: "high", first: 10, step: 0.5 };

function points(own: number, peers: readonly number[], rest: object = {}): string {
  return pointsBy(
    { ...rule, ...rest },
    { own: { a: yi(own) }, peers: peers.map((a) => ({ a: yi(a) })) },
  );
}

test(`its example: ${rankSteps.example.zh}`, () => {
  expect(points(6, [10, 9, 8, 5])).toBe("17/2");
});

test("the first gets the full points, nobody more, and nobody less than the floor", () => {
  fc.assert(
    fc.property(few, fc.array(few, { maxLength: 8 }), (own, peers) => {
      atMost(points(own, peers, { step: 4, least: 1 }), "10");
      atMost("1", points(own, peers, { step: 4, least: 1 }));
      expect(points(Math.max(own, ...peers), peers)).toBe("10");
    }),
    { numRuns: 40 },
  );
});

test("who stands behind changes nothing, in whatever order", () => {
  rises((own) => points(own, [3, 9, 9, 12]));
  anyOrder((peers) => points(7, peers));
  fc.assert(
    fc.property(few, fc.array(few, { maxLength: 4 }), (own, behind) => {
      const less = behind.filter((each) => each < own);
      expect(points(own, [own + 1, ...less])).toBe("19/2");
    }),
    { numRuns: 40 },
  );
});

test("missing stays missing, and a step is written without sign", () => {
  staysMissing(rule, { own: { a: yi(1) }, peers: [{ a: yi(2) }] }, ["a"]);
  expect(refusedIn({ ...rule, step: -1 })).toEqual(["step"]);
});
