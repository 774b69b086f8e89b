import { createHash, randomBytes } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Db } from "./connection.ts";
import { addHotColumns } from "./hot-column.ts";
import { productFolder } from "./place.ts";

/** How the application signs in to the database: a role that is neither owner nor superuser. */
export type AppRole = { readonly user: string; readonly password: string };

async function prepare(db: Db): Promise<void> {
  await sql`create schema if not exists guatu`.execute(db);
  await sql`create table if not exists guatu.migration (
    name text primary key, sha256 text not null, at timestamptz not null default now())`.execute(
    db,
  );
  await sql`create table if not exists guatu.app_secret (secret text primary key)`.execute(db);
}

/** Makes the application's role with a password only the owner can read, once. */
async function ensureRole(db: Db): Promise<AppRole> {
  const fresh = randomBytes(24).toString("hex");
  await sql`insert into guatu.app_secret select ${fresh} where not exists (select from guatu.app_secret)`.execute(
    db,
  );
  const { rows } = await sql<{ secret: string }>`select secret from guatu.app_secret`.execute(db);
  const secret = rows[0]?.secret ?? fresh;
  const named = await sql<{
    name: string;
  }>`select 'guatu_app_' || current_database() as name`.execute(db);
  const user = named.rows[0]?.name ?? "";
  const known = await sql`select from pg_roles where rolname = ${user}`.execute(db);
  // Only a superuser may say nosuperuser of a role that is there, and an owner need not be one.
  const verb = known.rows.length > 0 ? sql`alter` : sql`create`;
  const limits =
    known.rows.length > 0 ? sql`` : sql`nosuperuser nocreatedb nocreaterole nobypassrls`;
  await sql`${verb} role ${sql.id(user)} login ${limits} password ${sql.lit(secret)}`.execute(db);
  return { user, password: secret };
}

async function apply(db: Db, { name, text }: Migration, role: AppRole): Promise<void> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const { rows } = await sql<{
    sha256: string;
  }>`select sha256 from guatu.migration where name = ${name}`.execute(db);
  const done = rows[0];
  if (done && done.sha256 !== sha256) throw new Error(`migration ${name} was changed after it ran`);
  if (done) return;
  await sql`insert into guatu.migration (name, sha256) values (${name}, ${sha256})`.execute(db);
  await sql.raw(text.replaceAll("{app}", `"${role.user}"`)).execute(db);
}

type Migration = { readonly name: string; readonly text: string };

/** The schema's files in order. */
async function migrationFiles(): Promise<Migration[]> {
  const folder = join(productFolder(), "src", "store", "migrations");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })),
  );
}

/** The names of this program's migrations, in order. */
export async function knownMigrations(): Promise<string[]> {
  return (await migrationFiles()).map(({ name }) => name);
}

/**
 * Brings the database to today's schema, forward only, in one transaction; two installers at once do it once.
 * `last`: no further than that one. Returns how the application signs in. Errors: throws when a migration that ran was changed
 * or the database is newer than this program.
 */
export async function migrate(owner: Db, last?: string): Promise<AppRole> {
  const all = await migrationFiles();
  const files = all.filter(({ name }) => last === undefined || name <= last);
  return owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('guatu.migrate'))`.execute(trx);
    await prepare(trx);
    const role = await ensureRole(trx);
    const { rows } = await sql<{ name: string }>`select name from guatu.migration`.execute(trx);
    const newer = rows.find((row) => !files.some((file) => file.name === row.name));
    if (newer)
      throw new Error(
        `the database holds ${newer.name}, which this program does not know: upgrade it`,
      );
    for (const file of files) await apply(trx, file, role);
    await addHotColumns(trx);
    return role;
  });
}
