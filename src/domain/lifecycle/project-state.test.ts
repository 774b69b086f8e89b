import fc from "fast-check";
import { expect, test } from "vitest";
import { factOf } from "../ledger/fact-fixture.ts";
import { type Fact, factKinds, sources, standings } from "../ledger/fact.ts";
import { attributes, lifecycle, lightRule, nodeFact, yuan } from "./lifecycle-fixture.ts";
import { foldProject } from "./project-state.ts";
import { stageAfter } from "./stage.ts";

const board = { attributes, lifecycle, lights: lightRule, asOf: "2024-02-29" };
const fold = (...facts: Fact[]) => foldProject(facts, board);

function said(text: string, given: Partial<Fact> = {}): Fact {
  const about = { attribute: "progress", kind: "actual", period: "2024-02" } as const;
  return factOf({ seq: 50, value: text, ...about, validFrom: "2024-02-01", ...given });
}

test("a project of which nothing is known stands at the first stage", () => {
  expect(fold()).toMatchObject({ name: "", stage: "reserve", nextStage: "signed", light: "none" });
});

test("the furthest stage that something says was entered is where a project stands", () => {
  const signed = nodeFact({ seq: 1, attribute: "signing", kind: "actual", day: "2023-01" });
  const topped = nodeFact({ seq: 2, attribute: "topping", kind: "actual", day: "2023-12" });
  expect(fold(signed).stage).toBe("signed");
  expect(fold(topped, signed).stage).toBe("building");
});

test("a plan enters nothing, and neither does what happens after the board's day", () => {
  expect(fold(nodeFact({ seq: 1, day: "2023-01" })).stage).toBe("reserve");
  const later = nodeFact({ seq: 1, kind: "actual", day: "2024-03-01" });
  expect(fold(later).stage).toBe("reserve");
  expect(foldProject([later], { ...board, asOf: "2024-03-01" }).stage).toBe("building");
});

test("words of the month's progress say a stage as well as a date does", () => {
  expect(fold(said("桩基施工，进度正常")).stage).toBe("building");
  expect(fold(said("已签约")).stage).toBe("signed");
});

test("only the latest month's words count, and none of a month to come", () => {
  const january = said("桩基施工", { seq: 1, period: "2024-01", validFrom: "2024-01-01" });
  expect(fold(january).stage).toBe("building");
  expect(fold(january, said("土地平整")).stage).toBe("reserve");
  const march = said("桩基施工", { seq: 60, period: "2024-03", validFrom: "2024-03-01" });
  expect(fold(said("土地平整"), march).stage).toBe("reserve");
});

test("of two sources that describe one month 部门上报 speaks", () => {
  const report = said("桩基施工", { seq: 1 });
  const paper = said("已签约", { seq: 2, source: "published" });
  expect(fold(report, paper).stage).toBe("building");
  expect(fold(paper, report).stage).toBe("building");
});

test("the next stage lists what it still needs; a cell of a sheet proves nothing, a page does", () => {
  const signed = nodeFact({ seq: 1, attribute: "signing", kind: "actual", day: "2023-01" });
  const wants = (...facts: Fact[]) =>
    fold(signed, ...facts).missing.map((need) => need.node ?? need.attribute ?? need.evidenceOf);
  expect(wants()).toEqual(["start", "yearPlan", "start"]);
  const plan = factOf({ seq: 2, attribute: "yearPlan", period: "2024", value: yuan("1.00") });
  expect(wants(plan)).toEqual(["start", "start"]);
  expect(stageAfter(lifecycle, "operating")).toBeUndefined();
});

test("a late project is delayed until somebody says otherwise, and a paused one shows no light", () => {
  const late = nodeFact({ seq: 1, day: "2023-01" });
  const status = (value: string) => factOf({ seq: 9, attribute: "status", kind: "actual", value });
  expect(fold(late)).toMatchObject({ status: "delayed", light: "red" });
  expect(fold(late, status("active"))).toMatchObject({ status: "delayed" });
  expect(fold(late, status("paused"))).toMatchObject({ status: "paused", light: "none" });
  expect(fold(nodeFact({ seq: 1, day: "2024-06" }))).toMatchObject({
    status: "active",
    light: "green",
  });
});

test("the year's progress is the sum of its months against its plan", () => {
  const month = (seq: number, period: string, amount: string) =>
    factOf({
      seq,
      attribute: "monthDone",
      kind: "actual",
      period,
      validFrom: `${period}-01`,
      value: yuan(amount),
    });
  const plan = factOf({ seq: 1, attribute: "yearPlan", period: "2024", value: yuan("300.00") });
  const old = month(4, "2023-12", "999.00");
  expect(fold(plan, month(2, "2024-01", "20.00"), month(3, "2024-02", "30.00"), old).progress).toBe(
    "16.7",
  );
  expect(fold(month(2, "2024-01", "20.00")).progress).toBeUndefined();
});

test("the delay shown is that of the first node overdue, else of the last that happened", () => {
  const planned = nodeFact({ seq: 1, day: "2023-01", knownOn: "2022-12-01" });
  const happened = nodeFact({ seq: 2, kind: "actual", day: "2023-03", knownOn: "2023-04-01" });
  expect(fold(planned, happened).delay).toEqual({ min: 29, max: 89 });
  const topping = nodeFact({ seq: 3, attribute: "topping", day: "2024-02-28" });
  expect(fold(planned, happened, topping).delay).toEqual({ min: 1, max: 1 });
});

const flows = { progress: "2024-02", monthDone: "2024-01", yearDone: "2024", yearPlan: "2024" };
const anyFact = fc
  .record({
    attribute: fc.constantFrom(...attributes.map((each) => each.id)),
    kind: fc.constantFrom(...factKinds),
    source: fc.constantFrom(...sources),
    standing: fc.constantFrom(...standings),
    scope: fc.constantFrom("", "", "首条线"),
    knownOn: fc.constantFrom("2024-01-31", "2024-02-29"),
    validFrom: fc.constantFrom("2023-12-01", "2024-02-01", "2024-06-01"),
    words: fc.constantFrom("桩基施工", "已签约", "paused"),
    day: fc.constantFrom("2023-11", "2024-01-15", "2024-06"),
  })
  .map(({ words, day, ...rest }) => {
    const period = flows[rest.attribute as keyof typeof flows] ?? null;
    const isDay = lifecycle.schedule.includes(rest.attribute);
    const isMoney = /^(?:month|year)/u.test(rest.attribute);
    const value = isMoney ? yuan(day.length === 7 ? "50.00" : "80.00") : words;
    return { ...rest, period, value: isDay ? nodeFact({ seq: 0, day }).value : value };
  });

test("what a project is does not depend on the order its facts are read in", () => {
  fc.assert(
    fc.property(
      fc.array(anyFact, { maxLength: 12 }).chain((list) => {
        const facts = list.map((each, index) => factOf({ ...each, seq: index + 1 }));
        const shuffled = fc.shuffledSubarray(facts, { minLength: facts.length });
        return fc.tuple(fc.constant(facts), shuffled);
      }),
      ([facts, shuffled]) => {
        const { current: a, ...one } = fold(...facts);
        const { current: b, ...other } = fold(...shuffled);
        expect(other).toEqual(one);
        expect(b).toEqual(a);
      },
    ),
    { numRuns: 500 },
  );
});
