import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isInMemory } from "../../src/app/guard/space.ts";
import { openLedger } from "../../src/app/open-ledger.ts";
import { readSettings } from "../../src/app/settings.ts";
import { openDb } from "../../src/store/connection.ts";
import { readHealth } from "../../src/store/queries/health.ts";
import { urlOf } from "../harness/command.ts";
import { codeOf, dropDatabase, makeDatabase, valueOf } from "../harness/ledger.ts";
import { tell } from "../harness/runs.ts";

let folder: string;
let name: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-power-"));
  name = await makeDatabase("template0");
  const db = openDb({ connectionString: urlOf(name), max: 1 });
  await sql`do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`.execute(
    db,
  );
  await db.destroy();
});
afterAll(async () => {
  await dropDatabase(name);
  await rm(folder, { recursive: true });
});

test("a database that says yes before the disk has is not used, and to try things out it says so", async () => {
  const place = { folder, databaseUrl: urlOf(name) };
  const refused = await openLedger(place, () => undefined, false);
  expect(codeOf(refused)).toBe("engineUnsafe");
  expect(refused).toMatchObject({ refusal: { params: { setting: "synchronous_commit" } } });
  const { isTrial } = readSettings({ GUATU_TRIAL: "yes" });
  const ledger = valueOf(await openLedger({ ...place, isTrial }, () => undefined, false));
  expect(await readHealth(ledger.app)).toMatchObject({ durable: false });
  await sql`do $$ begin execute format('alter database %I reset synchronous_commit', current_database()); end $$`.execute(
    ledger.owner,
  );
  await ledger.close();
  const again = valueOf(await openLedger(place, () => undefined, false));
  expect(await readHealth(again.app)).toMatchObject({ fsync: "on", durable: true });
  await again.close();
  tell("bar 2", { unsafeStarts: 0, trialSaysSo: "on every page" });
});

test("what lies in memory only is told from what lies on a disk", async () => {
  expect(await isInMemory("/proc")).toBe(false);
  if (process.platform === "linux") expect(await isInMemory("/dev/shm")).toBe(true);
});
