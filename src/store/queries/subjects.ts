import { sql } from "kysely";
import type { Writer } from "../store.ts";

/** A subject to be. */
export type NewSubject = {
  readonly type: "project" | "phase" | "unit" | "batch";
  readonly parent: number | null;
  readonly unit: number;
};

/** Adds subjects and answers their numbers in the same order. */
export async function addSubjects(
  writer: Writer,
  subjects: readonly NewSubject[],
): Promise<number[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    insert into subject (tenant, type, parent, unit_id)
    select ${writer.actor.tenant}, r.type, r.parent, r.unit
    from rows from (jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as (type text, parent bigint, unit int))
      with ordinality as r(type, parent, unit, n) order by r.n
    returning id`.execute(writer.db);
  return rows.map((row) => row.id).toSorted((a, b) => a - b);
}

/** Hands a subject and its parts to another unit, in the list too, and answers where it stood, undefined when it is not there. */
export async function moveSubject(
  writer: Writer,
  id: number,
  unit: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number; stood: number }>`
    with stood as (select id, unit_id from subject where tenant = ${writer.actor.tenant} and id = ${id})
    update subject s set unit_id = ${unit} from stood
    where s.tenant = ${writer.actor.tenant} and (s.id = stood.id or s.parent = stood.id)
    returning s.id, stood.unit_id as stood`.execute(writer.db);
  await sql`update project_now set unit_id = ${unit}
    where tenant = ${writer.actor.tenant} and (subject_id = ${id} or parent = ${id})`.execute(
    writer.db,
  );
  return rows[0]?.stood;
}

/** Adds a unit below another and answers its number. */
export async function addUnit(
  writer: Writer,
  unit: { parent: number; kind: string; name: string },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into unit (tenant, parent, kind, name) values (${writer.actor.tenant}, ${unit.parent}, ${unit.kind}, ${unit.name})
    returning id`.execute(writer.db);
  return rows[0]?.id ?? 0;
}
