import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRational } from "../rational.ts";
import { known, leafOf, scoreOne, yuan } from "../scoring-fixture.ts";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { few, staysMissing } from "./operator-laws.ts";
import { tiers } from "./tiers.ts";

const bands = [
  { from: "10亿元", points: 20 },
  { from: "5亿元", points: 10 },
  { from: "1亿元", points: 6 },
  { points: 3 },
];
const rule = { operator: "tiers", indicator: "plan", bands };

function points(amount: number): string {
  return scoreOne(rule, { project: { plan: known(yuan(amount)) } }).points.exact;
}

test("the lower bound belongs to the band, and one fen less does not", () => {
  expect([1_000_000_000, 999_999_999, 500_000_000, 100_000_000, 99_999_999, 0].map(points)).toEqual(
    ["20", "10", "10", "6", "3", "3"],
  );
});

test("近10亿元 lies below ten and 超10亿元 above it, as people mean them", () => {
  const stated = (qualifier: "nearly" | "over"): string => {
    const plan = known({ amount: "1000000000.00", currency: "CNY", qualifier });
    return scoreOne(rule, { project: { plan } }).points.exact;
  };
  expect([stated("nearly"), stated("over")]).toEqual(["10", "20"]);
});

test("more is never worth less when the bands are written so", () => {
  const amount = fc.integer({ min: 0, max: 2_000_000_000 });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(compareRational(points(low), points(high))).toBeLessThanOrEqual(0);
    }),
  );
});

test("below the lowest band the rule does not apply", () => {
  const closed = { ...rule, bands: bands.slice(0, 3) };
  const entry = scoreOne(closed, { project: { plan: known(yuan(1)) } });
  expect(leafOf(entry).answer.kind).toBe("notApplicable");
});

test("an amount in another currency is missing, never guessed", () => {
  const plan = known({ amount: "300000000.00", currency: "USD", qualifier: "exact" });
  const entry = scoreOne(rule, { project: { plan } });
  expect(leafOf(entry).answer.kind).toBe("missing");
  expect(entry.missing[0]).toMatchObject({ indicator: "plan", reason: "incomparable" });
});

test("quantities are banded in any unit of the same kind", () => {
  const land = {
    operator: "tiers",
    indicator: "land",
    bands: [{ from: "30亩", points: 10 }, { points: 0 }],
  };
  const score = (number: string, unit: string): string => {
    const value = known({ number, unit, qualifier: "exact" });
    return scoreOne(land, { project: { land: value } }).points.exact;
  };
  expect([score("30", "亩"), score("2", "公顷"), score("29.9", "亩")]).toEqual(["10", "10", "0"]);
});

const two = {
  operator: "tiers",
  indicator: "a",
  bands: [
    { from: "10亿元", points: 20 },
    { from: "5亿元", points: 10 },
  ],
};

test(`its example: ${tiers.example.zh}`, () => {
  expect(pointsBy(two, { own: { a: yi(5) } })).toBe("10");
});

test("a band cut in two with the same points is one band", () => {
  fc.assert(
    fc.property(few, fc.integer({ min: 6, max: 9 }), (number, cut) => {
      const [high, low] = two.bands;
      const bands = [high, { from: `${cut}亿元`, points: 10 }, low];
      const given = { own: { a: yi(number) } };
      expect(pointsBy({ ...two, bands }, given)).toBe(pointsBy(two, given));
    }),
    { numRuns: 40 },
  );
});

test("missing stays missing; bands that rise, or measure another kind, are refused", () => {
  staysMissing(two, { own: { a: yi(5) } }, ["a"]);
  expect(refusedIn({ ...two, bands: two.bands.toReversed() })).toEqual(["bands.1"]);
  expect(refusedIn({ ...two, bands: [{ from: "10亩", points: 1 }] })).toEqual(["bands.0.from"]);
});
