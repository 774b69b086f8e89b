import { expect, test } from "vitest";
import { lightRule, lifecycle, nodeFact, yuan } from "./lifecycle-fixture.ts";
import { type LightInput, lightOf, overdueNodes } from "./light.ts";
import { scheduleOf } from "./schedule.ts";

const labelOf = (node: string) => ({ zh: node, en: node });

function input(given: Partial<LightInput> = {}): LightInput {
  const year = { plan: undefined, done: undefined, month: 12 };
  return { nodes: [], year, status: "", stage: "building", asOf: "2024-12-31", labelOf, ...given };
}

/** The light in December, when the time schedule asks for the whole of a plan of 1000. */
function lightAt(done: string, given: Partial<LightInput> = {}): string {
  const year = {
    plan: { money: yuan("1000.00"), facts: [1] },
    done: { money: yuan(done), facts: [2] },
    month: 12,
  };
  return lightOf(lightRule, input({ year, ...given })).light;
}

test.each([
  ["1000.00", "green", "on time"],
  ["1200.00", "green", "ahead"],
  ["999.00", "green", "0.1 points behind"],
  ["901.00", "green", "9.9 points behind"],
  ["900.00", "yellow", "exactly 10 points behind"],
  ["899.00", "yellow", "10.1 points behind"],
  ["800.00", "yellow", "20 points behind"],
  ["700.00", "yellow", "exactly 30 points behind"],
  ["699.00", "red", "30.1 points behind"],
  ["0.00", "red", "nothing done"],
])("%s of 1000 done is %s: %s", (done, light) => {
  expect(lightAt(done)).toBe(light);
});

test("the time schedule is the month's twelfth of the year", () => {
  const year = {
    plan: { money: yuan("1200.00"), facts: [1] },
    done: { money: yuan("480.00"), facts: [2] },
  };
  const at = (month: number) => lightOf(lightRule, input({ year: { ...year, month } })).light;
  expect([at(4), at(5), at(6), at(8), at(9)]).toEqual([
    "green",
    "green",
    "yellow",
    "yellow",
    "red",
  ]);
});

test("progress is judged in its stages only, and never without a plan", () => {
  expect(lightAt("0.00", { stage: "operating" })).toBe("none");
  const done = { money: yuan("0.00"), facts: [2] };
  expect(lightOf(lightRule, input({ year: { plan: undefined, done, month: 12 } })).light).toBe(
    "none",
  );
  const plan = { money: yuan("0.00"), facts: [1] };
  expect(lightOf(lightRule, input({ year: { plan, done, month: 12 } })).light).toBe("none");
});

test("what lies between may be left unlit by the rule", () => {
  const rule = { ...lightRule, progress: { ...lightRule.progress, between: "none" as const } };
  const year = {
    plan: { money: yuan("1000.00"), facts: [1] },
    done: { money: yuan("950.00"), facts: [2] },
    month: 12,
  };
  expect(lightOf(rule, input({ year })).light).toBe("none");
});

function nodes(...facts: Parameters<typeof nodeFact>[0][]) {
  return scheduleOf(facts.map(nodeFact), lifecycle);
}

function lightOn(asOf: string, ...facts: Parameters<typeof nodeFact>[0][]): string {
  return lightOf(lightRule, input({ nodes: nodes(...facts), asOf })).light;
}

test.each([
  ["2024-02-28", "green", "on its last day"],
  ["2024-02-29", "yellow", "one day over"],
  ["2024-05-27", "yellow", "a day short of three months"],
  ["2024-05-28", "red", "three months over"],
])("a node planned for 28 February is on %s %s: %s", (asOf, light) => {
  expect(lightOn(asOf, { seq: 1, day: "2024-02-28" })).toBe(light);
});

test.each([
  ["2023-11-30", "green"],
  ["2023-12-01", "yellow"],
  ["2024-02-28", "yellow"],
  ["2024-02-29", "red"],
])(
  "a node planned for November is on %s %s: its month's last day is what counts",
  (asOf, light) => {
    expect(lightOn(asOf, { seq: 1, day: "2023-11" })).toBe(light);
  },
);

test("three months from a day that the month does not have end with the month", () => {
  expect(lightOn("2024-02-28", { seq: 1, day: "2023-11-30" })).toBe("yellow");
  expect(lightOn("2024-02-29", { seq: 1, day: "2023-11-30" })).toBe("red");
  expect(lightOn("2024-01-30", { seq: 1, day: "2023-10-31" })).toBe("yellow");
  expect(lightOn("2024-01-31", { seq: 1, day: "2023-10-31" })).toBe("red");
});

test("a node that happened, however late, lights nothing any more", () => {
  const plan = { seq: 1, day: "2023-01" };
  expect(lightOn("2024-12-31", plan)).toBe("red");
  expect(lightOn("2024-12-31", plan, { seq: 2, day: "2024-06", kind: "actual" })).toBe("green");
});

test("a plan put off clears nothing where the first plan is judged by, and does where the latest is", () => {
  const facts = [
    { seq: 1, day: "2024-01", knownOn: "2023-12-31" },
    { seq: 2, day: "2025-01", knownOn: "2024-03-31" },
  ];
  expect(lightOn("2024-12-31", ...facts)).toBe("red");
  const rule = { ...lightRule, nodes: { ...lightRule.nodes, against: "latest" as const } };
  const lit = lightOf(rule, input({ nodes: nodes(...facts), asOf: "2024-12-31" }));
  expect(lit.light).toBe("green");
});

test("a node the rule does not watch lights nothing", () => {
  expect(lightOn("2024-12-31", { seq: 1, day: "2020-01", attribute: "signing" })).toBe("green");
});

test("a deadline (“by”) is overdue from the day after it, by the same days at least and at most", () => {
  const plan = { seq: 1, day: "2024-02-28", precision: "by" } as const;
  const over = overdueNodes(lightRule, nodes(plan), "2024-03-01");
  expect(over.map((each) => each.delay)).toEqual([{ min: 2, max: 2 }]);
  expect(overdueNodes(lightRule, nodes(plan), "2024-02-28")).toEqual([]);
});

test("a plan known by its month is overdue by as little as its last and as much as its first day says", () => {
  const over = overdueNodes(lightRule, nodes({ seq: 1, day: "2023-11" }), "2023-12-10");
  expect(over.map((each) => each.delay)).toEqual([{ min: 10, max: 39 }]);
});

test.each(["paused", "ended"])(
  "a project that is %s shows no light, whatever is late",
  (status) => {
    const lit = lightOf(lightRule, input({ status, nodes: nodes({ seq: 1, day: "2020-01" }) }));
    expect(lit).toEqual({ light: "none", reasons: [] });
  },
);

test("the worst reason decides, and every reason is told with its facts in both languages", () => {
  const year = {
    plan: { money: yuan("1000.00"), facts: [11] },
    done: { money: yuan("850.00"), facts: [12] },
    month: 12,
  };
  const lit = lightOf(lightRule, input({ year, nodes: nodes({ seq: 1, day: "2020-01" }) }));
  expect(lit.light).toBe("red");
  expect(lit.reasons.map(({ rule, colour, facts }) => [rule, colour, facts])).toEqual([
    ["node", "red", [1]],
    ["progress", "yellow", [11, 12]],
  ]);
  for (const { sentence } of lit.reasons) {
    expect(sentence.zh).toMatch(/。$/u);
    expect(sentence.en).toMatch(/\.$/u);
  }
});

test("a project of which nothing is planned shows no light", () => {
  expect(lightOf(lightRule, input())).toEqual({ light: "none", reasons: [] });
});
