import { expect, test } from "vitest";
import { type Contest, type Correction, isOpen, openByFigure, sorted } from "./disputes-model.ts";

const fact = (seq: number): Contest["fact"] => ({
  seq,
  attribute: "monthDone",
  kind: "actual",
  value: "一",
  scope: "",
  period: "2024-02",
  validFrom: "2024-02-01",
  knownOn: "2024-03-01",
  recordedAt: "2024-03-01T02:00:00Z",
  source: "report",
  standing: "accepted",
  statedBy: { person: "李晓", unit: "五接镇" },
  evidence: [],
  corrects: null,
  reason: null,
  importId: null,
  current: true,
});

const contest = (id: number, change: Partial<Contest> = {}): Contest => ({
  id,
  fact: fact(7),
  project: { id: 1, name: "康辉" },
  value: null,
  reason: "照片不符",
  source: "",
  raisedBy: "审计",
  raisedAt: "2024-03-06T02:00:00Z",
  answer: null,
  answerReason: null,
  answeredBy: null,
  answeredAt: null,
  correction: null,
  mine: false,
  ...change,
});

const correction = (id: number, change: Partial<Correction> = {}): Correction => ({
  id,
  fact: fact(8),
  project: { id: 1, name: "康辉" },
  value: "二",
  reason: "笔误",
  evidence: [],
  askedBy: "李晓",
  askedByUnit: { id: 3, name: "五接镇" },
  askedAt: "2024-03-06T02:00:00Z",
  state: "asked",
  settledBy: null,
  settledReason: null,
  settledAt: null,
  contest: null,
  newSeq: null,
  mine: false,
  mayWithdraw: false,
  ...change,
});

test("a contest is open until answered, a correction until agreed or refused", () => {
  expect([isOpen(contest(1)), isOpen(contest(1, { answer: "rejected" }))]).toEqual([true, false]);
  expect([isOpen(correction(1)), isOpen(correction(1, { state: "agreed" }))]).toEqual([
    true,
    false,
  ]);
});

test("what waits for the reader comes first, then what is open, the newest before the older", () => {
  const list = [
    contest(1),
    contest(2, { answer: "upheld" }),
    contest(3),
    contest(4, { mine: true }),
  ];
  expect(sorted(list).map(({ id }) => id)).toEqual([4, 3, 1, 2]);
});

test("beside a figure stands only what is still open about any of its months", () => {
  const plan = { ...fact(9), kind: "planned" as const };
  const open = openByFigure(
    [
      contest(1),
      contest(2, { fact: { ...fact(6), period: "2024-01" } }),
      contest(3, { answer: "rejected", fact: plan }),
    ],
    [correction(1), correction(2, { state: "refused", fact: plan })],
  );
  expect([...open]).toEqual([["monthDone|actual|", { contests: 2, correcting: true }]]);
});
