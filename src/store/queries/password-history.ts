import { sql } from "kysely";
import { asPerson } from "../as-person.ts";
import type { Db } from "../connection.ts";

/** The hashes of a person's last replaced passwords, newest first. */
export function listOldPasswords(db: Db, person: number, count: number): Promise<string[]> {
  return asPerson(db, person, async (trx) => {
    const { rows } = await sql<{ password_hash: string }>`
      select password_hash from password_history where person = ${person}
      order by replaced_at desc limit ${count}`.execute(trx);
    return rows.map((row) => row.password_hash);
  });
}

/**
 * Keeps the hash of a replaced password, and of all kept no more than so many: none are kept for nothing. Within
 * `asPerson`.
 */
export async function keepOldPassword(
  db: Db,
  person: number,
  { hash, count }: { hash: string; count: number },
): Promise<void> {
  await sql`insert into password_history (person, password_hash) values (${person}, ${hash})
    on conflict do nothing`.execute(db);
  await sql`delete from password_history where person = ${person} and password_hash not in (
    select password_hash from password_history where person = ${person}
    order by replaced_at desc limit ${count})`.execute(db);
}
