import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { downloadTargets } from "../../../src/app/export-targets.ts";
import { receiveTargets } from "../../../src/app/receive-targets.ts";
import { showTargetFigure } from "../../../src/app/show-targets.ts";
import { readWorkbook } from "../../../src/files/sheet/read-workbook.ts";
import { addUnitOf, ensureGrant, ensurePerson } from "../../../src/store/found.ts";
import { codeOf, valueOf } from "../../harness/ledger.ts";
import { addProject, canary } from "../../harness/towns.ts";
import type { District } from "../closing/district.ts";
import { at, cellOf, cellsFor, draft, issue, money, openStarts, show, started } from "./desk.ts";

let district: District;
let bureau: number;
let jia: number;

/** A project of 甲镇 linked to the bureau, and one the bureau keeps itself. */
async function addLinked(office: Ctx): Promise<void> {
  const linked = (name: string, day: string) => [
    { attribute: "name", kind: "actual", value: name } as const,
    { attribute: "bureau", kind: "actual", value: "工信局" } as const,
    { value: money("300000000.00") },
    started(day),
  ];
  await addProject(office, jia, linked(`${canary.jia}挂钩项目`, "2024-02-05"));
  await addProject(office, bureau, linked("局里自管项目", "2024-02-06"));
}

beforeAll(async () => {
  district = await openStarts();
  ({ jia } = district.towns.units);
  const { root } = district.towns.units;
  const { owner } = district.ledger;
  bureau = await addUnitOf(owner, "towns", { parent: root, kind: "bureau", name: "工信局" });
  const both = [
    ["t-gongxin", bureau],
    ["t-gongxin-all", root],
  ] as const;
  for (const [login, unit] of both) {
    const person = await ensurePerson(owner, { login, name: login, passwordHash: null });
    await ensureGrant(owner, { tenant: "towns", person, role: "bureau", unit });
  }
  const office = await district.as("t-office");
  await addLinked(office);
  const cells = { ...cellsFor(district, { root: { starts: "9" } }), [bureau]: { starts: "4" } };
  valueOf(await draft(office, { cells }));
  valueOf(await issue(office));
});
afterAll(() => district.ledger.close());

test("a bureau that sees a part of its projects is told that part, and no rate is made of it", async () => {
  const shown = await show(await district.as("t-gongxin"));
  expect(cellOf(shown, bureau, "starts")).toMatchObject({
    amount: "4",
    progress: null,
    seen: { linked: 1, actual: "1" },
  });
  expect(JSON.stringify(shown)).not.toContain(canary.jia);
  const asked = { ...at, unit: bureau, target: "starts" };
  expect(codeOf(await showTargetFigure(await district.as("t-gongxin"), asked))).toBe(
    "noSuchTarget",
  );
});

test("whoever sees the district sees the bureau's progress whole, and a town nothing of it", async () => {
  const whole = cellOf(await show(await district.as("t-gongxin-all")), bureau, "starts");
  expect(whole).toMatchObject({ seen: null, progress: { actual: "2", projects: 2 } });
  const town = cellOf(await show(await district.as("t-jia")), bureau, "starts");
  expect(town).toMatchObject({ seen: null, progress: null });
});

test("a bureau finds its letter on its desk and acknowledges it, whatever of its projects it sees", async () => {
  const own = await district.as("t-gongxin");
  const row = async () => (await show(own)).rows.find(({ unit }) => unit.id === bureau);
  expect(await row()).toMatchObject({ receipt: null, waiting: 0, mayReceive: true });
  valueOf(await receiveTargets(own, { ...at, number: 1, unit: bureau, note: "" }));
  expect(await row()).toMatchObject({ receipt: { by: "t-gongxin" }, waiting: null });
});

test("the workbook says why a figure is not there", async () => {
  const own = await district.as("t-gongxin");
  const bytes = valueOf(await downloadTargets(own, { ...at, language: "zh" }));
  const book = valueOf(await readWorkbook({ name: "任务进度.xlsx", bytes }));
  const rows = book.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell?.text ?? ""));
  const line = rows?.find((row) => row[0] === "工信局");
  expect(line?.join("|")).toContain("您看不到计入的全部项目");
});
