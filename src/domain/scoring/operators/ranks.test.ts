import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { anyOrder, few, rises, staysMissing } from "./operator-laws.ts";
import { ranks } from "./ranks.ts";

const places = [
  { to: 3, points: 7 },
  { to: 6, points: 5 },
  { to: 10, points: 3 },
];
const rule = { operator: "ranks", of: "a", order: "high", places };

function points(own: number, peers: readonly number[], rest: object = {}): string {
  return pointsBy(
    { ...rule, ...rest },
    { own: { a: yi(own) }, peers: peers.map((a) => ({ a: yi(a) })) },
  );
}

test(`its example: ${ranks.example.zh}`, () => {
  expect(points(6, [10, 9, 8, 7, 5])).toBe("5");
});

test("only who is ahead counts: what all have more, and in which order they stand, changes nothing", () => {
  fc.assert(
    fc.property(few, fc.array(few, { maxLength: 8 }), few, (own, peers, more) => {
      const raised = peers.map((peer) => peer + more);
      expect(points(own + more, raised)).toBe(points(own, peers));
    }),
    { numRuns: 40 },
  );
  anyOrder((peers) => points(7, peers));
  rises((own) => points(own, [3, 9, 9, 12, 15]));
});

test("equal figures share a place and the next are left out; the first place may be the lowest", () => {
  const by = [{ to: 1, points: 3 }, { to: 2, points: 2 }, { points: 1 }];
  expect(
    [9, 9, 8].map((own, at, all) => points(own, all.toSpliced(at, 1), { places: by })),
  ).toEqual(["3", "3", "1"]);
  expect(points(1, [2, 3], { order: "low", places: by })).toBe("3");
});

test("a share of the group is of those that have the figure", () => {
  const half = { places: [{ share: 50, points: 9 }, { points: 1 }] };
  expect(
    [4, 3, 2, 1].map((own) =>
      points(
        own,
        [1, 2, 3, 4].filter((each) => each !== own),
        half,
      ),
    ),
  ).toEqual(["9", "9", "1", "1"]);
});

test("missing stays missing and stands in no order; places that do not rise are refused", () => {
  staysMissing(rule, { own: { a: yi(1) }, peers: [{ a: yi(2) }] }, ["a"]);
  expect(pointsBy(rule, { own: { a: yi(1) }, peers: [{}, {}, {}, {}] })).toBe("7");
  expect(refusedIn({ ...rule, places: places.toReversed() })).toEqual(["places.1", "places.2"]);
});
