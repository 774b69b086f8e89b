import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { showTargetDraft } from "../../../src/app/draft-targets.ts";
import { downloadTargets } from "../../../src/app/export-targets.ts";
import { showTargetFigure, showTargets } from "../../../src/app/show-targets.ts";
import { readWorkbook } from "../../../src/files/sheet/read-workbook.ts";
import { openStore } from "../../../src/store/store.ts";
import { codeOf, valueOf } from "../../harness/ledger.ts";
import { addProject, canary } from "../../harness/towns.ts";
import type { District } from "../closing/district.ts";
import { at, cellOf, cellsFor, draft, issue, money, openStarts, show, started } from "./desk.ts";

let district: District;
let office: Ctx;
let root: number;
let jia: number;
let yi: number;

beforeAll(async () => {
  district = await openStarts();
  office = await district.as("t-office");
  ({ root, jia, yi } = district.towns.units);
  const cells = cellsFor(district, {
    root: { starts: "5", investment: "1" },
    jia: { starts: "4", investment: "1" },
    yi: { starts: "1" },
  });
  valueOf(await draft(office, { cells }));
  valueOf(await issue(office));
});
afterAll(() => district.ledger.close());

test("what counts is read from the ledger: in the period, of the size, once; what cannot be decided is told, never zero", async () => {
  const shown = await show(office, { month: "2024-02" });
  expect(cellOf(shown, jia, "starts")).toMatchObject({
    amount: "4",
    progress: { actual: "1", projects: 1, lacking: 1, rate: "25.0", pace: "20.0", gap: "5.0" },
  });
  expect(cellOf(shown, jia, "investment")?.progress).toMatchObject({
    actual: "0.01",
    pace: "16.7",
  });
  expect(cellOf(shown, yi, "starts")?.progress).toMatchObject({ actual: "0", lacking: 0 });
  expect(cellOf(shown, root, "starts")?.progress?.forecast).toMatchObject({
    kind: "none",
    basis: { why: "tooEarly" },
  });
  const figure = valueOf(
    await showTargetFigure(office, { ...at, unit: jia, target: "starts", month: "2024-02" }),
  );
  expect(figure.projects.map(({ name, amount, facts }) => [name, amount, facts.length])).toEqual([
    ["今年开工的大项目", "1", 1],
    ["没报总投资的项目", null, 1],
  ]);
  expect(figure.projects[0]?.facts[0]).toMatchObject({ attribute: "start", kind: "actual" });
});

test("on accepted figures what a town only claims does not count", async () => {
  const town = await district.as("t-jia");
  await addProject(town, jia, [
    { attribute: "name", kind: "actual", value: "镇里报的项目" },
    { value: money("200000000.00") },
    started("2024-02-20"),
  ]);
  const on = async (basis: "claimed" | "accepted") => {
    const ctx = { ...office, actor: { ...office.actor, basis } };
    return cellOf(await show(ctx), jia, "starts")?.progress?.actual;
  };
  expect([await on("claimed"), await on("accepted")]).toEqual(["2", "1"]);
});

test("a unit sees what is asked of all of an open letter, and progress of its own alone", async () => {
  const town = await district.as("t-yi");
  const shown = await show(town);
  expect(shown).toMatchObject({ partial: true, mayDraft: false });
  expect(cellOf(shown, jia, "starts")).toMatchObject({ amount: "4", progress: null });
  expect(cellOf(shown, yi, "starts")?.progress).toMatchObject({ actual: "0" });
  expect(JSON.stringify(shown)).not.toContain(canary.jia);
  const asked = { ...at, target: "starts" };
  expect(codeOf(await showTargetFigure(town, { ...asked, unit: jia }))).toBe("noSuchTarget");
  const own = valueOf(await showTargetFigure(town, { ...asked, unit: yi }));
  expect(JSON.stringify(own)).not.toContain(canary.jia);
  for (const login of ["t-leader", "t-audit"])
    expect(cellOf(await show(await district.as(login)), jia, "starts")?.progress).not.toBeNull();
});

test("the workbook holds what the page shows, figures as numbers", async () => {
  const later = await district.as("t-office", "2024-03-10");
  const bytes = valueOf(await downloadTargets(later, { ...at, language: "zh" }));
  const book = await readWorkbook({ name: "任务进度.xlsx", bytes });
  const rows = valueOf(book).sheets[0]?.rows.map((row) =>
    row.cells.map((cell) => cell?.text ?? ""),
  );
  expect(rows?.find((row) => row[0] === "甲镇" && row[1] === "新开工项目")?.slice(2, 5)).toEqual([
    "个",
    "4",
    "2",
  ]);
});

test("every page asks as many questions of the database for ten projects as for one", async () => {
  const count = async (work: (ctx: Ctx) => Promise<unknown>): Promise<number> => {
    let queries = 0;
    const ctx = await district.as("t-office", "2024-03-10");
    const { db } = openCounted(() => (queries += 1));
    await work({ ...ctx, store: openStore(db) });
    return queries;
  };
  const openCounted = (hear: () => void) => ({
    db: district.ledger.app.withPlugin({
      transformQuery: ({ node }) => (hear(), node),
      transformResult: async ({ result }) => result,
    }),
  });
  const pages = [
    (ctx: Ctx) => showTargets(ctx, at),
    (ctx: Ctx) => showTargetFigure(ctx, { ...at, unit: jia, target: "starts" }),
    (ctx: Ctx) => showTargetDraft(ctx, at),
  ];
  const few: number[] = [];
  for (const page of pages) few.push(await count(page));
  for (let at = 0; at < 10; at += 1)
    await addProject(office, yi, [{ attribute: "name", kind: "actual", value: `又一个项目${at}` }]);
  const many: number[] = [];
  for (const page of pages) many.push(await count(page));
  console.info(`showTargets, showTargetFigure, showTargetDraft: ${many.join(", ")} queries`);
  expect(many).toEqual(few);
  expect(Math.max(...many)).toBeLessThanOrEqual(18);
});
