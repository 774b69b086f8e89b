import { expect, test } from "vitest";
import { factOf } from "../ledger/fact-fixture.ts";
import type { Fact } from "../ledger/fact.ts";
import { foldFacts } from "../ledger/fold.ts";
import type { Money } from "../value/money.ts";
import { spokenTwice, totalBySource } from "./voices.ts";

const yuan = (amount: string): Money => ({ amount, currency: "CNY", qualifier: "exact" });
const said = (seq: number, more: Partial<Fact>): Fact =>
  factOf({
    seq,
    attribute: "yearDone",
    kind: "actual",
    period: "2024",
    value: yuan("100.00"),
    ...more,
  });
const spoken = (...facts: Fact[]) => spokenTwice(foldFacts(facts, () => false));

test("two sources of one thing stand side by side, 部门上报 first, with the difference", () => {
  const [only, ...rest] = spoken(
    said(1, { source: "statistics", value: yuan("80.00") }),
    said(2, { source: "report" }),
  );
  expect(rest).toEqual([]);
  expect(only?.voices.map((each) => each.source)).toEqual(["report", "statistics"]);
  expect(only?.difference).toEqual({ amount: "20.00", percent: "25.0" });
  expect(only?.agree).toBe(false);
});

test("one source alone, or sources of different periods, kinds or parts, are not compared", () => {
  expect(spoken(said(1, {}))).toEqual([]);
  for (const more of [{ period: "2023" }, { kind: "planned" }, { scope: "一期" }] as const)
    expect(spoken(said(1, {}), said(2, { source: "statistics", ...more }))).toEqual([]);
});

test("parts written differently are one part", () => {
  const [only] = spoken(
    said(1, { scope: "首条生产线" }),
    said(2, { scope: "首条线", source: "published" }),
  );
  expect(only?.voices).toHaveLength(2);
});

test("the newest figure of each source is compared, and what was sent back is not", () => {
  const [only] = spoken(
    said(1, { value: yuan("70.00") }),
    said(2, { value: yuan("90.00"), knownOn: "2024-03-31" }),
    said(3, { source: "statistics", value: yuan("90.00") }),
    said(4, { source: "platform", standing: "returned" }),
  );
  expect(only?.agree).toBe(true);
  expect(only?.difference?.amount).toBe("0.00");
});

test("texts and days that differ are told without a number, after the figures; what agrees comes last", () => {
  const text = { attribute: "investor", period: null } as const;
  const found = spoken(
    said(1, { ...text, value: "甲公司" }),
    said(2, { ...text, value: "乙公司", source: "platform" }),
    said(3, {}),
    said(4, { source: "statistics", value: yuan("99.00") }),
    said(5, { attribute: "monthDone", period: "2024-01" }),
    said(6, { attribute: "monthDone", period: "2024-01", source: "statistics" }),
  );
  expect(found.map((each) => each.attribute)).toEqual(["yearDone", "investor", "monthDone"]);
});

test("what two sources both state in yuan is added up; parts and other currencies are left out", () => {
  const dollars: Money = { ...yuan("5.00"), currency: "USD" };
  const all = [
    ...spoken(said(1, {}), said(2, { source: "statistics", value: yuan("80.00") })),
    ...spoken(said(3, {}), said(4, { source: "statistics", value: yuan("70.00") })),
    ...spoken(said(5, { scope: "一期" }), said(6, { scope: "一期", source: "statistics" })),
    ...spoken(said(7, { value: dollars }), said(8, { value: dollars, source: "statistics" })),
  ];
  expect(totalBySource(all)).toEqual([
    {
      attribute: "yearDone",
      kind: "actual",
      period: "2024",
      sources: ["report", "statistics"],
      first: yuan("200.00"),
      second: yuan("150.00"),
      projects: 2,
      difference: { amount: "50.00", percent: "33.3" },
    },
  ]);
});
