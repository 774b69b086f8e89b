import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { anyOrder, atMost, few, some, staysMissing } from "./operator-laws.ts";
import { relative } from "./relative.ts";

const rule = { operator: "relative", of: "a", weight: 10, to: "highest" };
const peersOf = fc.array(few, { maxLength: 5 });

function points(own: number, peers: readonly number[], rest: object = {}): string {
  return pointsBy(
    { ...rule, ...rest },
    { own: { a: yi(own) }, peers: peers.map((a) => ({ a: yi(a) })) },
  );
}

test(`its example: ${relative.example.zh}`, () => {
  expect(points(12, [15])).toBe("8");
});

test("the best of the group gets the whole weight, and nobody more", () => {
  fc.assert(
    fc.property(some, peersOf, (own, peers) => {
      atMost(points(own, peers), "10");
      expect(points(Math.max(own, ...peers), peers)).toBe("10");
    }),
  );
});

test("a group that is so many times as large gives the same points, and so does any order of it", () => {
  fc.assert(
    fc.property(few, peersOf, some, (own, peers, times) => {
      const more = peers.map((peer) => peer * times);
      expect(points(own * times, more)).toBe(points(own, peers));
    }),
  );
  anyOrder((peers) => points(7, peers));
});

test("where less is better the least gets the whole weight; a cap is never passed", () => {
  fc.assert(
    fc.property(some, fc.array(some, { maxLength: 5 }), (own, peers) => {
      const least = Math.min(own, ...peers);
      expect(points(least, peers, { to: "lowest", inverse: true })).toBe("10");
      atMost(points(own, peers, { to: "average", cap: 10 }), "10");
    }),
  );
});

test("a group of nothing gives zero, what is missing stays missing and stands in nobody's way", () => {
  expect(points(0, [0, 0])).toBe("0");
  staysMissing(rule, { own: { a: yi(1) }, peers: [{ a: yi(2) }] }, ["a"]);
  expect(pointsBy(rule, { own: { a: yi(1) }, peers: [{}, { a: yi(2) }] })).toBe("5");
  expect(refusedIn({ ...rule, of: "kind" })).toEqual(["of"]);
});
