import { sql } from "kysely";
import type { Db } from "../connection.ts";

/** A fact that may be erased: it says a text, and is not erased already. Undefined for any other number. */
export async function findErasable(
  owner: Db,
  tenant: string,
  seq: number,
): Promise<{ readonly subject: number; readonly attribute: string } | undefined> {
  const { rows } = await sql<{ subject: number; attribute: string }>`
    select subject_id as subject, attribute from fact f
    where tenant = ${tenant} and seq = ${seq} and jsonb_typeof(value) = 'string'
      and not exists (select from erasure e where e.tenant = f.tenant and e.fact_seq = f.seq)`.execute(
    owner,
  );
  return rows[0];
}

/** Erases the text of a fact and its salt for good, and writes down that it did. */
export async function eraseFact(
  owner: Db,
  tenant: string,
  { seq, reason }: { readonly seq: number; readonly reason: string },
): Promise<void> {
  await sql`select erase_fact(${tenant}, ${seq}, ${reason})`.execute(owner);
}
