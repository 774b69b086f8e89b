import { sql } from "kysely";
import type { Reader } from "../store.ts";

/** A hash over every row of the tenant's `project_now`: equal hashes, identical tables. */
export async function hashNow(reader: Reader): Promise<string> {
  const { rows } = await sql<{ hash: string }>`
    select encode(sha256(coalesce(string_agg(row_to_json(p)::text, chr(10) order by p.subject_id), '')::bytea), 'hex') as hash
    from project_now p where p.tenant = ${reader.actor.tenant}`.execute(reader.db);
  return rows[0]?.hash ?? "";
}
