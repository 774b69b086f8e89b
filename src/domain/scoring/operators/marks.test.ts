import fc from "fast-check";
import { expect, test } from "vitest";
import type { Known } from "../indicator.ts";
import { known } from "../scoring-fixture.ts";
import { marks } from "./marks.ts";
import { fraction, pointsBy, refusedIn } from "./operator-fixture.ts";
import { some, staysMissing } from "./operator-laws.ts";

const rule = {
  operator: "marks",
  marks: [
    { of: "marks", times: 0.7 },
    { of: "votes", times: 0.3 },
  ],
};

/** Marks in any order on one day: who marked is not told. */
function given(list: readonly number[]): Known {
  const on = { day: "2017-06-01", precision: "day" } as const;
  return known(list.map((mark) => ({ on, points: String(mark) })));
}

const lists = fc.array(some, { minLength: 1, maxLength: 6 });

test(`its example: ${marks.example.zh}`, () => {
  expect(pointsBy(rule, { own: { marks: given([14]), votes: given([12]) } })).toBe("67/5");
});

test("where all give the same mark, that is the mean, at every weight and scale", () => {
  fc.assert(
    fc.property(some, some, some, (mark, often, scale) => {
      const all = given(Array.from({ length: often }, () => mark));
      const own = { marks: all, votes: given([mark]) };
      expect(pointsBy({ ...rule, scale }, { own })).toBe(String(mark * scale));
    }),
  );
});

test("the order in which marks are given changes nothing", () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const by = (x: readonly number[]) =>
        pointsBy(rule, { own: { marks: given(x), votes: given(b) } });
      expect(by(a.toReversed())).toBe(by(a));
    }),
  );
});

test("with drop, one mark above all and one below all change nothing once enough have marked", () => {
  const one = { ...rule, marks: [{ of: "marks", times: 1 }] };
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), (list) => {
      const mean = fraction(
        list.reduce((sum, mark) => sum + mark, 0),
        list.length,
      );
      expect(pointsBy({ ...one, drop: 1 }, { own: { marks: given([99, ...list, 0]) } })).toBe(mean);
    }),
  );
});

test("a body that has not marked is missing, and marks are events", () => {
  const own = { marks: given([14]), votes: given([12]) };
  staysMissing(rule, { own }, ["marks", "votes"]);
  expect(pointsBy(rule, { own: { ...own, votes: given([]) } })).toBe("missing");
  expect(refusedIn({ ...rule, marks: [{ of: "a", times: 1 }] })).toEqual(["marks.0.of"]);
});
