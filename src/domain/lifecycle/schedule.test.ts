import fc from "fast-check";
import { expect, test } from "vitest";
import { factKinds } from "../ledger/fact.ts";
import { lifecycle, nodeFact } from "./lifecycle-fixture.ts";
import { scheduleOf, slipsOf } from "./schedule.ts";

type Given = Parameters<typeof nodeFact>[0];
const nodes = (...facts: Given[]) => scheduleOf(facts.map(nodeFact), lifecycle);

test("a node tells what was promised, first planned, planned last and what happened", () => {
  const [start] = nodes(
    { seq: 1, kind: "promised", day: "2023-01", knownOn: "2022-12-01" },
    { seq: 2, kind: "planned", day: "2023-02", knownOn: "2023-01-01" },
    { seq: 3, kind: "planned", day: "2023-05", knownOn: "2023-02-01" },
    { seq: 4, kind: "forecast", day: "2023-06", knownOn: "2023-03-01" },
    { seq: 5, kind: "actual", day: "2023-07-15", knownOn: "2023-08-01" },
  );
  expect(start).toMatchObject({
    node: "start",
    promised: { seq: 1 },
    planned: { seq: 2 },
    latest: { seq: 4 },
    actual: { seq: 5 },
    delay: { min: 137, max: 164 },
  });
});

test("the first plan is the one known first, in whatever order plans were recorded", () => {
  const [start] = nodes(
    { seq: 1, day: "2023-05", knownOn: "2023-02-01" },
    { seq: 2, day: "2023-02", knownOn: "2023-01-01" },
  );
  expect(start).toMatchObject({ planned: { seq: 2 }, latest: { seq: 1 } });
});

test("a plan said again is no new plan", () => {
  const [start] = nodes(
    { seq: 1, day: "2023-05", knownOn: "2023-01-01" },
    { seq: 2, day: "2023-05", knownOn: "2023-02-01" },
  );
  expect(start).toMatchObject({ planned: { seq: 1 }, latest: undefined, delay: undefined });
});

test("production of a part only is the trial run, so that a plan for the first line meets the day it ran", () => {
  const [trial, ...rest] = nodes(
    { seq: 1, attribute: "production", scope: "首条生产线", day: "2023-11", knownOn: "2023-03-31" },
    {
      seq: 2,
      attribute: "trialProduction",
      scope: "隔膜首条线",
      kind: "actual",
      day: "2024-02",
      knownOn: "2024-02-29",
    },
  );
  expect(rest).toEqual([]);
  expect(trial).toMatchObject({
    node: "trialProduction",
    scope: "首条生产线",
    delay: { min: 63, max: 120 },
  });
});

test("production of the whole stays production, and two parts stay two", () => {
  const states = nodes(
    { seq: 1, attribute: "production", day: "2024-06" },
    { seq: 2, attribute: "topping", scope: "1号厂房", day: "2024-01" },
    { seq: 3, attribute: "topping", scope: "2号厂房", day: "2024-03" },
  );
  expect(states.map((state) => [state.node, state.scope])).toEqual([
    ["topping", "1号厂房"],
    ["topping", "2号厂房"],
    ["production", ""],
  ]);
});

test("an actual known only as “by” gives a delay open at its early end", () => {
  const [start] = nodes(
    { seq: 1, day: "2023-01-10", knownOn: "2023-01-01" },
    { seq: 2, kind: "actual", day: "2023-03-31", precision: "by", knownOn: "2023-03-31" },
  );
  expect(start?.delay).toEqual({ min: null, max: 80 });
});

test("what was returned or withdrawn is not on the schedule", () => {
  expect(nodes({ seq: 1, day: "2023-01", standing: "withdrawn" })).toEqual([]);
  const [start] = nodes(
    { seq: 1, day: "2023-01", standing: "returned" },
    { seq: 2, day: "2023-02", knownOn: "2024-02-01" },
  );
  expect(start).toMatchObject({ planned: { seq: 2 }, latest: undefined });
});

test("a slip needs a plan and something that overtook it; what happened goes before what is planned now", () => {
  expect(slipsOf(nodes({ seq: 1, day: "2023-01" }))).toEqual([]);
  expect(slipsOf(nodes({ seq: 1, kind: "actual", day: "2023-01" }))).toEqual([]);
  const moved: Given[] = [
    { seq: 1, day: "2023-01", knownOn: "2022-12-01" },
    { seq: 2, day: "2023-03", knownOn: "2023-01-31" },
  ];
  expect(slipsOf(nodes(...moved))).toMatchObject([{ basis: "latest", reached: { seq: 2 } }]);
  const ended: Given = { seq: 3, kind: "actual", day: "2023-06", knownOn: "2023-06-30" };
  expect(slipsOf(nodes(...moved, ended))).toMatchObject([
    { basis: "actual", planned: { seq: 1 }, reached: { seq: 3 }, delay: { min: 121, max: 180 } },
  ]);
});

const anyNode = fc.record({
  attribute: fc.constantFrom(...lifecycle.schedule, "land"),
  kind: fc.constantFrom(...factKinds),
  scope: fc.constantFrom("", "", "首条线", "首条生产线", "隔膜首条线"),
  day: fc.constantFrom("2023-01", "2023-06-15", "2024-02"),
  knownOn: fc.constantFrom("2023-01-31", "2023-06-30"),
});

test("the schedule does not depend on the order the facts are read in", () => {
  fc.assert(
    fc.property(
      fc.array(anyNode, { maxLength: 10 }).chain((list) => {
        const facts = list.map((each, index) => nodeFact({ ...each, seq: index + 1 }));
        const shuffled = fc.shuffledSubarray(facts, { minLength: facts.length });
        return fc.tuple(fc.constant(facts), shuffled);
      }),
      ([facts, shuffled]) => {
        expect(scheduleOf(shuffled, lifecycle)).toEqual(scheduleOf(facts, lifecycle));
      },
    ),
    { numRuns: 300 },
  );
});
