import { expect, test } from "vitest";
import { bookOf, cellsOf, line, planOf } from "./tables.ts";
import type { Written } from "./tables.ts";

function read(rows: readonly (readonly Written[])[]): string[] {
  return cellsOf(planOf(bookOf(rows))).map((cell) => line(cell).replace(/^表!/u, ""));
}

const title = ["重大项目表（2024年2月）"];

test("the unit line counts where the head is silent, each unit for its own dimension", () => {
  const lines = read([
    title,
    ["填报单位：区重大项目办　数据截至：2024年2月　单位：万元、公顷"],
    ["项目名称", "板块", "总投资", "用地面积", "带动就业"],
    ["甲项目", "五接镇", 700000, 2, 30],
  ]);
  expect(lines.slice(2)).toEqual([
    "C4 totalInvestment planned = 7000000000.00 CNY",
    "D4 land planned = 2 公顷",
    "E4 jobs promised = 30 人",
  ]);
});

test("plan and actual in a second header row are kinds of the node above them", () => {
  const lines = read([
    title,
    ["序号", "项目名称", "责任板块", "开工时间", "", "投产时间", ""],
    ["", "", "", "计划", "实际", "计划", "实际"],
    [1, "甲项目", "五接镇", "2023年5月", "2023年6月", "2024.12", ""],
  ]);
  expect(lines).toEqual([
    "B4 name actual = 甲项目",
    "C4 unit actual = 五接镇",
    "D4 start planned = 2023-05 month",
    "E4 start actual = 2023-06 month",
    "F4 production planned = 2024-12 month",
  ]);
});

test("three header rows: group, column and unit", () => {
  const lines = read([
    title,
    ["序号", "项目名称", "投资情况", "", "用地"],
    ["", "", "总投资", "年度计划", ""],
    ["", "", "万元", "万元", "亩"],
    [1, "甲项目", 50000, 20000, 30],
  ]);
  expect(lines).toEqual([
    "B5 name actual = 甲项目",
    "C5 totalInvestment planned = 500000000.00 CNY",
    "D5 yearPlan planned {2024} = 200000000.00 CNY",
    "E5 land planned = 30 亩",
  ]);
});

test("a unit merged over several projects holds for all of them, a figure for the first only", () => {
  const plan = planOf(
    bookOf(
      [
        ["责任板块", "项目名称", "总投资（亿元）"],
        ["五接镇", "甲项目", 12],
        ["", "乙项目", ""],
        ["", "丙项目", 3],
      ],
      {
        merges: [
          { top: 2, bottom: 4, left: 0, right: 0 },
          { top: 2, bottom: 3, left: 2, right: 2 },
        ],
      },
    ),
  );
  expect(plan.rows.map(({ name, unit }) => [name, unit])).toEqual([
    ["甲项目", "五接镇"],
    ["乙项目", "五接镇"],
    ["丙项目", "五接镇"],
  ]);
  const totals = cellsOf(plan).filter((cell) => cell.attribute === "totalInvestment");
  expect(totals.map((cell) => cell.problem?.code ?? cell.state)).toEqual([
    "new",
    "importMergedFigure",
    "new",
  ]);
});

test("month columns carry their period; ten-day columns and months to come are asked about", () => {
  const plan = planOf(
    bookOf([
      ["重点项目旬报（2024年8月）"],
      [
        "项目名称",
        "业主单位",
        "1-8月完成投资（万元）",
        "7月完成投资（万元）",
        "上月完成投资（万元）",
        "8月中旬完成（万元）",
        "1-7月完成（万元）",
        "截至2023年底累计完成投资（亿元）",
        "12月进展情况",
      ],
      ["甲项目", "甲公司", 900, 100, 100, 30, 800, 2, "封顶"],
    ]),
  );
  expect(
    plan.sheets[0]?.columns.map(({ letter, use, suggestion, reason }) => [
      letter,
      { ...use, ...suggestion },
      reason.code,
    ]),
  ).toEqual([
    ["A", { attribute: "name" }, "importColumnSame"],
    ["B", { attribute: "investor" }, "importColumnSame"],
    [
      "C",
      expect.objectContaining({ attribute: "yearDone", period: "2024" }),
      expect.stringMatching(/^importColumn(?:Same|Like)$/u),
    ],
    [
      "D",
      expect.objectContaining({ attribute: "monthDone", period: "2024-07" }),
      expect.stringMatching(/^importColumn(?:Same|Like)$/u),
    ],
    [
      "E",
      expect.objectContaining({ attribute: "monthDone", period: "2024-07" }),
      "importColumnTwice",
    ],
    [
      "F",
      expect.objectContaining({ attribute: "monthDone", period: "2024-08" }),
      "importColumnTenDays",
    ],
    ["G", expect.objectContaining({ attribute: "yearDone" }), "importColumnOtherPeriod"],
    ["H", expect.objectContaining({ attribute: "doneToLastYear" }), "importColumnSame"],
    ["I", expect.objectContaining({ attribute: "progress" }), "importColumnOtherPeriod"],
  ]);
});

test("nothing is read out of rates, contacts and explanations", () => {
  const plan = planOf(
    bookOf([
      [
        "项目名称",
        "总投资",
        "完成年度计划%",
        "占年度计划比例",
        "责任人电话",
        "投资方简介",
        "领导批示",
      ],
      ["甲", 1, 2, 3, "139", "x", "y"],
    ]),
  );
  expect(
    plan.sheets[0]?.columns.slice(2).map(({ use, reason }) => [use.attribute, reason.code]),
  ).toEqual(Array.from({ length: 5 }, () => [null, "importColumnUnknown"]));
});

test("a word of kind in the head gives the kind of the node", () => {
  const lines = read([
    title,
    ["项目名称", "责任板块", "计划开工时间", "实际开工时间", "预计竣工时间", "计划总投资（亿元）"],
    ["甲项目", "五接镇", "2023年5月", "2023年6月", "2023年9月", 3],
  ]);
  expect(lines.slice(2)).toEqual([
    "C3 start planned = 2023-05 month",
    "D3 start actual = 2023-06 month",
    "E3 completion forecast = 2023-09 month",
    "F3 totalInvestment planned = 300000000.00 CNY",
  ]);
});

test("a head with two units leaves the unit to each cell", () => {
  const lines = read([
    title,
    ["项目名称", "责任板块", "总投资（亿元/万美元）"],
    ["甲项目", "五接镇", "3亿元"],
    ["乙项目", "五接镇", "5000万美元"],
    ["丙项目", "五接镇", "5000"],
  ]);
  expect(lines.filter((each) => each.startsWith("C"))).toEqual([
    "C3 totalInvestment planned = 300000000.00 CNY",
    "C4 totalInvestment planned = 50000000.00 USD",
    "C5 totalInvestment planned = refused importMoneyUnit",
  ]);
});
