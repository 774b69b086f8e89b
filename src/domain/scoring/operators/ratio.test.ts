import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRational, divideRational, multiplyRational } from "../rational.ts";
import { known, leafOf, scoreOne, yuan } from "../scoring-fixture.ts";
import { pointsBy, refusedIn, sized, yi } from "./operator-fixture.ts";
import { few, some, staysMissing } from "./operator-laws.ts";
import { ratio } from "./ratio.ts";

const rule = { operator: "ratio", weight: 60, of: "done", to: "plan" };

function score(done: number, plan: number, cap?: number): string {
  const values = { done: known(yuan(done)), plan: known(yuan(plan)) };
  return scoreOne(cap === undefined ? rule : { ...rule, cap }, { project: values }).points.exact;
}

const amount = fc.integer({ min: 0, max: 2_000_000_000 });
const positive = fc.integer({ min: 1, max: 2_000_000_000 });

test("points are weight × done ÷ plan, exact, with no cap unless the text sets one", () => {
  fc.assert(
    fc.property(amount, positive, (done, plan) => {
      const expected = divideRational(multiplyRational("60", String(done)), String(plan));
      expect(score(done, plan)).toBe(expected);
    }),
  );
  expect(score(500_000_000, 400_000_000)).toBe("75");
  expect(score(500_000_000, 400_000_000, 60)).toBe("60");
});

test("a cap is never passed, and more done is never worth less", () => {
  fc.assert(
    fc.property(amount, amount, positive, (a, b, plan) => {
      const [low, high] = [score(Math.min(a, b), plan, 60), score(Math.max(a, b), plan, 60)];
      expect(compareRational(low, high)).toBeLessThanOrEqual(0);
      expect(compareRational(high, "60")).toBeLessThanOrEqual(0);
    }),
  );
});

test("a plan of zero is told as missing, not divided by", () => {
  const entry = scoreOne(rule, { project: { done: known(yuan(5)), plan: known(yuan(0)) } });
  expect(leafOf(entry).answer.kind).toBe("missing");
  expect(entry.missing[0]).toMatchObject({ indicator: "plan", reason: "zeroBase" });
});

test("nothing done is zero points, and nothing stated is missing with who owes it", () => {
  expect(score(0, 7)).toBe("0");
  const entry = scoreOne(rule, { project: { plan: known(yuan(7)) } });
  expect(leafOf(entry).answer.kind).toBe("missing");
  expect(entry.complete).toBe(false);
  expect(entry.missing[0]).toMatchObject({
    indicator: "done",
    attribute: "done",
    reason: "unstated",
    owner: { zh: "五接镇" },
    project: 7,
  });
});

const share = { operator: "ratio", weight: 60, of: "a", to: "b" };

test(`its example: ${ratio.example.zh}`, () => {
  expect(pointsBy(share, { own: { a: yi(9), b: yi(12) } })).toBe("45");
  const beyond = { operator: "ratio", weight: 20, of: "rate", to: "100%", beyond: 0.5 };
  expect(pointsBy(beyond, { own: { rate: sized(120, "%") } })).toBe("22");
});

test("both so many times as large give the same points, and turned round it is the other way", () => {
  fc.assert(
    fc.property(some, some, some, (a, b, times) => {
      const by = (x: number, y: number, rest: object = {}) =>
        pointsBy({ ...share, ...rest }, { own: { a: yi(x), b: yi(y) } });
      expect(by(a * times, b * times)).toBe(by(a, b));
      expect(by(a, b, { inverse: true })).toBe(by(b, a));
    }),
    { numRuns: 40 },
  );
});

test("at the target the rates beyond and short change nothing; a rate of one never does", () => {
  fc.assert(
    fc.property(few, some, (a, b) => {
      const given = { own: { a: yi(a), b: yi(b) } };
      const bent = pointsBy({ ...share, beyond: 1, short: 1 }, given);
      expect(bent).toBe(pointsBy(share, given));
      const same = { own: { a: yi(b), b: yi(b) } };
      expect(pointsBy({ ...share, beyond: 0.5, short: 2 }, same)).toBe("60");
    }),
    { numRuns: 40 },
  );
});

test("either figure missing leaves it missing, and figures of two kinds are refused", () => {
  staysMissing(share, { own: { a: yi(1), b: yi(2) } }, ["a", "b"]);
  expect(refusedIn({ ...share, to: "land" })).toEqual(["to"]);
});
