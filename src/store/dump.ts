import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { sql } from "kysely";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Db } from "./connection.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** PostgreSQL's own programs for a database of one's own. */
export type Tool = "pg_dump" | "pg_restore";

/** How PostgreSQL's programs are told where a database is, so that no password stands in a list of processes. */
function reachOf(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const said: Record<string, string | null> = {
    PGHOST: searchParams.get("host") ?? hostname,
    PGPORT: port === "" ? null : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get("sslmode"),
    PGSSLROOTCERT: searchParams.get("sslrootcert"),
  };
  const given = Object.entries(said).filter(([, text]) => text !== null && text !== "");
  return { PATH: process.env["PATH"], LC_ALL: "C", ...Object.fromEntries(given) };
}

/** A program of PostgreSQL, in GUATU_PG_BIN or on the path, of the database's version or newer. Refuses `backupTool`. */
export async function findTool(db: Db, tool: Tool, env: Env): Promise<Result<string>> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(db);
  const need = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
  const folder = env["GUATU_PG_BIN"];
  const program = folder === undefined ? tool : join(folder, tool);
  const said = spawnSync(program, ["--version"], { encoding: "utf8" });
  const found = /(\d+)(?:\.\d+)?/u.exec(said.stdout ?? "")?.[1];
  if (found === undefined || Number(found) < need)
    return refuse("backupTool", { tool, need, found: found ?? "–" });
  return accept(program);
}

function run(program: string, args: readonly string[], url: string): Promise<void> {
  const child = spawn(program, args, { env: reachOf(url), stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code}: ${said.trim()}`));
    });
  });
}

/** Whether row-level security would keep rows of our own tables from the user. */
async function isBound(db: Db): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`.execute(db);
  return rows[0]?.free !== true;
}

/** Reads in a transaction whose very state a dump can be of, by its name. Errors: those of `work`. */
export function atSnapshot<T>(db: Db, work: (trx: Db, snapshot: string) => Promise<T>): Promise<T> {
  const asked = db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return asked.execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(trx);
    return work(trx, rows[0]?.id ?? "");
  });
}

/** What a dump reads: the address, the transaction whose state it is of, and where it goes. */
export type DumpAsked = { readonly url: string; readonly snapshot: string; readonly file: string };

/** Dumps our schema as it stands in a transaction. Errors: throws what `pg_dump` says. */
export async function dumpSchema(db: Db, program: string, asked: DumpAsked): Promise<void> {
  // The owner's policies let every row through; without this word pg_dump would refuse rather than leave rows out.
  const bound = (await isBound(db)) ? ["--enable-row-security"] : [];
  const args = ["--format=custom", "--schema=guatu", `--snapshot=${asked.snapshot}`, ...bound];
  await run(program, [...args, `--file=${asked.file}`], asked.url);
}

/** Reads a dump into a database that has none of ours, whole or not at all. Errors: throws what `pg_restore` says. */
export async function loadDump(
  db: Db,
  program: string,
  { url, file }: Omit<DumpAsked, "snapshot">,
): Promise<void> {
  // What the dump grants is granted to the application's role, which is in no dump; the start gives it its password.
  await sql`do $$ begin
    if not exists (select from pg_roles where rolname = 'guatu_app_' || current_database()) then
      execute format('create role %I nologin', 'guatu_app_' || current_database());
    end if;
  end $$`.execute(db);
  const args = ["--single-transaction", "--exit-on-error", "--no-owner"];
  const { pathname } = new URL(url);
  await run(program, [...args, `--dbname=${decodeURIComponent(pathname.slice(1))}`, file], url);
}

/** Whether a database holds nothing of ours yet. */
export async function isFree(db: Db): Promise<boolean> {
  const { rows } =
    await sql`select from information_schema.schemata where schema_name = 'guatu'`.execute(db);
  return rows.length === 0;
}

/** Takes away what a restore that failed has left in a database that was free before. */
export async function clearSchema(db: Db): Promise<void> {
  await sql`drop schema if exists guatu cascade`.execute(db);
}

/** The names a dump needs again where it is restored. */
export async function readPlace(
  db: Db,
): Promise<{ readonly name: string; readonly user: string; readonly server: string }> {
  const { rows } = await sql<{ name: string; user: string; server: string }>`
    select current_database() as name, current_user as user, current_setting('server_version') as server`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error("the database does not answer");
  return row;
}
