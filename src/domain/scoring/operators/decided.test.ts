import fc from "fast-check";
import { expect, test } from "vitest";
import { sumRational } from "../rational.ts";
import { known, leafOf, scoreOne, type Data } from "../scoring-fixture.ts";
import { decided } from "./decided.ts";
import { happened, pointsBy, refusedIn } from "./operator-fixture.ts";
import { staysMissing } from "./operator-laws.ts";

const city: Data = { operator: "decided", indicator: "events", sign: "minus", from: 5, to: 20 };
const on = { day: "2017-08-03", precision: "day" } as const;

function score(points: readonly (string | undefined)[], rule: Data = city) {
  const events = known(points.map((one) => (one === undefined ? { on } : { on, points: one })));
  return scoreOne(rule, { unit: { events } });
}

test("what a person decided within the range is taken off, and nothing else", () => {
  expect(score(["8"]).points.exact).toBe("-8");
  expect(score([]).points.exact).toBe("0");
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 20 }).map(String), { maxLength: 6 }), (list) => {
      const minus = sumRational(list.map((one) => `-${one}`));
      expect(score(list).points.exact).toBe(minus);
    }),
  );
});

test("a criticism whose points nobody has decided is missing, and so is one outside the range", () => {
  const entry = score(["8", undefined, "4.9", "20.1"]);
  expect(entry.points.exact).toBe("-8");
  expect(entry.missing.map(({ reason }) => reason)).toEqual([
    "undecided",
    "outOfRange",
    "outOfRange",
  ]);
  expect(leafOf(score([undefined])).answer.kind).toBe("missing");
});

test("both ends belong to the range, and a rule without an upper end takes any size", () => {
  expect(score(["5", "20"]).points.exact).toBe("-25");
  const open = { operator: "decided", indicator: "events", sign: "minus", from: 5 };
  expect(score(["500"], open).points.exact).toBe("-500");
});

test("the order in which events are given changes neither the points nor what is said", () => {
  const later = { on: { ...on, day: "2017-09-01" }, points: "6" };
  const earlier = { on, points: "8" };
  const said = (events: readonly (typeof later)[]): unknown => {
    const { answer, sentence } = leafOf(scoreOne(city, { unit: { events: known(events) } }));
    return { answer, sentence };
  };
  expect(said([later, earlier])).toEqual(said([earlier, later]));
  expect(said([later, earlier])).toMatchObject({
    sentence: { zh: "名：2017年8月3日-8分；2017年9月1日-6分" },
  });
});

const criticised = { ...city, indicator: "visits" };

test(`its example: ${decided.example.zh}`, () => {
  const own = { visits: happened(["03-05"], { points: "8" }) };
  expect(pointsBy(criticised, { own })).toBe("-8");
});

test("most limits the sum, events nobody told of are missing, and a range that ends before it begins is refused", () => {
  const own = { visits: happened(["03-05", "04-05"], { points: "8" }) };
  expect(pointsBy({ ...criticised, most: 10 }, { own })).toBe("-10");
  staysMissing(criticised, { own }, ["visits"]);
  expect(refusedIn({ ...criticised, from: 21 })).toEqual(["from"]);
  expect(refusedIn({ ...criticised, indicator: "a" })).toEqual(["indicator"]);
});
