import { type Transaction, sql } from "kysely";
import type { Db } from "./connection.ts";

/** Runs work on a person's own account with the person set for row-level security, outside any district. */
export function asPerson<T>(
  db: Db,
  person: number,
  work: (trx: Transaction<Record<string, never>>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('guatu.person', ${String(person)}, true)`.execute(trx);
    return work(trx);
  });
}
