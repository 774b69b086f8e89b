import { expect, test } from "vitest";
import {
  type Queue,
  type QueueFact,
  type QueueItem,
  acceptedWith,
  byReport,
  isTakenBack,
  itemKey,
  judgements,
  nextAfter,
  rangeOf,
  reasonsFor,
  stepFrom,
  waiting,
} from "./queue.ts";

function fact(seq: number, standing: "claimed" | "accepted" = "claimed"): QueueFact {
  return {
    attribute: "monthDone",
    kind: "actual",
    scope: "",
    figure: {
      seq,
      standing,
      value: "一",
      period: "2024-02",
      by: "李晓",
      knownOn: "2024-03-01",
      reason: null,
    },
    last: null,
    plan: null,
    evidence: [],
  };
}

function item(report: number, project: number, facts: readonly QueueFact[]): QueueItem {
  return {
    report,
    unit: { id: report, name: "五接镇" },
    period: "2024-02",
    submittedOn: "2024-03-01",
    isLate: false,
    barred: null,
    project: { id: project, name: `项目${project}` },
    facts: [...facts],
    findings: [],
  };
}

const queueOf = (all: readonly QueueItem[], reports: Queue["reports"] = []): Queue => ({
  reports,
  items: [...all],
  reasons: [],
});

const items = [
  item(1, 11, [fact(1)]),
  item(1, 12, [fact(2), fact(3)]),
  item(2, 21, [fact(4), fact(5, "accepted")]),
];

test("the queue keeps its order under its reports", () => {
  expect(byReport(items).map(({ report, items: own }) => [report, own.map(itemKey)])).toEqual([
    [1, ["1.11", "1.12"]],
    [2, ["2.21"]],
  ]);
});

test("a step stops at both ends, and begins at the first where nothing is open", () => {
  expect(stepFrom(items, "1.11", 1)?.project.id).toBe(12);
  expect(stepFrom(items, "2.21", 1)?.project.id).toBe(21);
  expect(stepFrom(items, "1.11", -1)?.project.id).toBe(11);
  expect(stepFrom(items, null, 1)?.project.id).toBe(11);
  expect(stepFrom([], null, 1)).toBeUndefined();
});

test("after a judgement the next that stays comes up, at the end the one before", () => {
  expect(nextAfter(items, new Set(["1.11", "1.12"]), "1.11")?.project.id).toBe(21);
  expect(nextAfter(items, new Set(["2.21"]), "2.21")?.project.id).toBe(12);
  expect(nextAfter(items, new Set(items.map(itemKey)), "1.11")).toBeUndefined();
});

test("a range holds both ends whichever was chosen first", () => {
  expect(rangeOf(items, "2.21", "1.11")).toEqual(["1.11", "1.12", "2.21"]);
  expect(rangeOf(items, "1.12", "2.21")).toEqual(["1.12", "2.21"]);
  expect(rangeOf(items, null, "1.12")).toEqual(["1.12"]);
  expect(rangeOf(items, "1.11", "gone")).toEqual([]);
});

test("what is judged goes report by report, without figures that have their verdict", () => {
  expect(judgements(items).map(({ report, facts }) => [report, facts])).toEqual([
    [1, [1, 2, 3]],
    [2, [4]],
  ]);
  expect(judgements(items, new Set([3])).map(({ report, facts }) => [report, facts])).toEqual([
    [1, [3]],
  ]);
});

test("a report judged in part waits with the rest, one taken back after acceptance with every item", () => {
  const partly = [item(3, 31, [fact(6, "accepted")]), item(3, 32, [fact(7)])];
  const takenBack = [item(4, 41, [fact(8, "accepted")]), item(4, 42, [fact(9, "accepted")])];
  expect(waiting(queueOf([...partly, ...takenBack])).map(itemKey)).toEqual([
    "3.32",
    "4.41",
    "4.42",
  ]);
  expect([isTakenBack(partly), isTakenBack(takenBack)]).toEqual([false, true]);
  expect(judgements(takenBack)[0]?.facts).toEqual([8, 9]);
});

test("accepting one item of a report taken back accepts the report, of any other only the item", () => {
  const takenBack = [item(4, 41, [fact(8, "accepted")]), item(4, 42, [fact(9, "accepted")])];
  const all = [...items, ...takenBack];
  const keys = (targets: readonly QueueItem[]) => acceptedWith(all, targets).map(itemKey);
  expect(keys(items.slice(0, 1))).toEqual(["1.11"]);
  expect(keys([...items.slice(0, 1), ...takenBack.slice(1)])).toEqual(["1.11", "4.41", "4.42"]);
});

test("a report in which nothing had to be stated waits as a whole, and is judged without naming figures", () => {
  const report: Queue["reports"][number] = {
    id: 9,
    unit: { id: 5, name: "二甲镇" },
    period: "2024-02",
    phase: "submitted",
    due: "2024-03-05",
    dueUnknown: null,
    isLate: true,
    moves: ["accept", "return"],
    steps: [{ kind: "submit", by: "李晓", day: "2024-03-06", reason: null }],
  };
  const [whole] = waiting(queueOf([], [report]));
  expect(whole).toMatchObject({ report: 9, submittedOn: "2024-03-06", isLate: true });
  expect(judgements(whole ? [whole] : [])).toMatchObject([{ report: 9, facts: [] }]);
  expect(waiting(queueOf(items, [{ ...report, id: 1 }]))).toHaveLength(items.length);
});

test("reasons written for the figures stand first, those for others stay away", () => {
  const reason = (id: string, about: string[]) => ({ id, about, text: { zh: id, en: id } });
  const reasons = [reason("any", []), reason("node", ["start"]), reason("money", ["monthDone"])];
  expect(reasonsFor(reasons, items).map(({ id }) => id)).toEqual(["money", "any"]);
});
