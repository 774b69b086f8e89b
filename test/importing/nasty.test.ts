import { expect, test } from "vitest";
import { planImport } from "../../src/domain/importing/plan.ts";
import { statementsOf } from "../../src/domain/importing/statements.ts";
import { say } from "../../src/domain/refusal/refusal.ts";
import { projectAttributes } from "../../src/catalogue/project.ts";
import { bookOf, cellsOf, codes, emptyWorld, line, planOf } from "./tables.ts";
import type { Written } from "./tables.ts";

function read(rows: readonly (readonly Written[])[]): string[] {
  return cellsOf(planOf(bookOf(rows))).map((cell) => line(cell).replace(/^表!/u, ""));
}

const title = ["重大项目表（2024年2月）"];

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

test("typed totals are checked, within the rounding of what is shown", () => {
  const table = (total: number): readonly (readonly Written[])[] => [
    ["序号", "项目名称", "总投资（亿元）"],
    ["一", "产业项目（2个）", 8.1],
    [1, "甲项目", 5.04],
    [2, "乙项目", 3.08],
    ["", "合计", total],
  ];
  expect(planOf(bookOf(table(8.12))).checks).toEqual([]);
  expect(codes(planOf(bookOf(table(9))).checks)).toEqual(["importGroupSum"]);
});

test("rows that are headings, notes, repeated heads or column numbers are no projects", () => {
  const plan = planOf(
    bookOf([
      ["序号", "项目名称", "责任板块", "总投资"],
      ["1", "2", "3", "4"],
      ["（一）", "工业项目", "", ""],
      [1, "甲项目", "五接镇", 3],
      ["小 计", "", "", 3],
      ["序号", "项目名称", "责任板块", "总投资"],
      [2, "乙项目", "五接镇", 4],
      [3, "", "五接镇", 4],
      ["总　计：", "", "", 7],
      ["注：1.金额保留两位小数；2.投资额以备案为准。", "", "", ""],
    ]),
  );
  expect(plan.rows.map(({ name }) => name)).toEqual(["甲项目", "乙项目"]);
  expect(plan.skipped.map(({ row, kind }) => [row, kind])).toEqual([
    [2, "columnNumbers"],
    [3, "group"],
    [5, "total"],
    [6, "repeatedHeader"],
    [8, "nameless"],
    [9, "total"],
    [10, "notes"],
  ]);
  expect(codes(plan.problems)).toContain("importRowNameless");
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
    "D3 trialProduction actual [一期] = 2023-05 month",
    "D3 trialProduction planned [二期] = 2024-08 month",
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

test("a person's decisions come first: column, kind, value, row, date", () => {
  const book = bookOf([
    title,
    ["项目名称", "责任板块", "规模", "开工", "总投资（亿元）"],
    ["甲项目", "五接镇", "12亩", "2023年5月", "约定"],
    ["乙项目", "五接镇", "", "", 1],
  ]);
  const plan = planOf(book, {
    asOf: "2023-06-30",
    columns: { "表!C": { attribute: "land" } },
    kinds: { "表!D3": "forecast" },
    values: { "表!E3": "近12" },
    rows: { "表!4": { skip: true } },
  });
  expect(plan.asOf.last).toBe("2023-06-30");
  expect(
    cellsOf(plan)
      .map((cell) => line(cell))
      .slice(2),
  ).toEqual([
    "表!C3 land planned = 12 亩",
    "表!D3 start forecast = 2023-05 month",
    "表!E3 totalInvestment planned = nearly 1200000000.00 CNY",
  ]);
  expect(plan.skipped.map(({ kind }) => kind)).toEqual(["decided"]);
});

test("two rows of one name and unit are both asked about until a person says what they are", () => {
  const book = bookOf([
    ["项目名称", "责任板块", "总投资"],
    ["标准厂房项目", "五接镇", 1],
    ["标准厂房", "五接镇", 2],
    ["标准厂房", "石港镇", 3],
  ]);
  expect(planOf(book).rows.map(({ state }) => state)).toEqual(["unsure", "unsure", "new"]);
  expect(codes(planOf(book).row(1)?.notes ?? [])).toContain("importTwinRows");
  const decided = planOf(book, { rows: { "表!2": { create: true }, "表!3": { create: true } } });
  expect(decided.rows.map(({ state }) => state)).toEqual(["new", "new", "new"]);
});

test("rows still asked about state nothing", () => {
  const book = bookOf([
    ["项目名称", "责任板块", "总投资"],
    ["标准厂房", "五接镇", 1],
    ["标准厂房", "五接镇", 2],
  ]);
  const plan = planOf(book);
  const row = plan.row(0);
  expect(row && statementsOf(row, { ...plan, attributes: projectAttributes })).toEqual([]);
});

test("what the ledger holds as newly or more newly is a conflict, and stated only when accepted", () => {
  const book = bookOf([
    title,
    ["项目名称", "责任板块", "总投资（亿元）"],
    ["甲项目", "五接镇", 12],
  ]);
  const known = [{ id: 7, name: "甲项目", aliases: [], unit: "五接镇" }];
  const held = (validFrom: string): ReadonlyMap<string, never> | ReadonlyMap<string, object> =>
    new Map([
      [
        "totalInvestment|planned||",
        {
          value: { amount: "1.00", currency: "CNY", qualifier: "exact" },
          kind: "planned",
          validFrom,
          knownOn: validFrom,
          seq: 1,
        },
      ],
    ]);
  const planAt = (day: string) => planOf(book, {}, { known, currentOf: () => held(day) as never });
  expect(planAt("2023-12-31").rows[0]?.state).toBe("changed");
  const conflict = planAt("2024-02-29");
  expect(conflict.rows[0]?.state).toBe("conflict");
  const row = conflict.row(0);
  if (!row) throw new Error("no row");
  const frame = { ...conflict, attributes: projectAttributes };
  expect(statementsOf(row, frame).map((draft) => draft.attribute)).not.toContain("totalInvestment");
  expect(
    statementsOf(row, { ...frame, accepted: new Set(["表!C3"]) }).map((draft) => draft.attribute),
  ).toContain("totalInvestment");
});

test("a unit outside the list is refused with a question", () => {
  const book = bookOf([
    ["项目名称", "责任板块", "总投资"],
    ["甲项目", "五接鎮", 1],
    ["乙项目", "通州南通高新区", 1],
  ]);
  const plan = planOf(book, {}, { units: ["五接镇", "南通高新区"] });
  expect(codes(plan.problems)).toContain("importUnitUnknown");
  expect(plan.rows[1]?.unit).toBe("南通高新区");
});

test("a workbook without a project table is refused with what to do", () => {
  const answer = planImport(bookOf([["说明"], ["本表为内部资料"]]), {}, emptyWorld);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "importNoTable" } });
  expect(
    planImport(
      bookOf([
        ["项目名称", "总投资"],
        ["甲", 1],
      ]),
      { asOf: "改天" },
      emptyWorld,
    ),
  ).toMatchObject({ ok: false, refusal: { code: "importBadAsOf" } });
});

test("the same new project on two sheets is one project", () => {
  const one = bookOf(
    [
      ["项目名称", "责任板块", "总投资"],
      ["甲项目", "五接镇", 1],
    ],
    { name: "投资" },
  );
  const two = bookOf(
    [
      ["项目名称", "责任板块", "开工"],
      ["甲项目", "五接镇", "2023年5月"],
    ],
    { name: "节点" },
  );
  const plan = planOf({ ...one, sheets: [...one.sheets, ...two.sheets] });
  expect(plan.rows.map(({ state }) => state)).toEqual(["new", "new"]);
  expect(plan.row(1)?.sameAs).toBe("投资!2");
});
