import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { tongzhou } from "../../src/catalogue/sample/tongzhou.ts";
import { loadSample } from "../../src/app/load-sample.ts";
import { hashPassword } from "../../src/app/password.ts";
import { readRules } from "../../src/app/read-rules.ts";
import { type Db, openDb } from "../../src/store/connection.ts";
import { type OwnerConnection, startEmbedded } from "../../src/store/engine/embedded.ts";
import { type AppRole, migrate } from "../../src/store/migrate.ts";
import { openStore } from "../../src/store/store.ts";

/** One running database for the whole run, and how tests enter it. */
export type TestEngine = { readonly owner: OwnerConnection; readonly role: AppRole };

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- merging needs an interface
  export interface ProvidedContext {
    engine: TestEngine;
  }
}

/** What every test speaks as today: no fact of the published pages is known later. */
export const today = "2024-03-05";
export const password = "right-horse-battery";

async function loadTongzhou(owner: Db, app: Db): Promise<void> {
  const ctx = { owner, store: openStore(app), rules: await readRules(), today };
  const passwordHash = await hashPassword(password);
  await loadSample(ctx, tongzhou, { passwordHash, progress: () => undefined });
}

/** Two databases to copy: `bare` holds the schema alone, `published` the district of the published pages too. */
async function makeTemplates(admin: Db, connection: OwnerConnection): Promise<AppRole> {
  const { sql } = await import("kysely");
  await sql`create database bare`.execute(admin);
  const bare = openDb({ ...connection, database: "bare" });
  const role = await migrate(bare);
  await bare.destroy();
  await sql`create database published template bare`.execute(admin);
  const owner = openDb({ ...connection, database: "published" });
  const app = openDb({ ...connection, ...role, database: "published" });
  await loadTongzhou(owner, app);
  await Promise.all([owner.destroy(), app.destroy()]);
  return role;
}

/** Starts the product's own database in a folder its account can enter, and stops it after the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), `guatu-test-${randomUUID().slice(0, 8)}-`));
  await chmod(folder, 0o755);
  const engine = await startEmbedded(folder, () => undefined);
  if (!engine.ok) throw new Error(JSON.stringify(engine.refusal));
  const stop = async (): Promise<void> => {
    await engine.value.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const { owner } = engine.value;
  const admin = openDb(owner);
  try {
    project.provide("engine", { owner, role: await makeTemplates(admin, owner) });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await admin.destroy();
  }
}
