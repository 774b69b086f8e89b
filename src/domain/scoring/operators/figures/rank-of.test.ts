import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, refusedInFigure, yi } from "../operator-fixture.ts";
import { anyOrder, few, figureStaysMissing } from "../operator-laws.ts";
import { rankOf } from "./rank-of.ts";

const rule = { operator: "rankOf", of: "a", order: "high" };

function by(own: number, peers: readonly number[], order = "high"): string {
  return figureBy(
    { ...rule, order },
    { own: { a: yi(own) }, peers: peers.map((a) => ({ a: yi(a) })) },
  );
}

test(`its example: ${rankOf.example.zh}`, () => {
  expect(by(8, [9, 3, 7])).toBe("2位");
});

test("it is one more than are ahead, in whatever order they stand", () => {
  fc.assert(
    fc.property(few, fc.array(few, { maxLength: 6 }), (own, peers) => {
      expect(by(own, peers)).toBe(`${1 + peers.filter((each) => each > own).length}位`);
      expect(by(own, peers, "low")).toBe(`${1 + peers.filter((each) => each < own).length}位`);
    }),
    { numRuns: 40 },
  );
  anyOrder((peers) => by(7, peers));
});

test("where no two are alike, the places of a group are each taken once", () => {
  fc.assert(
    fc.property(fc.uniqueArray(few, { minLength: 1, maxLength: 6 }), (all) => {
      const places = all.map((own) =>
        by(
          own,
          all.filter((each) => each !== own),
        ),
      );
      expect(places.toSorted()).toEqual(all.map((_, at) => `${at + 1}位`));
    }),
    { numRuns: 30 },
  );
});

test("who has no figure stands in no order and is in nobody's way", () => {
  figureStaysMissing(rule, { own: { a: yi(1) }, peers: [{ a: yi(2) }] }, ["a"]);
  expect(figureBy(rule, { own: { a: yi(1) }, peers: [{}, {}] })).toBe("1位");
  expect(refusedInFigure({ ...rule, of: "kind" })).toEqual(["of"]);
});
