import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRational, divideRational, multiplyRational } from "../rational.ts";
import { known, leafOf, scoreOne, yuan } from "../scoring-fixture.ts";

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
