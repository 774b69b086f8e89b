import { type Fault, faultsMax } from "../../domain/seal/fault.ts";
import { blockSeqs } from "../../domain/seal/glance.ts";
import type { Db } from "../../store/connection.ts";
import { readMark } from "../../store/queries/seal-check.ts";
import {
  listLeavesBetween,
  listSealedTables,
  listUnsealed,
  speakUtc,
} from "../../store/queries/seal.ts";
import { checkRows } from "./check-rows.ts";

/** Holds the entries of one block against their rows, and looks for rows slipped in among them. */
async function checkBlock(db: Db, tenant: string, place: number): Promise<Fault[]> {
  const [from, to] = [place * blockSeqs, (place + 1) * blockSeqs - 1];
  const kept = { tenant, tables: await listSealedTables(db) };
  const faults = await checkRows(db, kept, await listLeavesBetween(db, tenant, [from, to]));
  const last = Math.min(to, await readMark(db, tenant));
  const unsealed = await listUnsealed(db, { ...kept, above: from - 1, limit: faultsMax });
  const slipped = unsealed.filter(({ seq }) => seq <= last);
  return [...faults, ...slipped.map(({ kind, seq }): Fault => ({ fault: "unsealed", kind, seq }))];
}

/**
 * What is wrong in blocks that changed as they should not: the first that has faults says enough. Nothing found is no
 * proof yet: who bent the log with the row is found by a reading of everything. Errors: throws what the database throws.
 */
export async function checkBlocks(
  owner: Db,
  tenant: string,
  places: readonly number[],
): Promise<Fault[]> {
  return owner
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (db) => {
      await speakUtc(db);
      for (const place of places) {
        const faults = await checkBlock(db, tenant, place);
        if (faults.length > 0) return faults.slice(0, faultsMax);
      }
      return [];
    });
}
