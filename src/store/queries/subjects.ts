import { sql } from "kysely";
import { enterLedger } from "../append.ts";
import type { Reader, Writer } from "../store.ts";

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

/** The subjects figures of some units are stated of, by unit; a unit's is made with its first figure. */
export async function subjectsOfUnits(
  writer: Writer,
  units: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  await sql`
    insert into subject (tenant, type, unit_id)
    select ${writer.actor.tenant}, 'unit', unit from unnest(${units}::int[]) as unit
    on conflict (tenant, unit_id) where type = 'unit' do nothing`.execute(writer.db);
  const { rows } = await sql<{ id: number; unit_id: number }>`
    select id, unit_id from subject
    where tenant = ${writer.actor.tenant} and type = 'unit' and unit_id = any (${units}::int[])`.execute(
    writer.db,
  );
  return new Map(rows.map((row) => [row.unit_id, row.id]));
}

/** How many of some projects stand with a unit, of those the reader may see. */
export async function countStanding(
  reader: Reader,
  unit: number,
  projects: readonly number[],
): Promise<number> {
  const { rows } = await sql<{ standing: number }>`
    select count(*) as standing from subject where tenant = ${reader.actor.tenant} and unit_id = ${unit}
      and type = 'project' and id = any (${projects}::bigint[])`.execute(reader.db);
  return rows[0]?.standing ?? 0;
}

/**
 * Hands a subject and its parts to another unit, in the list too, known from a day on; answers where it stood, undefined
 * when it is not there.
 */
export async function moveSubject(
  writer: Writer,
  id: number,
  { unit, day }: { readonly unit: number; readonly day: string },
): Promise<number | undefined> {
  await enterLedger(writer);
  await sql`select set_config('guatu.handed_on', ${day}, true)`.execute(writer.db);
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

/**
 * Adds a unit below another and answers its number. It counts from the beginning of days, since a ledger that names it may
 * tell of long ago; known from a day on where one is given.
 */
export async function addUnit(
  writer: Writer,
  unit: { parent: number; kind: string; name: string; knownOn?: string },
): Promise<number> {
  await enterLedger(writer);
  await sql`select set_config('guatu.known_on', ${unit.knownOn ?? ""}, true)`.execute(writer.db);
  const { rows } = await sql<{ id: number }>`
    insert into unit (tenant, parent, kind, name) values (${writer.actor.tenant}, ${unit.parent}, ${unit.kind}, ${unit.name})
    returning id`.execute(writer.db);
  return rows[0]?.id ?? 0;
}
