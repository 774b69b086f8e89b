import { listDistrictsOf } from "../../store/found.ts";
import type { Db } from "../../store/connection.ts";
import { listCosignatures } from "../../store/queries/seal-outside.ts";
import { findCheckpoint, holdLog } from "../../store/queries/seal.ts";

/** The last checkpoint of a district, and the lines of those who saw it. */
export type LastNote = {
  readonly id: string;
  readonly size: number;
  readonly note: string | null;
  readonly witnessed: string;
};

/** The last checkpoint of every district. */
export async function lastNotes(db: Db): Promise<LastNote[]> {
  const notes: LastNote[] = [];
  for (const { id } of await listDistrictsOf(db)) {
    const last = await findCheckpoint(db, id);
    const lines = last ? await listCosignatures(db, id, last.size) : [];
    const witnessed = lines.map(({ line }) => line).join("");
    notes.push({ id, size: last?.size ?? 0, note: last?.note ?? null, witnessed });
  }
  return notes;
}

/** Works while nothing is sealed, so that the last checkpoints are what they were; recording goes on meanwhile. */
export async function whileNothingIsSealed<T>(
  db: Db,
  work: (notes: readonly LastNote[]) => Promise<T>,
): Promise<T> {
  const districts = (await listDistrictsOf(db)).map(({ id }) => id).toSorted();
  return db.transaction().execute(async (trx) => {
    for (const id of districts) await holdLog(trx, id);
    return work(await lastNotes(trx));
  });
}
