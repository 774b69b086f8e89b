import { sql } from "kysely";
import type { Db } from "../connection.ts";

/** Whether the database answers, what it is, and whether it waits for the disk before it says yes. */
export async function readHealth(
  db: Db,
): Promise<{ ok: boolean; database: string; fsync: string }> {
  const { rows } = await sql<{ database: string; fsync: string }>`
    select 'PostgreSQL ' || current_setting('server_version') as database, current_setting('fsync') as fsync`.execute(
    db,
  );
  return { ok: true, database: rows[0]?.database ?? "", fsync: rows[0]?.fsync ?? "" };
}

/** The database's version as a number: 180004 is 18.4. Errors: throws what the database throws. */
export async function readVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(db);
  return Number(rows[0]?.version ?? 0);
}
