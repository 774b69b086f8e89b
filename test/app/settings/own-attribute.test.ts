import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptImport } from "../../../src/app/accept-import.ts";
import { askCorrection } from "../../../src/app/ask-correction.ts";
import { closePeriod } from "../../../src/app/closing-period.ts";
import { exportProjects } from "../../../src/app/export-projects.ts";
import { startImport } from "../../../src/app/import-preview.ts";
import { listProjects } from "../../../src/app/list-projects.ts";
import { settleCorrection } from "../../../src/app/settle-correction.ts";
import { showProject } from "../../../src/app/show-project.ts";
import { stateFact } from "../../../src/app/state-fact.ts";
import { readWorkbook } from "../../../src/files/sheet/read-workbook.ts";
import { type TestLedger, codeOf, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";
import { type Desk, freshKey, judge, monthOf, openDesk, report } from "../reporting/month-desk.ts";
import { ownAttribute, ruleOf, set } from "./rules.ts";

let ledger: TestLedger;
let towns: Towns;
const district = "towns";

/** A figure the office wants every month. */
const workers = {
  id: "own_workers",
  label: { zh: "现场工人数", en: "Workers on site" },
  synonyms: ["在场工人"],
  group: "scale",
  value: "quantity",
  unit: "人",
  timing: "flow",
  period: "month",
  kind: "actual",
  statedBy: ["office", "town"],
} as const;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  valueOf(await set(await office(), "attributes", [ownAttribute, workers]));
});
afterAll(() => ledger.close());

const office = () => enter(ledger, "t-office", district);

const csv = [
  "项目名称,责任板块,计划总投资（亿元）,承诺亩均税收（万元/亩）",
  "乙材料项目,乙镇,5,35",
  "丙装备项目,乙镇,8,近40",
].join("\n");

test("a ledger with its column imports, the list shows it, and the export has its column", async () => {
  const ctx = await office();
  const bytes = new TextEncoder().encode(`2024年2月重大项目台账\n${csv}\n`);
  const { id } = valueOf(await startImport(ctx, { district, name: "台账.csv" }, bytes));
  const done = valueOf(await acceptImport(ctx, { district, id, skipOpen: true }));
  expect(done.import.projects).toBe(2);
  const columns = `name,${ownAttribute.id}`;
  const asked = { district, columns, q: "项目", sort: "name", offset: 0, limit: 50 };
  const { rows } = valueOf(await listProjects(await office(), asked));
  const values = new Map(rows.map((row) => [row.name, row.values[ownAttribute.id]]));
  expect(values.get("乙材料项目")).toEqual({ number: "35", unit: "万元/亩", qualifier: "exact" });
  expect(values.get("丙装备项目")).toMatchObject({ number: "40", qualifier: "nearly" });
  const file = valueOf(
    await exportProjects(await office(), { ...asked, language: "zh" } as Parameters<
      typeof exportProjects
    >[1]),
  );
  const book = valueOf(await readWorkbook({ name: "x.xlsx", bytes: file }));
  const text = JSON.stringify(book, (_, each: unknown) => (each instanceof Map ? [...each] : each));
  expect(text).toContain("亩均税收承诺");
});

async function monthDesk(name: string): Promise<Desk> {
  const desk = await openDesk(ledger, towns, name);
  return { ...desk, ctx: await enter(ledger, desk.login, district) };
}

type Form = { figures: object[] };

test("the month asks for it, a town reports it, the month closes, and it is corrected like any figure", async () => {
  const ctx = await office();
  const form = ruleOf<Form>(ctx, "forms/month");
  const reason = { zh: "每月报送现场工人数", en: "State the workers on site" };
  const figure = { attribute: workers.id, askedIn: ["building"], requiredIn: ["building"], reason };
  valueOf(await set(ctx, "forms/month", { ...form, figures: [...form.figures, figure] }));
  const desk = await monthDesk("丁镇");
  const asks = (await monthOf(desk)).rows[0]?.asks ?? [];
  expect(asks.find((ask) => ask.attribute === workers.id)?.required).toBe(true);
  const texts = { monthDone: "1200万元", progress: "主体施工到三层", [workers.id]: "120人" };
  const id = await report(desk, texts);
  valueOf(await judge(await office(), id, { standing: "accepted" }));
  const page = async () =>
    valueOf(await showProject(await office(), { district, id: desk.project }));
  const stated = (await page()).facts.find((fact) => fact.attribute === workers.id);
  expect(stated).toMatchObject({ value: { number: "120", unit: "人" }, standing: "accepted" });
  const open = { district, period: "2024-02", without: [], reason: "" };
  const missing = await closePeriod(await office(), open);
  const without = missing.ok ? [] : [towns.units.jia, towns.units.yi];
  if (!missing.ok)
    valueOf(await closePeriod(await office(), { ...open, without, reason: "两镇本月免报" }));
  const seq = stated?.seq ?? 0;
  const evidence = [{ label: "考勤表" }];
  const asked = { district, seq, value: "95人", reason: "按考勤核减", evidence };
  const correction = valueOf(await askCorrection(desk.ctx, asked));
  const settle = { district, id: correction.id, agree: true, reason: "" };
  valueOf(await settleCorrection(await office(), settle));
  const after = (await page()).facts.filter((fact) => fact.attribute === workers.id);
  expect(after.map((fact) => [fact.current, fact.corrects])).toEqual([
    [true, seq],
    [false, null],
  ]);
});

const say = async (value: string) => {
  const asked = { district, key: freshKey(), project: towns.jia, attribute: ownAttribute.id };
  const rest = { kind: "promised", scope: "", period: null, source: "report", evidence: [] };
  const given = { ...asked, ...rest, value } as Parameters<typeof stateFact>[1];
  return stateFact(await office(), given);
};

test("once facts rest on it it is neither removed nor read as something else; retired it is no longer stated, and still shown", async () => {
  valueOf(await say("30万元/亩"));
  const ctx = await office();
  const kept = [ownAttribute, workers];
  expect(codeOf(await set(ctx, "attributes", [workers]))).toBe("attributeHasFacts");
  const text = { ...ownAttribute, value: "text", unit: undefined };
  const asText = JSON.parse(JSON.stringify([text, workers])) as unknown;
  expect(codeOf(await set(ctx, "attributes", asText))).toBe("attributeHasFacts");
  const relabelled = { ...ownAttribute, label: { zh: "亩均税收", en: "Tax per mu" }, synonyms: [] };
  valueOf(await set(ctx, "attributes", [relabelled, workers]));
  const retired = kept.map((each) => (each === ownAttribute ? { ...each, retired: true } : each));
  valueOf(await set(await office(), "attributes", retired));
  expect(codeOf(await say("31万元/亩"))).toBe("attributeRetired");
  const page = valueOf(await showProject(await office(), { district, id: towns.jia }));
  expect(page.facts.some((fact) => fact.attribute === ownAttribute.id && fact.current)).toBe(true);
});

test("an attribute another rule asks for is not retired from under it: the refusal names that rule", async () => {
  const retired = [
    { ...ownAttribute, retired: true },
    { ...workers, retired: true },
  ];
  const result = await set(await office(), "attributes", retired);
  expect(codeOf(result)).toBe("ruleFault");
  expect(!result.ok && result.refusal.params["place"]).toMatch(/^forms\/month/u);
});
