import fc from "fast-check";
import { expect, test } from "vitest";
import { plainRulebook, spellInputs } from "./inputs.ts";
import { computed, placesOf, testInputs, testRules } from "./ranking-fixture.ts";
import { computeRanking, spellResult } from "./result.ts";

const two = [
  { id: 11, unit: 1, plan: 300, done: 100 },
  { id: 12, unit: 1, plan: 100, done: 100 },
  { id: 21, unit: 2, plan: 100, done: 120 },
];

function bytesOf(inputs: ReturnType<typeof testInputs>): string {
  const result = computeRanking(inputs);
  return result.ok ? spellResult(result.value.result) : "";
}

test("the same inputs in another order are the same bytes, and so is their result", () => {
  const inputs = testInputs(two);
  const other = {
    ...inputs,
    units: inputs.units.toReversed(),
    projects: inputs.projects.toReversed(),
    unitValues: inputs.unitValues.toReversed(),
  };
  expect(spellInputs(other)).toBe(spellInputs(inputs));
  expect(bytesOf(other)).toBe(bytesOf(inputs));
});

test("the result says units, projects and exact points, and no sentence that a later version may word anew", () => {
  const { lines } = computed(testInputs(two));
  expect(placesOf(lines)).toEqual([
    ["1镇", 1, "80"],
    ["2镇", 2, "72"],
  ]);
  expect(bytesOf(testInputs(two))).toContain('{"points":"20","project":11}');
});

test("a rulebook that does not read is refused, never half computed", () => {
  const result = computeRanking({ ...testInputs(two), rulebook: { id: "x" } });
  expect(result).toMatchObject({ ok: false, refusal: { code: "ruleFault" } });
});

test("any figures survive being written down and read again", () => {
  const project = fc.record({
    unit: fc.integer({ min: 1, max: 3 }),
    plan: fc.integer({ min: 1, max: 900 }),
    done: fc.integer({ min: 0, max: 900 }),
    standing: fc.constantFrom("verified", "claimed" as const),
  });
  fc.assert(
    fc.property(fc.array(project, { minLength: 1, maxLength: 8 }), (projects) => {
      const inputs = testInputs(projects.map((each, at) => ({ ...each, id: at + 1 })));
      const again = JSON.parse(spellInputs(inputs)) as typeof inputs;
      expect(bytesOf(again)).toBe(bytesOf(inputs));
      expect(bytesOf(inputs)).not.toBe("");
    }),
  );
});

test("a longer period carries the shorter ones it folds in, and is computed again from them in any order", () => {
  const folded = {
    ...testRules,
    periods: ["quarter", "year"],
    fold: { of: "quarter", how: "sum", times: 1 },
    articles: (testRules["articles"] as readonly object[]).map((each) => ({
      ...each,
      in: ["Q1", "Q2", "Q3", "Q4"],
    })),
  };
  const own = testInputs([], { units: testInputs(two).units });
  const quarters = ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"].map((period) => {
    const { projects, unitValues } = testInputs(two);
    return { period, projects, unitValues };
  });
  const rulebook = plainRulebook(folded);
  const year = { ...own, v: 2 as const, period: "2017", rulebook, earlier: quarters };
  const { lines } = computed(year);
  expect(lines.map(({ points, missing }) => [points, missing])).toEqual([
    ["320", 0],
    ["288", 0],
  ]);
  const other = { ...year, earlier: quarters.toReversed() };
  expect(spellInputs(other)).toBe(spellInputs(year));
  expect(bytesOf(other)).toBe(bytesOf(year));
  const without = { ...year, earlier: quarters.slice(1) };
  expect(computed(without).lines.map(({ missing }) => missing)).toEqual([1, 1]);
});
