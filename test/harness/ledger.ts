import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { inject } from "vitest";
import type { Ctx } from "../../src/app/context.ts";
import type { Rules } from "../../src/app/rules.ts";
import { enterDistrict } from "../../src/app/who.ts";
import type { Result } from "../../src/domain/refusal/refusal.ts";
import { say } from "../../src/domain/refusal/say.ts";
import { type Db, openDb } from "../../src/store/connection.ts";
import { type Store, openStore } from "../../src/store/store.ts";
import { today } from "./engine.ts";
import { openRules } from "./open-rules.ts";

/** A database of a test file's own. `owner` may do anything, `app` is what the product asks through. */
export type TestLedger = {
  readonly name: string;
  readonly owner: Db;
  readonly app: Db;
  readonly store: Store;
  readonly rules: Rules;
  readonly close: () => Promise<void>;
};

/** A new database's name. */
export function freshName(): string {
  return `t_${randomUUID().replaceAll("-", "").slice(0, 20)}`;
}

async function onAdmin(work: (admin: Db) => Promise<unknown>): Promise<void> {
  const admin = openDb({ ...inject("engine").owner, max: 1 });
  try {
    await work(admin);
  } finally {
    await admin.destroy();
  }
}

/** Makes a database, a copy of a template or empty, and answers its name. */
export async function makeDatabase(template: string): Promise<string> {
  const name = freshName();
  await onAdmin((admin) =>
    sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin),
  );
  return name;
}

export async function dropDatabase(name: string): Promise<void> {
  await onAdmin((admin) =>
    sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin),
  );
}

/** A copy of a template for one test file. */
export async function openTestLedger(template: "bare" | "published"): Promise<TestLedger> {
  const name = await makeDatabase(template);
  const { owner: connection, role } = inject("engine");
  const owner = openDb({ ...connection, database: name, max: 4 });
  const app = openDb({ ...connection, ...role, database: name, max: 12 });
  const close = async (): Promise<void> => {
    await Promise.all([owner.destroy(), app.destroy()]);
    await dropDatabase(name);
  };
  return { name, owner, app, store: openStore(app), rules: await openRules(), close };
}

/** The value of an accepted result; a refusal fails the test with its sentence. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.code}: ${say(result.refusal, "en")}`);
}

/** The code of a refused result; an accepted one fails the test. */
export function codeOf(result: Result<unknown>): string {
  if (!result.ok) return result.refusal.code;
  throw new Error(`was accepted: ${JSON.stringify(result.value)}`);
}

/** The number of a person. */
export async function personOf(ledger: TestLedger, login: string): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`select id from person where login = ${login}`.execute(ledger.owner);
  const [row] = rows;
  if (!row) throw new Error(`no person ${login}`);
  return row.id;
}

/** A person's way into a district, on the tests' day or another. */
export async function enter(
  ledger: TestLedger,
  login: string,
  at: string | { readonly district: string; readonly day: string },
): Promise<Ctx> {
  const { district, day } = typeof at === "string" ? { district: at, day: today } : at;
  const base = { store: ledger.store, rules: ledger.rules, today: day };
  return valueOf(await enterDistrict(base, await personOf(ledger, login), district));
}

/** One value from the database, asked as its owner. */
export async function askOwner<T>(ledger: Pick<TestLedger, "owner">, text: string): Promise<T> {
  const { rows } = await sql.raw<Record<string, T>>(text).execute(ledger.owner);
  return Object.values(rows[0] ?? {})[0] as T;
}
