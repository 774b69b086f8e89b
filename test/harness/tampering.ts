import { sql } from "kysely";
import { checkLog } from "../../src/app/seal/check-log.ts";
import type { Fault } from "../../src/domain/seal/fault.ts";
import type { NoteKey } from "../../src/domain/seal/note.ts";
import type { Db } from "../../src/store/connection.ts";
import type { TestLedger } from "./ledger.ts";

/** What is held against a ledger somebody laid hands on. */
export type Held = {
  readonly tenant: string;
  readonly keys: readonly NoteKey[];
  readonly outside?: readonly string[];
};

/** A handle whose transactions are all part of one that is under way. */
function within(trx: Db): Db {
  const chain = {
    setIsolationLevel: () => chain,
    execute: (fn: (db: Db) => unknown) => fn(trx),
  };
  return { transaction: () => chain } as unknown as Db;
}

/**
 * Does as a superuser what no trigger can stop, sees what a check says, and puts it back. Undefined where a constraint
 * of the schema stopped even the superuser, or no row was touched.
 */
export async function tamper(
  ledger: Pick<TestLedger, "owner">,
  held: Held,
  text: string,
): Promise<readonly Fault[] | undefined> {
  const undo = new Error("undone");
  let faults: readonly Fault[] | undefined;
  await ledger.owner
    .transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      const done = await sql.raw(text).execute(trx);
      if (done.numAffectedRows === 0n) throw undo;
      ({ faults } = await checkLog(within(trx), { outside: [], ...held }));
      throw undo;
    })
    .catch((error: unknown) => {
      const code = (error as { code?: string }).code ?? "";
      if (error !== undo && !code.startsWith("23")) throw error;
    });
  return faults;
}
