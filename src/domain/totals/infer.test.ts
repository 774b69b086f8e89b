import { expect, test } from "vitest";
import { factOf } from "../ledger/fact-fixture.ts";
import type { Fact } from "../ledger/fact.ts";
import type { Money } from "../value/money.ts";
import { infer } from "./infer.ts";
import { type InferenceRule, parseInference } from "./inference-rule.ts";

const rule: InferenceRule = {
  id: "since-start",
  version: "1",
  title: { zh: "", en: "" },
  infers: "yearDone",
  terms: [
    { sign: "+", attribute: "doneSinceStart", at: "month" },
    { sign: "-", attribute: "doneToLastYear", at: "year" },
  ],
  sentence: { zh: "", en: "" },
  source: { label: { zh: "", en: "" }, anchor: "" },
};
const yuan = (amount: string, more: Partial<Money> = {}): Money => ({
  amount,
  currency: "CNY",
  qualifier: "exact",
  ...more,
});
let seq = 0;
const fact = (attribute: string, amount: string, more: Partial<Fact> & { validFrom: string }) =>
  factOf({ seq: (seq += 1), attribute, kind: "actual", value: yuan(amount), ...more });
const toLast = fact("doneToLastYear", "300.00", { validFrom: "2024-01-01" });
const since = fact("doneSinceStart", "450.50", { validFrom: "2024-06-30" });

test("the year's figure is the running total less what was done to the end of last year", () => {
  const found = infer(rule, [toLast, since], "2024-06");
  expect(found).toEqual({
    rule: "since-start",
    money: yuan("150.50"),
    facts: [since.seq, toLast.seq],
  });
});

test("with a term missing, or spoken of another month or year, there is no inference", () => {
  expect(infer(rule, [since], "2024-06")).toBeUndefined();
  expect(infer(rule, [toLast, since], "2024-07")).toBeUndefined();
  expect(infer(rule, [toLast, since], "2024-05")).toBeUndefined();
  const older = { ...toLast, validFrom: "2023-01-01" };
  expect(infer(rule, [older, since], "2024-06")).toBeUndefined();
});

test("what was stated as 近 or in another currency implies nothing exact", () => {
  const nearly = { ...since, value: yuan("450.50", { qualifier: "nearly" }) };
  expect(infer(rule, [toLast, nearly], "2024-06")).toBeUndefined();
  const dollars = { ...since, value: yuan("450.50", { currency: "USD" }) };
  expect(infer(rule, [toLast, dollars], "2024-06")).toBeUndefined();
});

test("terms of two sources are never mixed; the first source that states them all answers", () => {
  const counted = { ...since, seq: 90, source: "statistics" as const, value: yuan("400.00") };
  const countedToLast = { ...toLast, seq: 91, source: "statistics" as const };
  expect(infer(rule, [toLast, counted], "2024-06")).toBeUndefined();
  const both = infer(rule, [toLast, counted, countedToLast], "2024-06");
  expect(both?.money.amount).toBe("100.00");
});

test("a part of the project, a plan and what was sent back take no part", () => {
  for (const more of [{ scope: "一期" }, { kind: "planned" }, { standing: "returned" }] as const)
    expect(infer(rule, [toLast, { ...since, ...more }], "2024-06")).toBeUndefined();
});

test("the month's figure is the step of the running total, across the turn of the year too", () => {
  const step: InferenceRule = {
    ...rule,
    infers: "monthDone",
    terms: [
      { sign: "+", attribute: "doneSinceStart", at: "month" },
      { sign: "-", attribute: "doneSinceStart", at: "lastMonth" },
    ],
  };
  const december = fact("doneSinceStart", "100.00", { validFrom: "2023-12-31" });
  const january = fact("doneSinceStart", "130.00", { validFrom: "2024-01-31" });
  expect(infer(step, [december, january], "2024-01")?.money.amount).toBe("30.00");
});

test("a rule with a word it does not know is refused at its place", () => {
  expect(parseInference(rule, "since-start")).toEqual({ ok: true, value: rule });
  const wrong = parseInference({ ...rule, terms: [{ ...rule.terms[0], at: "someday" }] }, "x");
  expect(wrong.ok || wrong.refusal.params["path"]).toBe("terms[0].at");
});
