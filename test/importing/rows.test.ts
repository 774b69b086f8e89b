import { expect, test } from "vitest";
import { planImport } from "../../src/domain/importing/plan.ts";
import { statementsOf } from "../../src/domain/importing/statements.ts";
import { projectAttributes } from "../../src/catalogue/project.ts";
import { bookOf, cellsOf, codes, emptyWorld, line, planOf } from "./tables.ts";
import type { Written } from "./tables.ts";

const title = ["重大项目表（2024年2月）"];

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

test("a heading without a number is no project where projects are numbered", () => {
  const plan = planOf(
    bookOf([
      ["序号", "项目名称", "责任板块", "总投资"],
      ["", "续建项目", "", 3],
      [1, "甲项目", "五接镇", 3],
      ["", "新开工项目", "", ""],
      ["", "某某科技高端装备制造基地", "五接镇", 4],
    ]),
  );
  expect(plan.skipped.map(({ row, kind }) => [row, kind])).toEqual([
    [2, "group"],
    [4, "group"],
  ]);
  expect(plan.rows.map(({ name }) => name)).toEqual(["甲项目", "某某科技高端装备制造基地"]);
});
