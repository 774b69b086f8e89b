import { sql } from "kysely";
import type { Reader, Writer } from "../store.ts";

/** What a unit has typed for a period and not submitted; an empty text is a cell somebody emptied. */
export type DraftRow = {
  subject_id: number;
  attribute: string;
  scope: string;
  text: string;
  saved_at: string;
  by_name: string;
};

/** The drafts of a unit for a period, emptied cells too; none for whoever does not state facts there. */
export async function listDrafts(
  reader: Reader,
  unit: number,
  period: string,
): Promise<DraftRow[]> {
  const { rows } =
    await sql<DraftRow>`select d.subject_id, d.attribute, d.scope, d.text, d.saved_at, p.name as by_name
    from draft d join person p on p.id = d.saved_by
    where d.tenant = ${reader.actor.tenant} and d.unit_id = ${unit} and d.period = ${period}
    order by d.subject_id, d.attribute, d.scope`.execute(reader.db);
  return rows;
}

/** A cell as typed; an empty text takes what stood there away, and who did it stays known. */
export type DraftCell = {
  readonly project: number;
  readonly attribute: string;
  readonly scope: string;
  readonly text: string;
};

/** Keeps what was typed. Whoever calls holds the report, and has seen that nobody's newer text stands there. */
export async function saveDrafts(
  writer: Writer,
  place: { unit: number; period: string },
  cells: readonly DraftCell[],
): Promise<void> {
  const { tenant, person } = writer.actor;
  const kept = JSON.stringify(cells);
  await sql`update draft d set text = '', saved_by = ${person}, saved_at = now()
    from jsonb_to_recordset(${kept}::jsonb) as c(project bigint, attribute text, scope text, text text)
    where d.tenant = ${tenant} and d.unit_id = ${place.unit} and d.period = ${place.period}
      and d.subject_id = c.project and d.attribute = c.attribute and d.scope = c.scope and c.text = ''`.execute(
    writer.db,
  );
  await sql`insert into draft (tenant, unit_id, period, subject_id, attribute, scope, text, saved_by)
    select ${tenant}, ${place.unit}, ${place.period}, c.project, c.attribute, c.scope, c.text, ${person}
    from jsonb_to_recordset(${kept}::jsonb) as c(project bigint, attribute text, scope text, text text) where c.text <> ''
    on conflict on constraint draft_pk do update set text = excluded.text, saved_by = excluded.saved_by, saved_at = now()`.execute(
    writer.db,
  );
}

/** Takes the drafts of a unit's period away once they are facts. */
export async function dropDrafts(writer: Writer, unit: number, period: string): Promise<void> {
  await sql`delete from draft where tenant = ${writer.actor.tenant} and unit_id = ${unit} and period = ${period}`.execute(
    writer.db,
  );
}

/** The moment of the transaction, by the database's clock. */
export async function findNow(reader: Reader): Promise<string> {
  const { rows } = await sql<{ now: string }>`select now() as now`.execute(reader.db);
  return rows[0]?.now ?? "";
}
