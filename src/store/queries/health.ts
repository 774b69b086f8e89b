import { sql } from "kysely";
import type { Db } from "../connection.ts";

/** Whether the database answers, what it is, and whether it waits for the disk before it says yes. */
export async function readHealth(
  db: Db,
): Promise<{ ok: boolean; database: string; fsync: string; durable: boolean }> {
  const { rows } = await sql<{ database: string; fsync: string }>`
    select 'PostgreSQL ' || current_setting('server_version') as database, current_setting('fsync') as fsync`.execute(
    db,
  );
  const durable = (await readUnsafe(db)) === undefined;
  return { ok: true, database: rows[0]?.database ?? "", fsync: rows[0]?.fsync ?? "", durable };
}

/** The first setting that is off and would lose confirmed records in a power cut; undefined when none is. */
export async function readUnsafe(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings
    where setting = 'off' and name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name limit 1`.execute(
    db,
  );
  return rows[0]?.name;
}

/** The database's version as a number: 180004 is 18.4. Errors: throws what the database throws. */
export async function readVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(db);
  return Number(rows[0]?.version ?? 0);
}
