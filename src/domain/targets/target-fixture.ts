import type { TargetRule } from "./target-rule.ts";

/** A target for tests: projects started, evenly through the year. */
export const startsRule: TargetRule = {
  id: "starts",
  version: "1",
  order: 1,
  asked: true,
  title: { zh: "新开工项目", en: "Projects started" },
  meaning: { zh: "期内开工", en: "started within the period" },
  unit: "个",
  measure: { reached: "start", of: "count" },
  where: [{ attribute: "totalInvestment", kind: "planned", atLeast: "1亿元" }],
  pace: { even: true },
  forecast: { by: ["planned", "lastYear"], months: 3, cases: 5 },
  source: { label: { zh: "示例", en: "sample" }, anchor: "" },
};

/** Investment done, for tests. */
export const investmentRule: TargetRule = {
  ...startsRule,
  id: "investment",
  order: 2,
  title: { zh: "完成投资", en: "Investment done" },
  unit: "亿元",
  measure: { flow: "yearDone" },
  where: [],
  forecast: { by: ["lastYear"], months: 3, cases: 5 },
};
