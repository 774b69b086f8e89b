import { expect, test } from "vitest";
import { currentKey } from "../../src/domain/importing/compare.ts";
import type { CurrentValue, KnownProject, Plan } from "../../src/domain/importing/plan-types.ts";
import { sameScope } from "../../src/domain/ledger/scope.ts";
import { statementsOf } from "../../src/domain/importing/statements.ts";
import { say } from "../../src/domain/refusal/say.ts";
import { projectAttributes } from "../../src/catalogue/project.ts";
import { cellsOf, codes, line, planOf, readFileBook } from "./tables.ts";

const folder = new URL("../fixtures/tongzhou/", import.meta.url);
const march = await readFileBook(folder, "2023-03.xlsx");
const february = await readFileBook(folder, "2024-02.xlsx");
const units = ["南通高新区", "五接镇", "金沙街道"];

function lines(plan: Plan, row: number): string[] {
  return cellsOf(plan)
    .filter((cell) =>
      cell.address.endsWith(
        `!${cell.address.split("!")[1]?.replace(/\d+/u, "") ?? ""}${String(row)}`,
      ),
    )
    .map((cell) => line(cell).replace(/^[^!]*!/u, ""));
}

test("the ledger of March 2023 is read cell by cell", () => {
  const plan = planOf(march, {}, { units });
  expect(lines(plan, 6)).toEqual([
    "B6 name actual = 康源电路高端IC封装载板项目",
    "C6 unit actual = 南通高新区",
    "D6 investor actual = 东莞康源电子有限公司",
    "E6 content actual = 集成电路封装基板研发、制造，全面建成后年产封装基板86万平方米",
    "F6 industry actual = 新一代信息技术",
    "G6 land planned = 197 亩",
    "H6 floorArea planned = 23.6 万㎡",
    "I6 totalInvestment planned = 5000000000.00 CNY",
    "M6 start actual = 2023-02-11 day",
    "P6 sales promised = 5000000000.00 CNY",
    "Q6 tax promised = over 500000000.00 CNY",
    "R6 progress actual {2023-03} = 已开工",
    "T6 remark actual {2023-03} = 一季度集中开工项目",
  ]);
  expect(lines(plan, 8)).toEqual([
    "B8 name actual = 康辉南通新材料项目",
    "C8 unit actual = 五接镇",
    "D8 investor actual = 康辉新材料科技有限公司",
    "E8 content actual = 功能性聚酯薄膜、锂电池隔膜",
    "F8 industry actual = 新材料",
    "I8 totalInvestment planned = nearly 12500000000.00 CNY",
    "M8 start actual = 2022-10 month",
    "N8 equipment planned = 2023-07 month",
    "O8 production planned [首条生产线] = 2023-11 month",
    "R8 progress actual {2023-03} = 桩基施工",
    "S8 problem actual {2023-03} = 施工人员住宿（已解决，临时用地）",
    "T8 remark actual {2023-03} = 恒力集团在通第二个百亿级项目",
  ]);
  expect(lines(plan, 9)).toEqual([
    "B9 name actual = 高德新型电子元件项目",
    "F9 industry actual = 新一代信息技术",
    "I9 totalInvestment planned = 10000000000.00 CNY",
    "L9 signing actual = 2023-03-31 by",
  ]);
  expect(lines(plan, 10)).toContain("O10 production actual = 2022 year");
  expect(lines(plan, 11)).toHaveLength(4);
});

test("the ledger of February 2024, another layout in 万元, is read cell by cell", () => {
  const plan = planOf(february, {}, { units });
  expect(lines(plan, 5)).toEqual([
    "B5 unit actual = 南通高新区",
    "C5 name actual = 链升科技高效异质结太阳能电池项目（一、二、三期）",
    "D5 investor actual = 江苏链升科技有限公司",
    "E5 content actual = 高新异质结太阳能电池研发及量产，规划产能12GW，满产后整体产能20GW",
    "F5 land planned = 621 亩",
    "G5 totalInvestment planned = 7000000000.00 CNY",
    "H5 steelFrame planned = 2024-02 month",
    "I5 topping planned = 2024-04-21 xun",
    "L5 production planned = 2024-08-21 xun",
    "N5 output promised = 11000000000.00 CNY",
    "O5 jobs promised = odd 2000 人",
    "P5 progress actual {2024-02} = 三期同步推进，钢构吊装",
  ]);
  expect(lines(plan, 6)).toContain("K6 trialProduction actual [隔膜首条线] = 2024-02 month");
  expect(lines(plan, 6)).toContain("G6 totalInvestment planned = 12500000000.00 CNY");
  expect(lines(plan, 7)).toContain("K7 trialProduction actual = 2024-02 month");
  expect(plan.row(0)?.phases).toEqual(["一期", "二期", "三期"]);
});

test("what is no project is set aside with its reason, and the hidden row is read and marked", () => {
  const plan = planOf(march, {}, { units });
  expect(plan.skipped.map(({ row, kind }) => [row, kind])).toEqual([
    [5, "group"],
    [7, "group"],
    [12, "total"],
  ]);
  expect(plan.rows.map(({ row, hidden }) => [row, hidden])).toEqual([
    [6, false],
    [8, false],
    [9, false],
    [10, true],
    [11, false],
  ]);
  expect(plan.sheets.map(({ name, used, reason }) => [name, used, reason.code])).toEqual([
    ["重大项目", true, "importSheetUsed"],
    ["填表说明", false, "importSheetNoHeader"],
  ]);
  expect(planOf(february).skipped.map(({ row, kind }) => [row, kind])).toEqual([[8, "total"]]);
});

test("a heading that declares more than is listed gives a warning for the count and each sum", () => {
  const sentences = planOf(march).checks.map((check) => say(check, "zh"));
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toContain("写明 16 个，表中只有 1 个");
  expect(sentences[1]).toContain("写明 83.2亿元，所列 1 个项目合计 50亿元");
  expect(sentences[2]).toContain("写明 15.9亿元");
  expect(planOf(february).checks).toEqual([]);
});

test("the data's date is what the sheet says", () => {
  expect(planOf(march).asOf).toMatchObject({ last: "2023-03-31", confidence: "certain" });
  expect(planOf(february).asOf).toMatchObject({ last: "2024-02-29", confidence: "certain" });
});

test("inferred kinds, marks and comments are said on the cell", () => {
  const notes = new Map(
    cellsOf(planOf(march)).map((cell) => [cell.address.split("!")[1], codes(cell.notes)]),
  );
  expect(notes.get("M6")).toEqual(["importKindInferred"]);
  expect(notes.get("O8")).toEqual(["importKindInferredPlanned", "importPartialNode"]);
  expect(notes.get("L9")).toEqual(["importDoneDayUnknown"]);
  expect(notes.get("I8")).toEqual(["importComment"]);
  const later = cellsOf(planOf(february)).find((cell) => cell.address === "Sheet1!K7");
  expect(later?.notes).toEqual([{ code: "importRemark", params: { text: "试运行" } }]);
});

const known: readonly KnownProject[] = planOf(march, {}, { units }).rows.map((row, at) => {
  const investor = planOf(march)
    .row(at)
    ?.cells.find((cell) => cell.attribute === "investor")?.value;
  return {
    id: at + 1,
    name: row.name,
    aliases: [],
    unit: row.unit,
    ...(typeof investor === "string" && { investor }),
  };
});

function ledgerOfMarch(id: number): ReadonlyMap<string, CurrentValue> {
  const plan = planOf(march, {}, { units });
  const row = plan.row(id - 1);
  const drafts = row ? statementsOf(row, { ...plan, attributes: projectAttributes }) : [];
  return new Map(
    drafts.map((draft, seq) => [
      currentKey(draft),
      {
        value: draft.value,
        kind: draft.kind,
        validFrom: draft.validFrom,
        knownOn: draft.knownOn,
        seq,
      },
    ]),
  );
}

test("a year later 康辉 is the known project, its total changed from nearly 125亿 to 125亿", () => {
  const plan = planOf(february, {}, { units, known, currentOf: ledgerOfMarch });
  const row = plan.row(1);
  expect(row?.match).toMatchObject({
    state: "certain",
    project: 2,
    reason: { code: "importMatchNameKey" },
  });
  expect(row?.alias).toBe("康辉南通新材料");
  const total = row?.cells.find((cell) => cell.attribute === "totalInvestment");
  expect(total).toMatchObject({
    state: "changed",
    before: { value: { amount: "12500000000.00", qualifier: "nearly" } },
  });
  expect(row?.cells.find((cell) => cell.attribute === "investor")?.state).toBe("same");
  expect(row?.cells.find((cell) => cell.attribute === "name")?.state).toBe("same");
  expect(plan.rows.map(({ state, project }) => [state, project])).toEqual([
    ["new", null],
    ["changed", 2],
    ["new", null],
  ]);
});

test("the first line planned in 2023 and the separator's first line done in 2024 are the same part", () => {
  const planned = cellsOf(planOf(march)).find((cell) => cell.address === "重大项目!O8");
  const actual = cellsOf(planOf(february)).find((cell) => cell.address === "Sheet1!K6");
  expect([planned?.attribute, actual?.attribute]).toEqual(["production", "trialProduction"]);
  expect(sameScope(planned?.scope ?? "", actual?.scope ?? "")).toBe(true);
});

test("the same file once more changes nothing", () => {
  const plan = planOf(march, {}, { units, known, currentOf: ledgerOfMarch });
  expect(plan.counts.rows).toMatchObject({ same: 5, new: 0, changed: 0, conflict: 0, unsure: 0 });
  expect(
    plan.rows.flatMap((_, at) =>
      statementsOf(plan.row(at) ?? raise(), { ...plan, attributes: projectAttributes }),
    ),
  ).toEqual([]);
});

function raise(): never {
  throw new Error("no row");
}

test("a statement rests on its cell and holds from the right day", () => {
  const plan = planOf(march, {}, { units });
  const drafts = statementsOf(plan.row(1) ?? raise(), { ...plan, attributes: projectAttributes });
  const total = drafts.find((draft) => draft.attribute === "totalInvestment");
  expect(total).toMatchObject({
    validFrom: "2023-03-31",
    knownOn: "2023-03-31",
    period: null,
    source: "report",
  });
  expect(total?.evidence).toEqual([
    { kind: "cell", label: "2023-03.xlsx 重大项目!I8", sha256: march.sha256 },
  ]);
  expect(drafts.find((draft) => draft.attribute === "start")?.validFrom).toBe("2022-10-01");
  expect(drafts.find((draft) => draft.attribute === "progress")).toMatchObject({
    period: "2023-03",
    validFrom: "2023-03-01",
  });
});

test("the layout key is the same next month and differs between layouts", () => {
  expect(planOf(march).layoutKey).toBe(
    planOf({ ...march, fileName: "x.xlsx" }, { asOf: "2023-04" }).layoutKey,
  );
  expect(planOf(march).layoutKey).not.toBe(planOf(february).layoutKey);
});
