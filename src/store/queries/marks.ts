import { sql } from "kysely";
import type { Reader } from "../store.ts";

/** The states some subjects are in, and the view the reader sees them in: while both stay, so do their facts. */
export type Marks = { readonly view: string; readonly marks: ReadonlyMap<number, string> };

/** The marks of some subjects; one of which nothing is known has none. One query. */
export async function listMarks(reader: Reader, subjects: readonly number[]): Promise<Marks> {
  type Row = { view: string; subject_id: number | null; mark: string | null };
  const { rows } = await sql<Row>`
    select (select my_view()) as view, t.subject_id, t.mark
    from (values (0)) one left join touched(${subjects}::bigint[]) t on true`.execute(reader.db);
  return {
    view: rows[0]?.view ?? "",
    marks: new Map(
      rows.flatMap(({ subject_id, mark }) =>
        subject_id === null ? [] : [[subject_id, mark ?? ""]],
      ),
    ),
  };
}
