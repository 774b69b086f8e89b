import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptImport } from "../../src/app/accept-import.ts";
import type { Ctx } from "../../src/app/context.ts";
import {
  correctedWorkbook,
  decideImport,
  listImports,
  startImport,
} from "../../src/app/import-preview.ts";
import { listSlips } from "../../src/app/list-slips.ts";
import { showProject } from "../../src/app/show-project.ts";
import { readWorkbook } from "../../src/files/sheet/read-workbook.ts";
import { type TestLedger, askOwner, codeOf, openTestLedger, valueOf } from "../harness/ledger.ts";
import {
  hash,
  kanghui,
  makeOwn,
  preview,
  projects,
  readFixture,
  takeIn,
  upload,
} from "../harness/own.ts";

let ledger: TestLedger;
let count = 0;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
});
afterAll(() => ledger.close());

/** Every test has a district of its own. */
const own = (): Promise<Ctx> => makeOwn(ledger, `own${(count += 1)}`);

const factsIn = (ctx: Ctx) =>
  askOwner<number>(ledger, `select count(*) from fact where tenant = '${ctx.district.id}'`);

test("a ledger goes from upload over preview to the list, and every count agrees", async () => {
  const ctx = await own();
  const id = await upload(ctx, "2023-03.xlsx");
  const shown = await preview(ctx, id);
  expect(shown.plan.counts.rows).toMatchObject({ new: 5, changed: 0, refused: 0, unsure: 0 });
  expect(await factsIn(ctx)).toBe(0);
  expect(await projects(ctx)).toEqual([]);
  const accepted = valueOf(
    await acceptImport(ctx, { district: ctx.district.id, id, skipOpen: false }),
  );
  expect(accepted.import).toMatchObject({ state: "accepted", projects: 5 });
  expect(accepted.import.facts).toBe(shown.plan.counts.cells.new);
  expect(await factsIn(ctx)).toBe(accepted.import.facts);
  expect(await projects(ctx)).toHaveLength(5);
  const listed = valueOf(await listImports(ctx));
  expect(listed.imports).toEqual([accepted.import]);
});

test("the file a year later changes 康辉 from 近125亿 to 125亿 and keeps both in its history", async () => {
  const ctx = await own();
  await takeIn(ctx, "2023-03.xlsx", "2023-03-31");
  await takeIn(ctx, "2024-02.xlsx", "2024-02-29");
  const { id, values } = await kanghui(ctx);
  expect(values["totalInvestment"]).toMatchObject({
    amount: "12500000000.00",
    qualifier: "exact",
  });
  const page = async (knownAt?: string) =>
    valueOf(await showProject(ctx, { district: ctx.district.id, id, knownAt }));
  const totals = (facts: Awaited<ReturnType<typeof page>>["facts"]) =>
    facts
      .filter((fact) => fact.attribute === "totalInvestment")
      .map((fact) => [JSON.stringify(fact.value).includes("nearly"), fact.current]);
  expect(totals((await page()).facts)).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(totals((await page("2023-06-30")).facts)).toEqual([[true, true]]);
});

test("the first line of 康辉, planned for November 2023, ran in February 2024: 63 to 120 days late", async () => {
  const ctx = await own();
  await takeIn(ctx, "2023-03.xlsx", "2023-03-31");
  await takeIn(ctx, "2024-02.xlsx", "2024-02-29");
  const { slips } = valueOf(await listSlips(ctx, { district: ctx.district.id }));
  expect(slips).toHaveLength(1);
  expect(slips[0]).toMatchObject({
    project: { name: "康辉南通新材料项目" },
    node: "trialProduction",
    scope: "首条生产线",
    basis: "actual",
    delay: { min: 63, max: 120 },
  });
  const before = { district: ctx.district.id, knownAt: "2024-01-31" };
  expect(valueOf(await listSlips(ctx, before)).slips).toEqual([]);
});

test("the older file taken in last does not change which state holds now", async () => {
  const inOrder = await own();
  await takeIn(inOrder, "2023-03.xlsx", "2023-03-31");
  await takeIn(inOrder, "2024-02.xlsx", "2024-02-29");
  const backwards = await own();
  await takeIn(backwards, "2024-02.xlsx", "2024-02-29");
  await takeIn(backwards, "2023-03.xlsx", "2023-03-31");
  const figure = async (ctx: Ctx) => {
    const { values, stage, light, delay } = await kanghui(ctx);
    return { total: values["totalInvestment"], stage, light, delay };
  };
  expect(await figure(backwards)).toEqual(await figure(inOrder));
});

test("a file taken in again is the same throughout and states nothing", async () => {
  const ctx = await own();
  await takeIn(ctx, "2023-03.xlsx");
  const before = { facts: await factsIn(ctx), hash: await hash(ctx) };
  const id = await upload(ctx, "2023-03.xlsx");
  const { rows, cells } = (await preview(ctx, id)).plan.counts;
  expect(rows).toMatchObject({ new: 0, changed: 0, same: 5, conflict: 0, unsure: 0, refused: 0 });
  expect(cells).toMatchObject({ new: 0, changed: 0, conflict: 0 });
  const again = valueOf(
    await acceptImport(ctx, { district: ctx.district.id, id, skipOpen: false }),
  );
  expect(again.import.facts).toBe(0);
  expect({ facts: await factsIn(ctx), hash: await hash(ctx) }).toEqual(before);
});

test("what a person said a column means is remembered for the next file of that layout", async () => {
  const ctx = await own();
  const district = ctx.district.id;
  const id = await upload(ctx, "2023-03.xlsx");
  const columns = { "重大项目!T": { attribute: null } } as const;
  valueOf(await decideImport(ctx, { district, id, decisions: { columns } }));
  valueOf(await acceptImport(ctx, { district, id, skipOpen: false }));
  const useOf = async (of: Ctx) => {
    const shown = await preview(of, await upload(of, "2023-03.xlsx"));
    return shown.plan.sheets[0]?.columns.find((column) => column.letter === "T")?.use;
  };
  expect(await useOf(ctx)).toEqual({ attribute: null });
  expect(await useOf(await own())).toEqual({ attribute: "remark" });
});

test("rows at fault stop an import unless the person leaves them out", async () => {
  const ctx = await own();
  const district = ctx.district.id;
  const id = await upload(ctx, "2023-03.xlsx");
  valueOf(await decideImport(ctx, { district, id, decisions: { values: { "重大项目!B8": "" } } }));
  const strict = await acceptImport(ctx, { district, id, skipOpen: false });
  expect(codeOf(strict)).toBe("importOpenRows");
  expect(await factsIn(ctx)).toBe(0);
  const { import: done } = valueOf(await acceptImport(ctx, { district, id, skipOpen: true }));
  expect(done.projects).toBe(4);
  expect((await projects(ctx)).some((row) => row.name.startsWith("康辉"))).toBe(false);
});

test("the workbook comes back with a comment on the cell that was not understood", async () => {
  const ctx = await own();
  const district = ctx.district.id;
  const id = await upload(ctx, "2023-03.xlsx");
  valueOf(
    await decideImport(ctx, { district, id, decisions: { values: { "重大项目!I8": "很多" } } }),
  );
  const bytes = valueOf(await correctedWorkbook(ctx, { district, id, language: "zh" }));
  const text = new TextDecoder("latin1").decode(bytes);
  expect(text).toContain("comments");
  expect((await readWorkbook({ name: "x.xlsx", bytes })).ok).toBe(true);
});

test("an acceptance interrupted half-way leaves nothing, and can be made again", async () => {
  const ctx = await own();
  const district = ctx.district.id;
  const id = await upload(ctx, "2023-03.xlsx");
  const units = () =>
    askOwner<number>(ledger, `select count(*) from unit where tenant = '${district}'`);
  const before = { units: await units(), hash: await hash(ctx) };
  await sql
    .raw(`
    create function cut() returns trigger language plpgsql as $$ begin raise 'the power went'; end $$;
    create trigger cut before insert on project_now for each row when (new.name like '恒力%') execute function cut();
    grant execute on function cut() to public`)
    .execute(ledger.owner);
  await expect(acceptImport(ctx, { district, id, skipOpen: false })).rejects.toThrow("power went");
  await sql.raw("drop trigger cut on project_now; drop function cut").execute(ledger.owner);
  expect({ units: await units(), hash: await hash(ctx) }).toEqual(before);
  expect(await factsIn(ctx)).toBe(0);
  expect((await preview(ctx, id)).import).toMatchObject({ state: "preview", facts: 0 });
  valueOf(await acceptImport(ctx, { district, id, skipOpen: false }));
  expect(await projects(ctx)).toHaveLength(5);
});

test("of two acceptances of one import at once one wins and the other hears that it is closed", async () => {
  const ctx = await own();
  const asked = {
    district: ctx.district.id,
    id: await upload(ctx, "2023-03.xlsx"),
    skipOpen: false,
  };
  const both = await Promise.all([acceptImport(ctx, asked), acceptImport(ctx, asked)]);
  expect(both.map((each) => (each.ok ? "won" : each.refusal.code)).toSorted()).toEqual([
    "importNotOpen",
    "won",
  ]);
  expect(await projects(ctx)).toHaveLength(5);
});

test("one file uploaded by two people and accepted at once makes its projects once", async () => {
  const ctx = await own();
  const district = ctx.district.id;
  const ids = [await upload(ctx, "2023-03.xlsx"), await upload(ctx, "2023-03.xlsx")];
  const both = await Promise.all(
    ids.map((id) => acceptImport(ctx, { district, id, skipOpen: false })),
  );
  expect(both.map((each) => valueOf(each).import.facts).toSorted((a, b) => a - b)).toEqual([0, 40]);
  expect(await projects(ctx)).toHaveLength(5);
});

test("nothing is known on a day to come", async () => {
  const ctx = await own();
  const id = await upload(ctx, "2023-03.xlsx");
  const asked = { district: ctx.district.id, id, knownOn: "2024-03-06", decisions: {} };
  expect(codeOf(await decideImport(ctx, asked))).toBe("knownInFuture");
});

test("a file that is no ledger is refused and not kept", async () => {
  const ctx = await own();
  const asked = { district: ctx.district.id, name: "x.xlsx" };
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode("不是表格"),
    (await readFixture("2023-03.xlsx")).slice(0, 4000),
  ])
    expect((await startImport(ctx, asked, bytes)).ok).toBe(false);
  expect(valueOf(await listImports(ctx)).imports).toEqual([]);
});
