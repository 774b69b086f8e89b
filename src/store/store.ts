import { type Transaction, sql } from "kysely";
import type { Basis, Held } from "../domain/ledger/basis.ts";
import type { Db } from "./connection.ts";
import { type KeptFacts, noFacts } from "./fact-shelf.ts";

/** On whose behalf a question or a change is made. */
export type Actor = {
  readonly tenant: string;
  readonly person: number;
  /** The unit the person speaks for in this district. */
  readonly unit: number;
  /** The widest basis they see at all, held by row-level security too; everything when absent. */
  readonly sight?: Basis;
  /** The basis their figures are read on now; as wide as they see when absent. */
  readonly basis?: Basis;
};

/** On what an actor's facts are read. */
export function heldTo({ sight = "claimed", basis = sight }: Actor): Held {
  return { sight, basis };
}

/** A reader within one transaction; it cannot write, by the database's own word. */
export type Reader = {
  readonly actor: Actor;
  readonly db: Transaction<Record<string, never>>;
  /** Facts read before, by whomever: `listKeptFacts` alone looks here. */
  readonly kept: KeptFacts;
};

/** A reader that may also append. */
export type Writer = Reader & { readonly writes: true };

/**
 * The only way to the ledger. Every question runs as the application's role with the person and the district
 * set for row-level security; without them nothing is seen.
 */
export type Store = {
  readonly read: <T>(actor: Actor, fn: (reader: Reader) => Promise<T>) => Promise<T>;
  readonly transact: <T>(actor: Actor, fn: (writer: Writer) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

async function become(db: Db, actor: Actor): Promise<void> {
  await sql`select set_config('guatu.tenant', ${actor.tenant}, true),
    set_config('guatu.person', ${String(actor.person)}, true),
    set_config('guatu.sight', ${heldTo(actor).sight}, true)`.execute(db);
}

/** Opens the store on the application's own connection. Errors: none until used. */
export function openStore(db: Db): Store {
  const kept = noFacts();
  return {
    read: (actor, fn) =>
      db
        .transaction()
        .setIsolationLevel("repeatable read")
        .setAccessMode("read only")
        .execute(async (trx) => {
          await become(trx, actor);
          return fn({ actor, db: trx, kept });
        }),
    transact: (actor, fn) =>
      db.transaction().execute(async (trx) => {
        await become(trx, actor);
        return fn({ actor, db: trx, kept, writes: true });
      }),
    close: () => db.destroy(),
  };
}
