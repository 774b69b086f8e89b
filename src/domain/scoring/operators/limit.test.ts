import fc from "fast-check";
import { expect, test } from "vitest";
import { limit } from "./limit.ts";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { atMost, either, rises, staysMissing } from "./operator-laws.ts";

function within(points: number, rest: object): object {
  return { operator: "limit", ...rest, rule: { operator: "fixed", points } };
}

test(`its example: ${limit.example.zh}`, () => {
  expect(pointsBy({ ...within(-12, { least: -10 }) }, {})).toBe("-10");
});

test("within the limits nothing changes, beyond them they hold, and more is never worth less", () => {
  const bounds = { most: 8, least: -5 };
  const by = (points: number) => pointsBy({ ...within(points, bounds) }, {});
  fc.assert(
    fc.property(either, (points) => {
      atMost("-5", by(points));
      atMost(by(points), "8");
      if (points >= -5 && points <= 8) expect(by(points)).toBe(String(points));
    }),
  );
  rises(by, either);
});

test("a limit upon the same limit changes nothing more", () => {
  fc.assert(
    fc.property(either, (points) => {
      const once = within(points, { most: 8, least: -5 });
      expect(pointsBy({ operator: "limit", most: 8, least: -5, rule: once }, {})).toBe(
        pointsBy({ ...once }, {}),
      );
    }),
    { numRuns: 40 },
  );
});

test("missing stays missing: a floor gives nobody points who has not reported", () => {
  const open = { operator: "each", of: "a", each: "1亿元", points: 1 };
  staysMissing({ operator: "limit", least: 2, rule: open }, { own: { a: yi(1) } }, ["a"]);
  expect(refusedIn({ operator: "limit", most: "x", rule: open })).toEqual(["most"]);
});
