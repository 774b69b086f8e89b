import { type RawBuilder, sql } from "kysely";
import type { Paper } from "../../domain/evidence/claims.ts";
import { isShownOn } from "../../domain/ledger/basis.ts";
import type { Fact, KnownAt } from "../../domain/ledger/fact.ts";
import { factOf, selectFacts } from "../fact-row.ts";
import type { Marked } from "../kept-facts.ts";
import { type Reader, heldTo } from "../store.ts";
import { papersOf } from "./evidence-use.ts";

/** A subject with its unit. */
export type SubjectRow = {
  id: number;
  type: "project" | "phase" | "unit" | "batch";
  parent: number | null;
  unit_id: number;
  unit_name: string;
  unit_kind: string;
};

/** Whether a subject is a project or a part of one. Errors: none (total). */
export function isProject({ type }: Pick<SubjectRow, "type">): boolean {
  return type === "project" || type === "phase";
}

/**
 * The unit a subject stands with, as `u`; at a point of knowledge the one it stood with there, as it was known there: by
 * the day of knowledge, and below the number where one is named.
 */
function joinUnit(known: KnownAt | undefined): RawBuilder<unknown> {
  if (!known) return sql`join unit u on u.tenant = s.tenant and u.id = s.unit_id`;
  const { day, seq = null } = known;
  // By a day alone only what was handed over on a day need be looked at, which is little.
  const isSettled =
    seq === null
      ? sql`s.id not in (select m.subject_id from placement m
    where m.tenant = (select my_tenant()) and m.known_on > '0001-01-01')`
      : sql`false`;
  return sql`join units_at(${day}::date, ${seq}::bigint) u on u.id = case when ${isSettled} then s.unit_id else coalesce((
    select p.unit_id from placement p where p.tenant = s.tenant and p.subject_id = s.id and p.known_on <= ${day}::date
      and (${seq}::bigint is null or p.seq <= ${seq}::bigint) order by p.seq desc limit 1), s.unit_id) end`;
}

async function selectSubjects(
  reader: Reader,
  where: RawBuilder<unknown>,
  known?: KnownAt,
): Promise<SubjectRow[]> {
  const { rows } = await sql<SubjectRow>`
    select s.id, s.type, s.parent, u.id as unit_id, u.name as unit_name, u.kind as unit_kind
    from subject s ${joinUnit(known)}
    where s.tenant = ${reader.actor.tenant} and ${where} order by s.id`.execute(reader.db);
  return rows;
}

/** A subject and its direct parts, the subject first; empty when it is not there or not the reader's to see. */
export async function findFamily(
  reader: Reader,
  id: number,
  known?: KnownAt,
): Promise<SubjectRow[]> {
  const rows = await selectSubjects(
    reader,
    sql`(s.id = ${id} or s.parent = ${id} or s.id = (select c.parent from subject c where c.tenant = s.tenant and c.id = ${id}))`,
    known,
  );
  return rows.toSorted((a, b) => Number(b.id === id) - Number(a.id === id) || a.id - b.id);
}

/** Every subject of a type the reader may see; at a point of knowledge, with the unit that answered for it then. */
export function listSubjects(
  reader: Reader,
  types: readonly string[],
  known?: KnownAt,
): Promise<SubjectRow[]> {
  return selectSubjects(reader, sql`s.type = any (${types}::text[])`, known);
}

/** A project with the papers in hand, as claims are judged by, and the state its facts are in. */
export type ProjectRow = SubjectRow & Marked & { papers: readonly Paper[] };

/** The projects of one unit the reader may see, each with the papers known on a day. */
export async function listProjectsOf(
  reader: Reader,
  unit: number,
  day: string,
): Promise<ProjectRow[]> {
  const { rows } = await sql<ProjectRow>`
    select s.id, s.type, s.parent, u.id as unit_id, u.name as unit_name, u.kind as unit_kind,
      ${papersOf(sql`s.id`, { day })} as papers, (select my_view()) as view, coalesce(t.mark, '') as mark, t.known_by
    from subject s join unit u on u.tenant = s.tenant and u.id = s.unit_id
    left join touched(array(select o.id from subject o where o.tenant = ${reader.actor.tenant} and o.unit_id = ${unit})) t
      on t.subject_id = s.id
    where s.tenant = ${reader.actor.tenant} and s.type = 'project' and s.unit_id = ${unit} order by s.id`.execute(
    reader.db,
  );
  return rows;
}

/** Some subjects by their numbers. */
export function listSubjectsById(reader: Reader, ids: readonly number[]): Promise<SubjectRow[]> {
  return selectSubjects(reader, sql`s.id = any (${ids}::bigint[])`);
}

/** The facts of some subjects as known and on the reader's basis, in ledger order; all attributes, or only the named ones. */
export async function listFacts(
  reader: Reader,
  known: KnownAt,
  of: { subjects?: readonly number[]; attributes?: readonly string[] },
): Promise<Fact[]> {
  const subjects = of.subjects ? sql`f.subject_id = any (${of.subjects}::bigint[])` : sql`true`;
  const attributes = of.attributes ? sql`f.attribute = any (${of.attributes}::text[])` : sql`true`;
  const query = selectFacts(
    reader.actor.tenant,
    known,
    sql`${subjects} and ${attributes} order by f.seq`,
  );
  const { rows } = await query.execute(reader.db);
  const held = heldTo(reader.actor);
  return rows.map(factOf).filter((fact) => isShownOn(fact, held));
}

/** Facts by the subject they are about. Errors: none (total). */
export function bySubject(facts: readonly Fact[]): Map<number, Fact[]> {
  const grouped = new Map<number, Fact[]>();
  for (const fact of facts) {
    const list = grouped.get(fact.subject);
    if (list) list.push(fact);
    else grouped.set(fact.subject, [fact]);
  }
  return grouped;
}

/** The days on which something new became known of a subject, oldest first. */
export async function listKnownDays(reader: Reader, subject: number): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct known_on as day from fact
    where tenant = ${reader.actor.tenant} and subject_id = ${subject} order by 1`.execute(
    reader.db,
  );
  return rows.map((row) => row.day);
}

/** A named point of the ledger below which nothing can appear any more. */
export async function namePoint(reader: Reader): Promise<number> {
  const { rows } = await sql<{ point: number }>`select ledger_point() as point`.execute(reader.db);
  return rows[0]?.point ?? 0;
}

/** Subjects of which more than one source states something. */
export async function listManyVoiced(reader: Reader): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select subject_id as id from fact where tenant = ${reader.actor.tenant}
    group by subject_id having count(distinct source) > 1 order by 1`.execute(reader.db);
  return rows.map((row) => row.id);
}
