import { sql } from "kysely";
import type { Reader, Writer } from "../store.ts";

/** A saved view of the project list. */
export type ViewRow = { id: number; name: string; query: string; shared: boolean; mine: boolean };

/** The reader's own views and the shared ones. */
export async function listViews(reader: Reader): Promise<ViewRow[]> {
  const { rows } = await sql<ViewRow>`
    select id, name, query, shared, person = ${reader.actor.person} as mine from saved_view
    where tenant = ${reader.actor.tenant} order by name, id`.execute(reader.db);
  return rows;
}

/** Saves a view under the writer's name. */
export async function saveView(
  writer: Writer,
  view: { name: string; query: string; shared: boolean },
): Promise<ViewRow> {
  const { rows } = await sql<{ id: number }>`
    insert into saved_view (tenant, person, name, query, shared)
    values (${writer.actor.tenant}, ${writer.actor.person}, ${view.name}, ${view.query}, ${view.shared})
    returning id`.execute(writer.db);
  return { ...view, id: rows[0]?.id ?? 0, mine: true };
}

/** Removes a view of the writer's own; others' stay, whatever is asked. */
export async function removeView(writer: Writer, id: number): Promise<void> {
  await sql`delete from saved_view where tenant = ${writer.actor.tenant} and id = ${id}::bigint`.execute(
    writer.db,
  );
}
