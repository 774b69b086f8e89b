import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readSigned } from "../../src/app/seal/check-notes.ts";
import { checkLog } from "../../src/app/seal/check-log.ts";
import { openSigner } from "../../src/app/seal/ed25519.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import type { Signer } from "../../src/app/seal/signer.ts";
import { verifyBundle } from "../../src/app/verify/verify-bundle.ts";
import { Wrong } from "../../src/app/verify/wrong.ts";
import { type Db, openDb } from "../../src/store/connection.ts";
import { knownMigrations, migrate } from "../../src/store/migrate.ts";
import { listMigrations } from "../../src/store/queries/recovery.ts";
import { findCheckpoint } from "../../src/store/queries/seal.ts";
import { dropDatabase, makeDatabase, valueOf } from "../harness/ledger.ts";
import { isLong, runs, tell } from "../harness/runs.ts";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));
let folder: string;
let signer: Signer;
let rows: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-upgrade-"));
  signer = await openSigner(folder, "guatu.test");
  rows = await readFile(join(fixtures, "upgrade/rows.sql"), "utf8");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const sealCtx = (owner: Db) => ({ owner, signers: [signer], origin: "guatu.test" });
const keys = (): { tenant: string; keys: Signer["key"][]; outside: string[] } => ({
  tenant: "old",
  keys: [signer.key],
  outside: [],
});

/** A database as a released program left it, with rows in it; sealed where it could seal. */
async function withState<T>(state: string, work: (owner: Db) => Promise<T>): Promise<T> {
  const name = await makeDatabase("template0");
  const owner = openDb({ ...inject("engine").owner, database: name, max: 4 });
  try {
    await migrate(owner, state);
    await owner.transaction().execute((trx) => sql.raw(rows).execute(trx));
    if (state >= "0018") valueOf(await sealBatch(sealCtx(owner), "old"));
    return await work(owner);
  } finally {
    await owner.destroy();
    await dropDatabase(name);
  }
}

const kept = [
  "tenant",
  "unit",
  "person",
  "person_grant",
  "subject",
  "placement",
  "fact",
  "verdict",
];

/** Every old row as it stood, by the tables and columns there were. */
async function rowsOf(
  owner: Db,
  columns: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const [table, own] of columns) {
    const row = sql`(select jsonb_object_agg(e.key, e.value) from jsonb_each(to_jsonb(t)) e
      where e.key = any (${own}::text[]))`;
    const { rows: found } = await sql<{ text: string | null }>`
      select jsonb_agg(r order by r::text)::text as text
      from (select ${row} as r from ${sql.table(`guatu.${table}`)} t) x`.execute(owner);
    said.set(table, found[0]?.text ?? "");
  }
  return said;
}

async function columnsOf(owner: Db): Promise<Map<string, string[]>> {
  const { rows: found } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
    where table_schema = 'guatu' and table_name = any (${kept}::text[]) group by 1`.execute(owner);
  return new Map(found.map(({ table, columns }) => [table, columns]));
}

/** All states in the long run; of the first, of those around the log’s beginnings in the short. */
async function states(): Promise<string[]> {
  const all = (await knownMigrations()).slice(0, -1);
  const few = ["0001-ledger.sql", "0012-open-district.sql", "0018-erasure.sql", "0020-fields.sql"];
  return isLong ? all : few;
}

test("what any released schema holds is carried to this one, row by row, and every signed root stays", async () => {
  const tried = await states();
  let roots = 0;
  for (const state of tried)
    await withState(state, async (owner) => {
      const columns = await columnsOf(owner);
      const before = await rowsOf(owner, columns);
      const signed = state >= "0018" ? (await findCheckpoint(owner, "old"))?.note : undefined;
      await migrate(owner);
      expect(await rowsOf(owner, columns), state).toEqual(before);
      expect(await listMigrations(owner)).toEqual(await knownMigrations());
      while (valueOf(await sealBatch(sealCtx(owner), "old")).entries > 0);
      const outside = signed === undefined ? [] : [signed];
      const checked = await checkLog(owner, { ...keys(), outside });
      expect([state, checked.faults]).toEqual([state, []]);
      expect(checked.size).toBeGreaterThan(15);
      if (signed !== undefined && readSigned(signed).size > 15) roots += 1;
    });
  tell("bar 38", { states: tried.length, rowsChanged: 0, rootsKept: roots });
}, 1_200_000);

test("an upgrade killed at any moment has changed nothing, and the next one goes through", async () => {
  const kills = runs(3, 50);
  let before = 0;
  for (let round = 0; round < kills; round += 1)
    await withState("0001-ledger.sql", async (owner) => {
      const name = (await sql<{ name: string }>`select current_database() as name`.execute(owner))
        .rows[0]?.name;
      const hands = openDb({ ...inject("engine").owner, database: name ?? "", max: 1 });
      const upgrade = migrate(hands).then(
        () => "done",
        () => "killed",
      );
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query !~ 'pg_stat_activity'`.execute(
        owner,
      );
      if ((await upgrade) === "killed") {
        before += 1;
        expect(await listMigrations(owner)).toEqual(["0001-ledger.sql"]);
      }
      await hands.destroy();
      await migrate(owner);
      expect(await listMigrations(owner)).toEqual(await knownMigrations());
    });
  tell("bar 38 kills", { kills, inTheMiddle: before, halfDone: 0 });
}, 1_200_000);

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split("\n").filter((line) => line !== "");
}

test("a bundle handed out by an earlier version still holds by both verifiers, and not with one digit changed", async () => {
  const file = join(fixtures, "bundle/tongzhou.jsonl");
  const key = (await readFile(join(fixtures, "bundle/key.txt"), "utf8")).trim();
  const text = await readFile(file, "utf8");
  const verified = await verifyBundle(linesOf(text), { key, kept: [] });
  expect(verified).toMatchObject({ tenant: "tongzhou", whole: true });
  const verifier = fileURLToPath(new URL("../../verify/guatu_verify.py", import.meta.url));
  await promisify(execFile)("python3", [verifier, file, "--key", key]);
  const bent = text.replace('"amount":"1', '"amount":"2');
  expect(bent).not.toBe(text);
  await expect(verifyBundle(linesOf(bent), { key, kept: [] })).rejects.toBeInstanceOf(Wrong);
  const other = join(folder, "bent.jsonl");
  await writeFile(other, bent);
  await expect(
    promisify(execFile)("python3", [verifier, other, "--key", key]),
  ).rejects.toMatchObject({ code: 1 });
});
