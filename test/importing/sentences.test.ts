import { expect, test } from "vitest";
import type { Plan } from "../../src/domain/importing/plan-types.ts";
import type { Refusal } from "../../src/domain/refusal/refusal.ts";
import { sentences } from "../../src/domain/refusal/sentences.ts";
import { bookOf, planOf, readFileBook } from "./tables.ts";

const folder = new URL("../fixtures/tongzhou/", import.meta.url);

function allOf(plan: Plan): Refusal[] {
  const rows = plan.rows.flatMap((_, index) => plan.row(index) ?? []);
  return [
    plan.asOf.reason,
    ...plan.sheets.flatMap((sheet) => [sheet.reason, ...sheet.columns.map(({ reason }) => reason)]),
    ...plan.skipped.map(({ reason }) => reason),
    ...plan.checks,
    ...plan.problems,
    ...rows.flatMap((row) => [
      ...row.notes,
      ...row.candidates.map(({ reason }) => reason),
      ...row.cells.flatMap((cell) => [...cell.notes, ...(cell.problem ? [cell.problem] : [])]),
    ]),
  ];
}

function unfilled(refusal: Refusal): string[] {
  const { zh, en } = sentences[refusal.code];
  const places = [...`${zh}${en}`.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "");
  return places
    .filter((place) => refusal.params[place] === undefined)
    .map((place) => `${refusal.code} ${place}`);
}

const known = [
  { id: 1, name: "甲科技高端装备项目", aliases: [], unit: "石港镇", investor: "甲公司" },
  { id: 2, name: "乙项目", aliases: [], unit: "五接镇" },
];

const nasty = bookOf([
  [
    "序号",
    "项目名称",
    "责任板块",
    "投资主体",
    "总投资",
    "开工",
    "投产",
    "建设性质",
    "批示",
    "8月中旬完成",
    "2023/24 Budget £m",
  ],
  ["一", "产业项目（9个）", "", "", 99, "", "", "", "", "", ""],
  [
    1,
    "甲科技高端装备",
    "五接镇",
    "甲公司",
    "约定",
    "改天",
    "2023.11（首条线，试运行）",
    "随便",
    "",
    3,
    4,
  ],
  [2, "乙项目", "不知何处", 12, -3, "已开工", "2099年3月（实际）", "", "", "", "待定"],
  [3, "乙工程", "五接镇", "", 5, { text: "44968", number: "44968" }, "2024年", "", "", "", ""],
  [4, "", "五接镇", "", 5, "", "", "", "", "", ""],
  ["", "合计", "", "", 1, "", "", "", "", "", ""],
]);

test("every sentence of a plan has all it speaks of, in both languages", async () => {
  const plans = [
    planOf(nasty, {}, { known, units: ["五接镇", "石港镇"] }),
    planOf(await readFileBook(folder, "2023-03.xlsx"), {}, { known }),
    planOf(await readFileBook(folder, "2024-02.xlsx"), {}, { known }),
  ];
  const all = plans.flatMap((plan) => allOf(plan));
  expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThan(25);
  expect([...new Set(all.flatMap((refusal) => unfilled(refusal)))]).toEqual([]);
});
