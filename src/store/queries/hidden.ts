import { sql } from "kysely";
import type { Reader } from "../store.ts";

/** The attributes a field rule hides from the asker, as the database itself holds it. */
export async function listHidden(reader: Reader): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hidden: string[] }>`select my_hidden() as hidden`.execute(reader.db);
  return new Set(rows[0]?.hidden);
}

/** Whether an import stated something that is hidden from the asker. */
export async function importHides(reader: Reader, id: number): Promise<boolean> {
  const { rows } = await sql<{ hides: boolean }>`select import_hides(${id}) as hides`.execute(
    reader.db,
  );
  return rows[0]?.hides ?? false;
}
