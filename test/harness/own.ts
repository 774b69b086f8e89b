import { readFile } from "node:fs/promises";
import { acceptImport } from "../../src/app/accept-import.ts";
import type { Ctx } from "../../src/app/context.ts";
import { decideImport, startImport } from "../../src/app/import-preview.ts";
import { addDistrict, addUnitOf, ensureGrant, ensurePerson } from "../../src/store/found.ts";
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
