import { expect, test } from "vitest";
import {
  many,
  month,
  months,
  named,
  node,
  one,
  seen,
  sinceStart,
  wan,
  words,
  yearDone,
} from "./projects.ts";

const name = named("云帆封装测试项目", { totalInvestment: wan(10000) });

test("逐月等额: four months to the cent are a lead, three are not, nor is a month apart from the others", () => {
  expect(seen("equal-steps", one(name, months("2024-03", [310, 310, 310, 310])))).toMatchObject([
    { subjects: [1], strength: 1, key: "equal-steps:1:2024-03" },
  ]);
  expect(seen("equal-steps", one(name, months("2024-03", [310, 310, 310, 311])))).toEqual([]);
  const apart = [...months("2024-03", [310, 310]), ...months("2024-06", [310, 310])];
  expect(seen("equal-steps", one(name, apart))).toEqual([]);
});

test("月月整数: six months of whole millions are a lead, a single odd one among eight is not", () => {
  expect(
    seen("round-months", one(name, months("2024-01", [300, 500, 200, 400, 700, 100]))),
  ).toHaveLength(1);
  expect(seen("round-months", one(name, months("2024-01", [300, 500, 200, 400, 713])))).toEqual([]);
  expect(
    seen("round-months", one(name, months("2024-01", [300, 500, 200, 411, 700, 127, 300, 405]))),
  ).toEqual([]);
});

test("季末跳增: two quarters running with most in the last month are a lead, one is not, nor a steady year", () => {
  const jumps = months("2024-01", [40, 30, 700, 50, 60, 800]);
  expect(seen("quarter-end", one(name, jumps))).toMatchObject([{ strength: 2 }]);
  expect(seen("quarter-end", one(name, months("2024-01", [40, 30, 700, 300, 310, 280])))).toEqual(
    [],
  );
  expect(seen("quarter-end", one(name, months("2024-01", [240, 300, 380, 300, 310, 280])))).toEqual(
    [],
  );
});

test("季末跳增: the quarter the works began in after its first month is not held against them", () => {
  const begun = months("2024-01", [0, 0, 700, 40, 30, 800]);
  expect(seen("quarter-end", one(name, begun))).toEqual([]);
});

test("正好等于任务数: the year on its plan to the cent is a lead, a 万元 beside it is not", () => {
  const plan = named("甲", { yearPlan: wan(5000) });
  expect(seen("on-target", one(plan, yearDone("2024-12", 5000)))).toHaveLength(1);
  expect(seen("on-target", one(plan, yearDone("2024-12", 4999)))).toEqual([]);
});

test("年累计高于各月之和: the surplus is named, and rounding is none", () => {
  const steps = (surplus: number) => [
    month("2024-01", 100),
    yearDone("2024-01", 100),
    month("2024-02", 150),
    yearDone("2024-02", 250 + surplus),
  ];
  expect(seen("year-above-months", one(name, steps(80)))).toMatchObject([
    { strength: 3, sentence: { zh: expect.stringContaining("80万元") } },
  ]);
  expect(seen("year-above-months", one(name, steps(1)))).toEqual([]);
});

test("自开工累计对不上: total, last year's end and this year must add up", () => {
  const base = {
    ...sinceStart("2024-01", 1000),
    attribute: "doneToLastYear",
    validFrom: "2024-01-01",
    knownOn: "2024-02-05",
  };
  const told = (total: number) =>
    one(name, base, yearDone("2024-01", 200), sinceStart("2024-01", total));
  expect(seen("since-start-sum", told(1500))).toMatchObject([{ strength: 3 }]);
  expect(seen("since-start-sum", told(1200))).toEqual([]);
});

test("累计超过总投资: beyond 110 % of the total is a lead, an ordinary overrun is not", () => {
  expect(seen("above-total", one(name, sinceStart("2024-05", 11100)))).toHaveLength(1);
  expect(seen("above-total", one(name, sinceStart("2024-05", 10900)))).toEqual([]);
});

test("形象进度高于完成投资: twenty points above the money for two months are a lead, nineteen or one month are not", () => {
  const said = (percent: number, ...periods: readonly string[]) =>
    one(
      name,
      sinceStart("2024-04", 3000),
      periods.map((period) => words(period, `主体施工，形象进度${percent}%`)),
    );
  expect(seen("works-above-money", said(50, "2024-04", "2024-05"))).toHaveLength(1);
  expect(seen("works-above-money", said(49, "2024-04", "2024-05"))).toEqual([]);
  expect(seen("works-above-money", said(50, "2024-05"))).toEqual([]);
});

test("what the ledger explains already is not asked again", () => {
  const remark = (text: string) => ({ ...words("2024-03", text), attribute: "remark" });
  const equal = months("2024-03", [310, 310, 310, 310]);
  expect(seen("equal-steps", one(name, equal, remark("总价合同，按月等额支付310万元")))).toEqual(
    [],
  );
  expect(seen("equal-steps", one(name, equal, remark("监理例会已召开")))).toHaveLength(1);
});

test("一数两值: the report beside the statistics, as it stood when they counted", () => {
  const counted = (amount: number) => ({
    ...yearDone("2024-03", amount),
    source: "statistics" as const,
    knownOn: "2024-04-16",
  });
  const reported = [yearDone("2024-03", 1400), yearDone("2024-04", 2600)];
  expect(seen("two-values", one(name, reported, counted(1000)))).toMatchObject([
    { sentence: { zh: expect.stringContaining("相差 40%") } },
  ]);
  expect(seen("two-values", one(name, reported, counted(1200)))).toEqual([]);
});

test("一数两值: what was published counts either way", () => {
  const published = (amount: number) => ({
    ...named("", { totalInvestment: wan(amount) }).slice(1)[0],
    attribute: "totalInvestment",
    value: wan(amount),
    source: "published" as const,
  });
  expect(seen("two-values", one(name, published(12000)))).toHaveLength(1);
  expect(seen("two-values", one(name, published(10400)))).toEqual([]);
});

const promise = named("甲", { output: wan(100_000), tax: wan(5000), jobs: many(300, "人") });
const later = { kind: "actual", validFrom: "2025-06-30", knownOn: "2025-07-10" } as const;

test("产值与税收不配: output at its promise while tax is far from it is a lead", () => {
  const done = (tax: number) =>
    one(
      promise,
      { ...later, attribute: "output", value: wan(95_000) },
      { ...later, attribute: "tax", value: wan(tax) },
    );
  expect(seen("output-ratio", done(900))).toHaveLength(1);
  expect(seen("output-ratio", done(400))).toHaveLength(1);
  expect(seen("output-ratio", done(3000))).toEqual([]);
});

test("承诺与结果差得远: only once production has run for a year", () => {
  const result = { ...later, attribute: "jobs", value: many(90, "人") };
  expect(seen("promise-gap", one(promise, node("production", "2024-06-01"), result))).toHaveLength(
    1,
  );
  expect(seen("promise-gap", one(promise, node("production", "2025-03-01"), result))).toEqual([]);
  const kept = { ...result, value: many(200, "人") };
  expect(seen("promise-gap", one(promise, node("production", "2024-06-01"), kept))).toEqual([]);
});

test("逐月等额: six months within one in a hundred of each other are a lead, five are not", () => {
  expect(
    seen("equal-steps", one(name, months("2024-01", [1949, 1950, 1951, 1949, 1952, 1950]))),
  ).toMatchObject([{ sentence: { zh: expect.stringContaining("都约为") } }]);
  expect(seen("equal-steps", one(name, months("2024-01", [1949, 1950, 1951, 1949, 1952])))).toEqual(
    [],
  );
});

test("正好等于任务数: works that ended in the summer met a plan of what was left", () => {
  const plan = named("甲", { yearPlan: wan(300) });
  const year = (first: string) => one(plan, months(first, [100, 200]), yearDone("2024-12", 300));
  expect(seen("on-target", year("2024-11"))).toHaveLength(1);
  expect(seen("on-target", year("2024-06"))).toEqual([]);
});

const filed = (amount: number, source: "platform" | "published") => ({
  ...month("2024-03", amount),
  attribute: "totalInvestment",
  kind: "planned" as const,
  period: null,
  source,
});

test("门槛内外两个数: over by the report and below by the filing, however near", () => {
  const total = named("甲", { totalInvestment: wan(50_000) });
  expect(seen("across-threshold", one(total, filed(49_900, "platform")))).toHaveLength(1);
  expect(seen("across-threshold", one(total, filed(50_000, "platform")))).toEqual([]);
  expect(
    seen(
      "across-threshold",
      one(named("甲", { totalInvestment: wan(52_000) }), filed(51_000, "platform")),
    ),
  ).toEqual([]);
});

test("刚越门槛一丝: a hair over and confirmed by none; at the threshold, or well over it, is nothing", () => {
  const total = (amount: number) => named("甲", { totalInvestment: wan(amount) });
  expect(seen("hair-over", one(total(50_010)))).toHaveLength(1);
  expect(seen("hair-over", one(total(50_000)))).toEqual([]);
  expect(seen("hair-over", one(total(50_300)))).toEqual([]);
  expect(seen("hair-over", one(total(50_010), filed(50_010, "published")))).toEqual([]);
});
