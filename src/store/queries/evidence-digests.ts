import { sql } from "kysely";
import type { Db } from "../connection.ts";

/** A piece of evidence as its file is checked. */
export type DigestRow = { tenant: string; seq: number; sha256: string; no_copy: string | null };

/** Every piece of evidence of every district above a number, in order: for who checks the store, as the owner. */
export async function listDigests(db: Db, above: number, limit: number): Promise<DigestRow[]> {
  const { rows } = await sql<DigestRow>`
    select tenant, seq, sha256, no_copy from evidence where seq > ${above} order by seq limit ${limit}`.execute(
    db,
  );
  return rows;
}
