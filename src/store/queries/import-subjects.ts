import { sql } from "kysely";
import type { Reader } from "../store.ts";

/** The subjects an import stated anything of. */
export async function listImportSubjects(reader: Reader, importId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct subject_id as id from fact
    where tenant = ${reader.actor.tenant} and import_id = ${importId} order by 1`.execute(
    reader.db,
  );
  return rows.map((row) => row.id);
}
