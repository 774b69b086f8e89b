import { expect, test } from "vitest";
import { type BatchInput, type Member, checkBatch } from "./batch.ts";
import { line, planRule, wan } from "./plan-fixture.ts";

function member(project: number, given: Partial<Member> = {}): Member {
  return { ...line(project), reached: null, earlier: [], ...given };
}

function found(given: Partial<BatchInput>): string[] {
  const input: BatchInput = {
    rule: planRule.batches,
    kind: "start",
    day: "2025-02-20",
    asOf: "2025-03-31",
    announced: [],
    members: [],
    wholeName: { zh: "整场", en: "The whole" },
    nodeName: { zh: "开工", en: "start" },
    ...given,
  };
  return checkBatch(input).map(({ refusal, project }) => `${refusal.code} ${project ?? ""}`.trim());
}

const announced = (given: Partial<BatchInput["announced"][number]>) => [
  { part: "", count: null, total: null, yearPlan: null, ...given },
];

test("what was announced is held against the members, within the rounding", () => {
  const members = [member(1), member(2)];
  expect(found({ members, announced: announced({ count: "2", total: wan(20_500) }) })).toEqual([]);
  expect(found({ members, announced: announced({ count: "3", total: wan(30_000) }) })).toEqual([
    "batchCountOff",
    "batchTotalOff",
  ]);
  expect(found({ members, announced: announced({ yearPlan: wan(9_000) }) })).toEqual([
    "batchYearOff",
  ]);
});

test("a unit's share is held against its own members alone", () => {
  const members = [member(1), member(2, { unit: { id: 2, name: "乙镇" } })];
  expect(found({ members, announced: announced({ part: "乙镇", total: wan(10_000) }) })).toEqual(
    [],
  );
  expect(found({ members, announced: announced({ part: "乙镇", count: "2" }) })).toEqual([
    "batchCountOff",
  ]);
});

test("a member that had begun before is named; one that may have begun on the day is not", () => {
  const on = (day: string, precision: "day" | "month") => [
    member(1, { reached: { day, precision } }),
  ];
  expect(found({ members: on("2025-02-19", "day") })).toEqual(["batchBefore 1"]);
  expect(found({ members: on("2025-02-20", "day") })).toEqual([]);
  expect(found({ members: on("2025-02", "month") })).toEqual([]);
  expect(found({ members: on("2025-01", "month") })).toEqual(["batchBefore 1"]);
});

test("a member not begun long after the ceremony is named once the days are over", () => {
  const members = [member(1)];
  expect(found({ members, asOf: "2025-05-21" })).toEqual([]);
  expect(found({ members, asOf: "2025-05-22" })).toEqual(["batchNotYet 1"]);
  expect(found({ members, asOf: "2026-01-01", kind: "visit" })).toEqual([]);
});

test("a project counts once among ceremonies of a kind that count, as often as one likes among visits", () => {
  const members = [member(1, { earlier: [{ name: "一季度集中开工", day: "2025-01-05" }] })];
  expect(found({ members })).toEqual(["batchEarlier 1"]);
  expect(found({ members, kind: "visit" })).toEqual([]);
});

test("a member without a figure is named where a total was announced: nothing is taken for zero", () => {
  const members = [member(1, { total: null })];
  expect(found({ members })).toEqual([]);
  expect(found({ members, announced: announced({ total: wan(1) }) })).toEqual(["batchNoFigure 1"]);
});
