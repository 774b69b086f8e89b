import fc from "fast-check";
import { expect, test } from "vitest";
import { multiplyRational } from "../../rational.ts";
import { figureBy, refusedInFigure, sized, yi } from "../operator-fixture.ts";
import { anyOrder, atMost, few, numberOf } from "../operator-laws.ts";
import { ofGroup } from "./of-group.ts";

const rule = { operator: "ofGroup", of: "a" };

function by(how: string, own: number, peers: readonly number[]): string {
  return figureBy(
    { ...rule, how },
    { own: { a: yi(own) }, peers: peers.map((a) => ({ a: yi(a) })) },
  );
}

test(`its example: ${ofGroup.example.zh}`, () => {
  const town = (number: number) => ({ land: sized(number, "亩") });
  const group = { own: town(10), peers: [town(20), town(60)] };
  expect(figureBy({ operator: "ofGroup", how: "average", of: "land" }, group)).toBe("30亩");
});

test("mean and median lie between the ends, and the sum is the mean so many times", () => {
  fc.assert(
    fc.property(few, fc.array(few, { maxLength: 5 }), (own, peers) => {
      const [low, high] = [by("lowest", own, peers), by("highest", own, peers)];
      for (const how of ["average", "middle"]) {
        atMost(low, by(how, own, peers));
        atMost(by(how, own, peers), high);
      }
      const sum = multiplyRational(numberOf(by("average", own, peers)), String(peers.length + 1));
      expect(by("sum", own, peers)).toBe(`${sum}亿元`);
    }),
    { numRuns: 40 },
  );
});

test("it is the same for everyone of the group, in whatever order they stand", () => {
  anyOrder((peers) => by("middle", 7, peers));
  fc.assert(
    fc.property(few, few, (a, b) => {
      expect(by("sum", a, [b])).toBe(by("sum", b, [a]));
    }),
    { numRuns: 30 },
  );
});

test("who has no figure is left out and told the others' all the same; a group without any has none", () => {
  expect(figureBy({ ...rule, how: "average" }, { own: {}, peers: [{ a: yi(4) }, {}] })).toBe(
    "4亿元",
  );
  expect(figureBy({ ...rule, how: "sum" }, { own: {}, peers: [{}] })).toBe("missing");
  expect(refusedInFigure({ ...rule, how: "sum", of: "kind" })).toEqual(["of"]);
});
