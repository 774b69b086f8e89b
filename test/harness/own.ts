import { readFile } from "node:fs/promises";
import { acceptImport } from "../../src/app/accept-import.ts";
import type { Ctx } from "../../src/app/context.ts";
import { decideImport, previewImport, startImport } from "../../src/app/import-preview.ts";
import { listProjects } from "../../src/app/list-projects.ts";
import { addDistrict, addUnitOf, ensureGrant, ensurePerson } from "../../src/store/found.ts";
import { hashNow } from "../../src/store/queries/hash-now.ts";
import { today } from "./engine.ts";
import { type TestLedger, enter, valueOf } from "./ledger.ts";

const folder = new URL("../fixtures/tongzhou/", import.meta.url);

/** The two ledgers after the newspaper pages. */
export type FixtureName = "2023-03.xlsx" | "2024-02.xlsx";

export async function readFixture(name: FixtureName): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(name, folder)));
}

/** A district of one's own with one unit and one person of the project office: what an empty start makes. */
export async function makeOwn(ledger: TestLedger, id = "own"): Promise<Ctx> {
  const { owner } = ledger;
  await addDistrict(owner, { id, name: "本区", label: null, asOf: today });
  const unit = await addUnitOf(owner, id, { parent: null, kind: "district", name: "本区" });
  const login = `${id}-office`;
  const person = await ensurePerson(owner, { login, name: "项目办", passwordHash: null });
  await ensureGrant(owner, { tenant: id, person, role: "office", unit });
  return enter(ledger, login, id);
}

/** Uploads a ledger for its preview; answers the import's number. */
export async function upload(ctx: Ctx, name: FixtureName): Promise<number> {
  const asked = { district: ctx.district.id, name };
  return valueOf(await startImport(ctx, asked, await readFixture(name))).id;
}

/** Takes a ledger in as it is, known on a day; rows left open stay out. */
export async function takeIn(ctx: Ctx, name: FixtureName, knownOn?: string) {
  const id = await upload(ctx, name);
  const district = ctx.district.id;
  if (knownOn !== undefined)
    valueOf(await decideImport(ctx, { district, id, knownOn, decisions: {} }));
  return valueOf(await acceptImport(ctx, { district, id, skipOpen: true })).import;
}

/** What an import would do, row by row. */
export async function preview(ctx: Ctx, id: number) {
  const asked = { district: ctx.district.id, id, offset: 0, limit: 100 };
  return valueOf(await previewImport(ctx, asked));
}

/** The district's list by name. */
export async function projects(ctx: Ctx) {
  const asked = { district: ctx.district.id, offset: 0, limit: 100, sort: "name" };
  return valueOf(await listProjects(ctx, asked)).rows;
}

/** The one project that both ledgers know. */
export async function kanghui(ctx: Ctx) {
  const found = (await projects(ctx)).find((row) => row.name.startsWith("康辉"));
  if (!found) throw new Error("康辉 is not in the list");
  return found;
}

/** The hash of the whole list. */
export function hash(ctx: Ctx): Promise<string> {
  return ctx.store.read(ctx.actor, hashNow);
}
