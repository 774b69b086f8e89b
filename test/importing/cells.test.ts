import { expect, test } from "vitest";
import { say } from "../../src/domain/refusal/say.ts";
import { bookOf, cellsOf, codes, line, planOf } from "./tables.ts";
import type { Written } from "./tables.ts";

function read(rows: readonly (readonly Written[])[]): string[] {
  return cellsOf(planOf(bookOf(rows))).map((cell) => line(cell).replace(/^表!/u, ""));
}

const title = ["重大项目表（2024年2月）"];

const heads = [
  "项目名称",
  "责任板块",
  "投资主体",
  "总投资（亿元）",
  "用地面积（亩）",
  "开工",
  "投产",
  "建设性质",
  "项目代码",
];

function problemOf(column: number, content: Written): string {
  const row: Written[] = ["甲项目", "五接镇", "", "", "", "", "", "", ""];
  row[column] = content;
  const [cell] = cellsOf(planOf(bookOf([title, heads, row]))).filter(
    (each) => each.state === "refused",
  );
  return cell?.problem?.code ?? "none";
}

test("a unit in the cell outweighs the head's", () => {
  const lines = read([
    title,
    ["项目名称", "责任板块", "总投资（亿元）"],
    ["甲项目", "五接镇", "3亿美元"],
    ["乙项目", "五接镇", "100000万元"],
    ["丙项目", "五接镇", "１２．５"],
    ["丁项目", "五接镇", { text: "12.35", number: "12.3456" }],
    ["戊项目", "五接镇", { text: "12.5万元", number: "125000" }],
  ]);
  expect(lines.filter((each) => each.includes("totalInvestment"))).toEqual([
    "C3 totalInvestment planned = 300000000.00 USD",
    "C4 totalInvestment planned = 1000000000.00 CNY",
    "C5 totalInvestment planned = 1250000000.00 CNY",
    "C6 totalInvestment planned = 1234560000.00 CNY",
    "C7 totalInvestment planned = 125000.00 CNY",
  ]);
});

test("what cannot be true is refused, cell by cell", () => {
  expect(problemOf(2, 12)).toBe("importNumberInText");
  expect(problemOf(3, "约定")).toBe("importNotMoney");
  expect(problemOf(3, -5)).toBe("importNegative");
  expect(problemOf(3, 700_000)).toBe("importAbsurd");
  expect(problemOf(3, "待定")).toBe("importNoFigure");
  expect(problemOf(3, { text: "", formula: "SUM(A1:A2)" })).toBe("importFormulaEmpty");
  expect(problemOf(3, { text: "#REF!", formula: "A0" })).toBe("importFormulaError");
  expect(problemOf(4, "很多")).toBe("importNotQuantity");
  expect(problemOf(5, "1985年3月")).toBe("importDayOutOfRange");
  expect(problemOf(5, "待批")).toBe("importNotDay");
  expect(problemOf(5, { text: "2023.1", number: "2023.1" })).toBe("importLostZero");
  expect(problemOf(7, "随便")).toBe("importNotChoice");
  expect(problemOf(8, { text: "3.20612E+17", number: "320612000000000001" })).toBe(
    "importCodeAsNumber",
  );
  for (const blank of ["—", "/", "无", "-", "——"]) expect(problemOf(3, blank)).toBe("none");
});

test("a problem names sheet, row, column and content in both languages", () => {
  const [cell] = cellsOf(planOf(bookOf([title, heads, ["甲项目", "五接镇", "", "约定"]]))).filter(
    (each) => each.problem,
  );
  for (const language of ["zh", "en"] as const) {
    const sentence = cell?.problem ? say(cell.problem, language) : "";
    for (const part of ["表", "3", "总投资(亿元)", "约定"]) expect(sentence).toContain(part);
  }
});

test("a stored formula result is a fact of a project but never of a total", () => {
  const plan = planOf(
    bookOf([
      title,
      ["序号", "项目名称", "总投资（亿元）"],
      [1, "甲项目", { text: "5", number: "5", formula: "2+3" }],
      ["", "合计", { text: "9", number: "9", formula: "SUM(C3)" }],
    ]),
  );
  const total = cellsOf(plan).find((cell) => cell.attribute === "totalInvestment");
  expect(total).toMatchObject({ state: "new", value: { amount: "500000000.00" } });
  expect(codes(total?.notes ?? [])).toEqual(["importFormulaUsed"]);
  expect(plan.checks).toEqual([]);
  expect(plan.skipped[0]?.kind).toBe("total");
});

test("one cell may hold a planned and an actual day, or the days of two parts", () => {
  const lines = read([
    title,
    ["项目名称", "责任板块", "开工（计划/实际）", "投产"],
    ["甲项目", "五接镇", "2023.3/2023.5", "一期2023年5月，二期2024年8月"],
    ["乙项目", "五接镇", "计划2023.3，实际2023.5", "预计2024年底"],
  ]);
  expect(lines.filter((each) => !each.includes("name") && !each.includes("unit"))).toEqual([
    "C3 start planned = 2023-03 month",
    "C3 start actual = 2023-05 month",
    "D3 production actual [一期] = 2023-05 month",
    "D3 production planned [二期] = 2024-08 month",
    "C4 start planned = 2023-03 month",
    "C4 start actual = 2023-05 month",
    "D4 production forecast = 2024-12 month",
  ]);
});

test("a date cell shown as a month is known to the month only", () => {
  const lines = read([
    title,
    ["项目名称", "责任板块", "开工"],
    ["甲项目", "五接镇", { text: "2022年10月", day: "2022-10-01" }],
  ]);
  expect(lines[2]).toBe("C3 start actual = 2022-10 month");
});
