import { sql } from "kysely";
import type { Writer } from "../store.ts";

/** A subject to be. */
export type NewSubject = {
  readonly type: "project" | "phase" | "unit";
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

/** Hands a subject and its parts to another unit. */
export async function moveSubject(writer: Writer, id: number, unit: number): Promise<void> {
  await sql`update subject set unit_id = ${unit}
    where tenant = ${writer.actor.tenant} and (id = ${id} or parent = ${id})`.execute(writer.db);
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
