import { expect, test } from "vitest";
import { readHeadLabel } from "./header-label.ts";
import { readUnitLine, unitLike } from "./unit-line.ts";
import { isBlank, saysNoFigure } from "./words.ts";

test.each([
  ["用地面积\n（亩）", { core: "用地面积", unit: "亩" }],
  ["总投资（万元）", { core: "总投资", unit: "万元" }],
  ["总投资/亿元", { core: "总投资", unit: "亿元" }],
  ["其中：固定资产投资", { core: "固定资产投资", unit: "" }],
  [
    "Whole Life Cost TOTAL Baseline £m\n(including Non-Government costs)",
    { core: "wholelifecosttotalbaseline", unit: "£m" },
  ],
  [
    "Total budgeted whole life costs (Łmillion)",
    { core: "totalbudgetedwholelifecosts", unit: "£million" },
  ],
  ["万元", { core: "", unit: "万元" }],
])("%s", (head, parts) => {
  expect(readHeadLabel(head)).toMatchObject(parts);
});

test.each([
  ["2月进展情况", { month: 2 }],
  ["1-7月完成", { from: 1, month: 7 }],
  ["8月中旬完成", { month: 8, tenDays: true }],
  ["2024年计划投资", { year: 2024 }],
  ["2018/19 TOTAL Baseline", { year: 2018, fiscal: true }],
  ["上月完成", { lastMonth: true }],
  ["截至2022年底累计完成投资", { year: 2022, yearEnd: true }],
  ["用地面积", null],
])("the time in %s", (head, time) => {
  expect(readHeadLabel(head).time).toEqual(time);
});

test("the unit line is not the reporting unit", () => {
  expect(readUnitLine(["填报单位：区重大项目办　　数据截至：2023年3月　　单位：亿元、亩"])).toEqual(
    { money: "亿元", others: ["亩"] },
  );
  expect(readUnitLine(["填报单位：亿元镇"])).toEqual({ money: "", others: [] });
  expect(unitLike({ money: "", others: ["公顷"] }, "亩")).toBe("公顷");
});

test("blank marks say nothing, and some words say that there is no figure", () => {
  for (const mark of ["", "—", "/", "无", " - ", "N/A", "——"]) expect(isBlank(mark)).toBe(true);
  for (const text of ["0", "无锡", "已签约"]) expect(isBlank(text)).toBe(false);
  for (const text of [
    "待定",
    "未开工",
    "TBC",
    "Data not provided by department",
    "Exempt under Section 43",
  ])
    expect(saysNoFigure(text)).toBe(true);
});
