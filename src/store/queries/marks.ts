import { sql } from "kysely";
import type { Reader } from "../store.ts";

/** The state a subject is in, and the last day anything of it became known. */
export type Mark = { readonly mark: string; readonly knownBy: string };

/** The states some subjects are in, and the view the reader sees them in: while both stay, so do their facts. */
export type Marks = { readonly view: string; readonly marks: ReadonlyMap<number, Mark> };

/** The marks of some subjects; one of which nothing is known has none. One query. */
export async function listMarks(reader: Reader, subjects: readonly number[]): Promise<Marks> {
  type Row = { view: string; subject_id: number | null; mark: string | null; known_by: string };
  // Materialized: asked beside every mark the view cost a hundred times what the marks do.
  const { rows } = await sql<Row>`
    select (select my_view()) as view, t.subject_id, t.mark, t.known_by
    from (values (0)) one left join touched(${subjects}::bigint[]) t on true`.execute(reader.db);
  return {
    view: rows[0]?.view ?? "",
    marks: new Map(
      rows.flatMap(({ subject_id, mark, known_by }) =>
        subject_id === null ? [] : [[subject_id, { mark: mark ?? "", knownBy: known_by }]],
      ),
    ),
  };
}
