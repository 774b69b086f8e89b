import fc from "fast-check";
import { expect, test } from "vitest";
import { spellInputs } from "./inputs.ts";
import { computed, placesOf, testInputs } from "./ranking-fixture.ts";
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
