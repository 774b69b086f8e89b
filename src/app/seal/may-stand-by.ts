import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { openDb } from "../../store/connection.ts";
import { findNewestNote } from "../../store/queries/seal-check.ts";
import type { Address } from "../../store/seat.ts";
import { readSigned } from "./check-notes.ts";
import type { LogKeys } from "./log-keys.ts";
import { isSignedBy } from "./signed-by.ts";

/**
 * Whether a server could go on with a database's log, asked before it stands by: else its own checks would stop it at the
 * very moment it is needed. Refuses `standByKeys`; throws what the database throws.
 */
export async function mayStandBy(
  address: Address,
  { keys }: Pick<LogKeys, "keys">,
): Promise<Result<void>> {
  const db = openDb(address);
  try {
    const printed = await findNewestNote(db);
    const note = printed === undefined ? undefined : readSigned(printed).note;
    const isKnown = printed === undefined || keys.some((key) => note && isSignedBy(key, note));
    return isKnown ? accept(undefined) : refuse("standByKeys");
  } finally {
    await db.destroy();
  }
}
