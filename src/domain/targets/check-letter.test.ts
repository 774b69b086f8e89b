import { expect, test } from "vitest";
import { say } from "../refusal/say.ts";
import { type Addressee, type LetterInput, checkLetter, sumsOf } from "./check-letter.ts";
import { emptyLetter } from "./draft-body.ts";
import type { LetterRule } from "./letter-rule.ts";
import { readAmount } from "./read-amount.ts";
import { investmentRule, startsRule } from "./target-fixture.ts";

const rule: LetterRule = {
  id: "letter",
  version: "1",
  title: { zh: "任务书", en: "Letters" },
  periods: ["year"],
  addressed: ["park", "town", "bureau"],
  sums: ["park", "town"],
  needs: { basis: true, reasons: true, twoPersons: false },
  checks: { above: { level: "warning" }, below: { level: "error" }, idle: { level: "warning" } },
};
const units: Addressee[] = [
  { id: 1, name: "示例区", kind: "district", isWhole: true },
  { id: 2, name: "甲园区", kind: "park", isWhole: false },
  { id: 3, name: "乙镇", kind: "town", isWhole: false },
  { id: 4, name: "商务局", kind: "bureau", isWhole: false },
];
const input: LetterInput = {
  rule,
  period: "2025",
  number: 1,
  draft: { ...emptyLetter, title: "任务书" },
  targets: [startsRule, investmentRule],
  units,
  amounts: new Map([
    [1, { starts: "10" }],
    [2, { starts: "6" }],
    [3, { starts: "4", investment: "3.50" }],
    [4, { starts: "9" }],
  ]),
  before: null,
  problems: [],
};
const codes = (given: Partial<LetterInput>) =>
  checkLetter({ ...input, ...given }).map(({ refusal }) => refusal.code);

test("only the kinds that make up the district are added; a bureau's targets cut across them", () => {
  expect(codes({})).toEqual([]);
  expect(sumsOf(input)).toEqual([
    { target: "starts", whole: "10", parts: "10", difference: "0" },
    { target: "investment", whole: null, parts: "3.50", difference: null },
  ]);
});

test("where the parts do not add up to the district's, the difference is told: short of it is an error, above it a warning", () => {
  const of = (starts: string) =>
    checkLetter({ ...input, amounts: new Map([...input.amounts, [2, { starts }]]) });
  expect(of("5")).toMatchObject([
    {
      level: "error",
      refusal: { code: "lettersBelow", params: { whole: "10", parts: "9", gap: "1" } },
    },
  ]);
  expect(of("8")).toMatchObject([
    { level: "warning", refusal: { code: "lettersAbove", params: { gap: "2" } } },
  ]);
  expect(codes({ amounts: new Map([...input.amounts, [3, {}]]) })).toContain("lettersIdle");
});

test("a later version rests on something, and every unit whose part changes has its reason", () => {
  const before = new Map([...input.amounts, [3, { starts: "4.0", investment: "3.5" }]]);
  const changed = new Map([...input.amounts, [2, { starts: "7" }]]);
  expect(codes({ number: 2, before })).toEqual(["lettersNeedBasis", "lettersUnchanged"]);
  const draft = { ...input.draft, basis: "纪要〔2025〕1号" };
  const again = { number: 2, before, amounts: changed, draft };
  expect(codes(again)).toEqual(["lettersNeedReason", "lettersAbove"]);
  const told = { ...draft, reasons: { 2: "新签约项目提前落地" } };
  expect(codes({ ...again, draft: told })).toEqual(["lettersAbove"]);
});

test("a letter has a title, asks something of somebody, and every due day lies in its period", () => {
  expect(codes({ draft: emptyLetter, amounts: new Map() })).toEqual([
    "lettersNeedTitle",
    "lettersEmpty",
    "lettersIdle",
    "lettersIdle",
  ]);
  const due = (day: string) =>
    codes({ draft: { ...input.draft, targets: [{ id: "starts", lead: "", due: day }] } });
  expect([due("2025-11-30"), due("2026-01-01"), due("")]).toEqual([[], ["lettersDue"], []]);
});

test("a cell is an exact amount in the target's unit, or with a unit of its own; anything else is told", () => {
  const cell = (target: typeof startsRule, text: string) => readAmount(target, text);
  expect(cell(startsRule, " 12个 ")).toEqual({ amount: "12" });
  expect(cell(startsRule, "")).toEqual({ amount: null });
  for (const text of ["1.5", "-1", "很多", "近12", "1000001"])
    expect(cell(startsRule, text)).toMatchObject({ problem: { code: "targetUnreadable" } });
  expect(cell(investmentRule, "35.6")).toEqual({ amount: "35.60" });
  expect(cell(investmentRule, "3500万元")).toEqual({ amount: "0.35" });
  expect(cell(investmentRule, "35.678")).toEqual({ amount: "35.678" });
  for (const text of ["近35", "3亿美元", "-2"])
    expect(cell(investmentRule, text)).toMatchObject({ problem: { code: "targetUnreadable" } });
});

test("what cannot be read is told wholly in the reader's language, with its unit", () => {
  const read = readAmount(startsRule, "abc");
  const told = (language: "zh" | "en") => ("problem" in read ? say(read.problem, language) : "");
  expect(told("zh")).toContain("的“abc”不是准确的数：请按“个”填写");
  expect(told("en")).toContain("give an exact figure in projects");
});
