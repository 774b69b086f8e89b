import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptImport, undoImport } from "../../src/app/accept-import.ts";
import type { Ctx } from "../../src/app/context.ts";
import { decideImport, discardImport, listImports } from "../../src/app/import-preview.ts";
import { rebuild } from "../../src/app/rebuild.ts";
import { showWall } from "../../src/app/show-wall.ts";
import { listDistrictsOf } from "../../src/store/found.ts";
import { type TestLedger, askOwner, codeOf, openTestLedger, valueOf } from "../harness/ledger.ts";
import { hash, kanghui, makeOwn, preview, projects, takeIn, upload } from "../harness/own.ts";
import { addProject } from "../harness/towns.ts";

let ledger: TestLedger;
let count = 0;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
});
afterAll(() => ledger.close());

/** Every test has a district of its own. */
const own = (): Promise<Ctx> => makeOwn(ledger, `own${(count += 1)}`);

async function undo(ctx: Ctx, id: number) {
  const asked = { district: ctx.district.id, id, reason: "导错了" };
  return valueOf(await undoImport(ctx, asked));
}

test("undoing the only import leaves the list as empty as it was", async () => {
  const ctx = await own();
  const before = await hash(ctx);
  const { id } = await takeIn(ctx, "2023-03.xlsx");
  expect(await hash(ctx)).not.toBe(before);
  expect((await undo(ctx, id)).import.state).toBe("undone");
  expect(await hash(ctx)).toBe(before);
  expect(await projects(ctx)).toEqual([]);
});

test("undoing the second import restores the list to the byte", async () => {
  const ctx = await own();
  await takeIn(ctx, "2023-03.xlsx", "2023-03-31");
  const before = await hash(ctx);
  const { id } = await takeIn(ctx, "2024-02.xlsx", "2024-02-29");
  await undo(ctx, id);
  expect(await hash(ctx)).toBe(before);
});

test("a project that a file handed to another unit goes back when the file is undone", async () => {
  const ctx = await own();
  await takeIn(ctx, "2023-03.xlsx", "2023-03-31");
  const before = await hash(ctx);
  const id = await upload(ctx, "2024-02.xlsx");
  const values = { "Sheet1!B6": "南通高新区" };
  const district = ctx.district.id;
  valueOf(await decideImport(ctx, { district, id, decisions: { values } }));
  valueOf(await acceptImport(ctx, { district, id, skipOpen: true }));
  expect((await kanghui(ctx)).unit.name).toBe("南通高新区");
  await undo(ctx, id);
  expect(await hash(ctx)).toBe(before);
});

test("a project that had no unit of its own goes back to where it stood when the file is undone", async () => {
  const ctx = await own();
  const project = await addProject(ctx, ctx.actor.unit, [
    { attribute: "name", kind: "actual", value: "康辉南通新材料项目" },
  ]);
  const before = await hash(ctx);
  const id = await upload(ctx, "2024-02.xlsx");
  const district = ctx.district.id;
  const rows = { "Sheet1!6": { project } };
  valueOf(await decideImport(ctx, { district, id, decisions: { rows } }));
  valueOf(await acceptImport(ctx, { district, id, skipOpen: true }));
  expect((await kanghui(ctx)).unit.name).toBe("五接镇");
  await undo(ctx, id);
  expect(await hash(ctx)).toBe(before);
});

test("a project that changes hands takes its phases along, in the list as in a rebuild", async () => {
  const ctx = await own();
  await takeIn(ctx, "2024-02.xlsx", "2024-02-29");
  const district = ctx.district.id;
  const id = await upload(ctx, "2024-02.xlsx");
  const decisions = { values: { "Sheet1!B5": "五接镇" }, conflicts: ["Sheet1!B5"] };
  valueOf(await decideImport(ctx, { district, id, decisions }));
  valueOf(await acceptImport(ctx, { district, id, skipOpen: false }));
  const places = await askOwner<string[]>(
    ledger,
    `select array_agg(distinct u.name) from project_now p join unit u on u.id = p.unit_id
     where p.tenant = '${district}' and p.name like '链升%'`,
  );
  expect(places).toEqual(["五接镇"]);
  const before = await hash(ctx);
  const board = (await listDistrictsOf(ledger.owner)).find((each) => each.id === district);
  if (!board) throw new Error("no district");
  expect(await rebuild(ctx, board, ctx.actor.person)).toMatchObject({ before, after: before });
});

test("an undone import is gone from every earlier day, but a pinned result still sees it", async () => {
  const ctx = await own();
  const { id } = await takeIn(ctx, "2023-03.xlsx", "2023-03-31");
  const last = await askOwner<number>(
    ledger,
    `select max(seq) from fact where tenant = '${ctx.district.id}'`,
  );
  const names = async (knownAt: string) =>
    valueOf(await showWall(ctx, { district: ctx.district.id, knownAt })).cards.map(
      (card) => card.name,
    );
  const seen = await names("2023-12-31");
  expect(seen).toHaveLength(5);
  await undo(ctx, id);
  expect(await names("2023-12-31")).toEqual([]);
  expect(await names("2024-03-05")).toEqual([]);
  expect(await names(`2023-12-31@${last}`)).toEqual(seen);
});

test("an import is undone once, and only after it was accepted", async () => {
  const ctx = await own();
  const district = ctx.district.id;
  const id = await upload(ctx, "2023-03.xlsx");
  expect(codeOf(await undoImport(ctx, { district, id, reason: "" }))).toBe("importNotAccepted");
  valueOf(await acceptImport(ctx, { district, id, skipOpen: false }));
  await undo(ctx, id);
  expect(codeOf(await undoImport(ctx, { district, id, reason: "" }))).toBe("importNotAccepted");
  expect(codeOf(await acceptImport(ctx, { district, id, skipOpen: false }))).toBe("importNotOpen");
  expect(codeOf(await decideImport(ctx, { district, id, decisions: {} }))).toBe("importNotOpen");
  expect(codeOf(await undoImport(ctx, { district, id: 999_999, reason: "" }))).toBe("noSuchImport");
});

test("a name known only from an undone import is known no more", async () => {
  const ctx = await own();
  await takeIn(ctx, "2023-03.xlsx", "2023-03-31");
  const first = await upload(ctx, "2024-02.xlsx");
  const district = ctx.district.id;
  const gaode = (await projects(ctx)).find((row) => row.name.startsWith("高德"))?.id ?? 0;
  const rows = { "Sheet1!5": { project: gaode } };
  valueOf(await decideImport(ctx, { district, id: first, decisions: { rows } }));
  valueOf(await acceptImport(ctx, { district, id: first, skipOpen: true }));
  await undo(ctx, first);
  const shown = await preview(ctx, await upload(ctx, "2024-02.xlsx"));
  const row = shown.rows.find((each) => each.key === "Sheet1!5");
  expect(row?.match.state).toBe("none");
});

test("a preview that is discarded cannot be accepted or decided any more, and the ledger and the list know", async () => {
  const ctx = await own();
  const before = await hash(ctx);
  const id = await upload(ctx, "2023-03.xlsx");
  const asked = { district: ctx.district.id, id };
  expect(valueOf(await discardImport(ctx, asked)).state).toBe("discarded");
  expect(codeOf(await discardImport(ctx, asked))).toBe("importNotOpen");
  expect(codeOf(await acceptImport(ctx, { ...asked, skipOpen: true }))).toBe("importNotOpen");
  expect(codeOf(await decideImport(ctx, { ...asked, decisions: {} }))).toBe("importNotOpen");
  expect(valueOf(await listImports(ctx)).imports[0]).toMatchObject({ id, state: "discarded" });
  expect(await hash(ctx)).toBe(before);
});
