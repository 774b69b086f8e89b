import { expect, test } from "vitest";
import { tongzhou } from "../../src/catalogue/sample/tongzhou.ts";
import { printMoney } from "../../src/domain/value/print-money.ts";
import { parseQuantity } from "../../src/domain/value/quantity.ts";
import { printQuantity } from "../../src/domain/value/print-quantity.ts";
import { dayRange } from "../../src/domain/value/day-range.ts";
import { expectLawful } from "./lawful.ts";

const all = [...tongzhou.statements];

function of(subject: string, attribute: string) {
  return all
    .filter((one) => one.subject === subject && one.attribute === attribute)
    .map(({ kind, value, scope, knownOn }) => ({ kind, value, scope, knownOn }));
}

test("every figure stands on a page, and was known on the day of that page", () => {
  for (const { evidence, source, knownOn } of [...all, ...tongzhou.unitStatements]) {
    expect(source).toBe("published");
    expect(evidence.map(({ kind }) => kind)).toEqual(["page"]);
    const page = /公开报道 (00[012])/u.exec(evidence[0]?.label ?? "")?.[1];
    expect({ page, knownOn }).toEqual({
      page,
      knownOn: { "000": "2024-02-29", "001": "2023-02-12", "002": "2023-03-31" }[page ?? ""],
    });
  }
});

test("every statement fits its attribute, its speaker and the calendar", () => {
  expectLawful(tongzhou);
});

test("every subject has a name, a unit of the district and statements", () => {
  const projects = [...tongzhou.subjects].filter(({ type }) => type !== "unit");
  expect(projects.map(({ key }) => key)).toHaveLength(11);
  for (const { key } of projects) {
    expect(of(key, "name").length).toBeGreaterThan(0);
    expect(tongzhou.units.map(({ name }) => name)).toContain(of(key, "unit")[0]?.value);
  }
  const keys = new Set(projects.map(({ key }) => key));
  expect(all.every(({ subject }) => keys.has(subject))).toBe(true);
});

test("康辉 keeps both published totals, its plan and what came of it", () => {
  expect(of("kanghui", "totalInvestment")).toEqual([
    {
      kind: "planned",
      value: { amount: "12500000000.00", currency: "CNY", qualifier: "nearly" },
      scope: "",
      knownOn: "2023-03-31",
    },
    {
      kind: "planned",
      value: { amount: "12500000000.00", currency: "CNY", qualifier: "exact" },
      scope: "",
      knownOn: "2024-02-29",
    },
  ]);
  expect(of("kanghui", "start")).toEqual([
    {
      kind: "actual",
      value: { day: "2022-10", precision: "month" },
      scope: "",
      knownOn: "2023-03-31",
    },
  ]);
  expect(of("kanghui", "equipment")).toEqual([
    {
      kind: "planned",
      value: { day: "2023-07", precision: "month" },
      scope: "",
      knownOn: "2023-03-31",
    },
  ]);
  expect(of("kanghui", "production")).toEqual([
    {
      kind: "planned",
      value: { day: "2023-11", precision: "month" },
      scope: "首条生产线",
      knownOn: "2023-03-31",
    },
  ]);
  expect(of("kanghui", "trialProduction")).toEqual([
    {
      kind: "actual",
      value: { day: "2024-02", precision: "month" },
      scope: "首条生产线",
      knownOn: "2024-02-29",
    },
  ]);
});

test("imprecise figures print as the pages have them", () => {
  const money = (subject: string, attribute: string) =>
    of(subject, attribute).map(({ value }) =>
      typeof value === "object" && "amount" in value
        ? printMoney(value, { scale: "亿", language: "zh" })
        : "",
    );
  expect(money("kanghui", "totalInvestment")).toEqual(["近125亿元", "125亿元"]);
  expect(money("kangyuan", "tax")).toEqual(["超5亿元"]);
  const [jobs] = of("liansheng", "jobs").map(({ value }) => value);
  expect(typeof jobs === "object" && "number" in jobs && printQuantity(jobs, "zh")).toBe(
    "2000余人",
  );
});

test("the end of a month is its last 旬", () => {
  const ranges = ["topping", "production"].flatMap((node) =>
    of("liansheng", node).map(({ value }) =>
      typeof value === "object" && "precision" in value ? dayRange(value) : null,
    ),
  );
  expect(ranges).toEqual([
    { from: "2024-04-21", to: "2024-04-30" },
    { from: "2024-08-21", to: "2024-08-31" },
  ]);
});

test("链升 has three phases and two capacities, 12 GW planned and 20 GW promised", () => {
  expect([...tongzhou.subjects].filter(({ parent }) => parent === "liansheng")).toHaveLength(3);
  expect(
    of("liansheng", "capacity").map(({ kind, value, scope }) => ({ kind, value, scope })),
  ).toEqual([
    { kind: "planned", value: { number: "12", unit: "GW", qualifier: "exact" }, scope: "" },
    { kind: "promised", value: { number: "20", unit: "GW", qualifier: "exact" }, scope: "满产后" },
  ]);
});

test("every unit of a quantity is one the ledger knows", () => {
  for (const { value } of all)
    if (typeof value === "object" && "number" in value)
      expect(parseQuantity(printQuantity(value, "zh"), "")).toMatchObject({ ok: true, value });
});

test("a capacity promised by one page is the same thing on the next, though they name the product differently", () => {
  expect(of("kangyuan", "content").map(({ value }) => value)).toEqual([
    expect.stringContaining("封装基板"),
    expect.stringContaining("封装载板"),
  ]);
  expect(of("kangyuan", "start")).toHaveLength(2);
});
