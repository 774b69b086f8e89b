import fc from "fast-check";
import { expect, test } from "vitest";
import { compareExact, readExactText } from "./exact.ts";
import { evaluate } from "./evaluate.ts";
import { parseRulebook } from "./parse.ts";
import { firstAnswers, known, testData, type Data } from "./scoring-fixture.ts";

const growth: Data = {
  id: "growth",
  label: { zh: "增幅", en: "growth" },
  about: "unit",
  reads: "flow",
  attribute: "growth",
  kind: "actual",
  span: "year",
  value: "quantity",
  unit: "%",
  owedBy: "town",
};

/** What units with the given percentages get of one article, `relative` unless it says otherwise: points, or "missing". */
function scoresOf(rule: Data, amounts: readonly number[]): readonly string[] {
  const own = { operator: "relative", weight: 20, of: "growth", ...rule };
  const data = { ...testData([{ about: "unit", rule: own }]), indicators: [growth] };
  const parsed = parseRulebook(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return firstAnswers(
    evaluate(parsed.value, {
      period: "2017",
      units: amounts.map((_, at) => ({ id: at + 1, name: `镇${at}`, group: "town" })),
      projects: [],
      unitValues: Object.fromEntries(
        amounts.map((each, at) => [
          at + 1,
          { growth: known({ number: `${each}`, unit: "%", qualifier: "exact" }) },
        ]),
      ),
    }),
  );
}

const highest = { to: "highest" };
const lowest = { to: "lowest", inverse: true };

test("where even the group's best fell, no share is taken of it: the worst does not get the most", () => {
  expect(scoresOf(highest, [-5, -20, -25])).toEqual(["missing", "missing", "missing"]);
});

test("who fell beside somebody who rose gets less than nothing, in order", () => {
  expect(scoresOf(highest, [10, -5, 0])).toEqual(["20", "-10", "0"]);
});

test("a group's best of zero gives nothing, or what the rule says", () => {
  expect(scoresOf(highest, [0, 0])).toEqual(["0", "0"]);
  expect(scoresOf({ ...highest, ifZero: 12 }, [0, 0])).toEqual(["12", "12"]);
});

test("the less the better: none at all is missing unless the rule says what it gets, never the least", () => {
  expect(scoresOf(lowest, [0, 4])).toEqual(["missing", "0"]);
  expect(scoresOf({ ...lowest, ifZero: 20 }, [0, 4])).toEqual(["20", "0"]);
  expect(scoresOf(lowest, [-2, 4])).toEqual(["missing", "missing"]);
});

test("whatever the figures, a better one never gets fewer points than a worse one", () => {
  const amounts = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom("highest", "average", "lowest"),
      fc.boolean(),
      (list, to, inverse) => {
        const points = scoresOf({ to, inverse }, list);
        for (const [a, own] of list.entries())
          for (const [b, other] of list.entries()) {
            const [first, second] = [points[a] ?? "", points[b] ?? ""];
            if (first === "missing" || second === "missing" || own === other) continue;
            const better = inverse ? own < other : own > other;
            const order = compareExact(readExactText(first), readExactText(second));
            if (better) expect(order).toBeGreaterThanOrEqual(0);
          }
      },
    ),
  );
});

test("of a target below zero no rate is taken: who fell more must not have done more of it", () => {
  const to = (target: string, inverse = false): Data => ({
    operator: "ratio",
    to: target,
    inverse,
  });
  expect(scoresOf(to("-10%"), [-5, -20])).toEqual(["missing", "missing"]);
  expect(scoresOf(to("10%"), [-5, 5])).toEqual(["-10", "10"]);
  expect(scoresOf(to("-10%", true), [5, 10])).toEqual(["missing", "missing"]);
  expect(scoresOf(to("10%", true), [-5, 5])).toEqual(["missing", "40"]);
});
