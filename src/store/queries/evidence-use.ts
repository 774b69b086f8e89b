import { type RawBuilder, sql } from "kysely";
import type { Paper } from "../../domain/evidence/claims.ts";
import type { KnownAt } from "../../domain/ledger/fact.ts";
import { constraintOf } from "../constraint.ts";
import type { Reader, Writer } from "../store.ts";

/** What a piece of evidence is used for: a fact, or a node or figure of its subject, or a case or finding. */
export type NewUse = {
  readonly evidence: number;
  readonly fact: number | null;
  readonly attribute: string | null;
  readonly scope: string;
  readonly note: string;
  /** The day it was made known, `YYYY-MM-DD`. */
  readonly knownOn: string;
};

/**
 * Records in the actor's name what relies on a piece of evidence; the same use is recorded once. Answers its number,
 * undefined when the fact is of another subject.
 */
export async function addUse(writer: Writer, use: NewUse): Promise<number | undefined> {
  const { tenant, person, unit } = writer.actor;
  try {
    const { rows } = await sql<{ seq: number }>`
      with added as (
        insert into evidence_use (tenant, evidence_seq, fact_seq, attribute, scope, note, known_on, used_by, used_by_unit)
        values (${tenant}, ${use.evidence}, ${use.fact}, ${use.attribute}, ${use.scope}, ${use.note}, ${use.knownOn},
          ${person}, ${unit})
        on conflict do nothing returning seq)
      select seq from added union all
      select seq from evidence_use where tenant = ${tenant} and evidence_seq = ${use.evidence}
        and fact_seq is not distinct from ${use.fact}::bigint and attribute is not distinct from ${use.attribute}::text
        and scope = ${use.scope} and case_seq is null
      limit 1`.execute(writer.db);
    return rows[0]?.seq;
  } catch (error) {
    if (constraintOf(error) === "evidence_use_same_subject") return undefined;
    throw error;
  }
}

/** Links facts that name files by their digest to those files, where their subject has them. */
export async function linkEvidence(writer: Writer, facts: readonly number[]): Promise<void> {
  const { tenant, person, unit } = writer.actor;
  await sql`
    insert into evidence_use (tenant, evidence_seq, fact_seq, known_on, used_by, used_by_unit)
    select f.tenant, e.seq, f.seq, f.known_on, ${person}, ${unit}
    from fact f cross join lateral jsonb_array_elements(f.evidence) named
    join evidence e on e.tenant = f.tenant and e.subject_id = f.subject_id and e.sha256 = named ->> 'sha256'
    where f.tenant = ${tenant} and f.seq = any (${facts}::bigint[]) and named ->> 'kind' <> 'cell'
    on conflict do nothing`.execute(writer.db);
}

/** The digests among some that a subject has evidence of. */
export async function listHeld(
  reader: Reader,
  subject: number,
  digests: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from evidence where tenant = ${reader.actor.tenant} and subject_id = ${subject}
      and sha256 = any (${digests}::text[])`.execute(reader.db);
  return rows.map((row) => row.sha256);
}

/** Who relied on a piece of evidence, for what, and what became of the fact since. */
export type UseRow = {
  seq: number;
  evidence_seq: number;
  fact_seq: number | null;
  attribute: string | null;
  scope: string;
  case_seq: number | null;
  note: string;
  person: string;
  unit: string;
  recorded_at: string;
  verdicts: readonly { standing: string; by: string; day: string }[];
};

/** Every use of some pieces of evidence that the reader may see, oldest first. */
export async function listUses(reader: Reader, evidence: readonly number[]): Promise<UseRow[]> {
  const { rows } = await sql<UseRow>`
    select x.seq, x.evidence_seq, x.fact_seq, coalesce(x.attribute, f.attribute) as attribute,
      coalesce(f.scope, x.scope) as scope, x.case_seq, x.note, p.name as person, coalesce(u.name, '') as unit,
      x.recorded_at,
      coalesce((select jsonb_agg(jsonb_build_object('standing', v.standing, 'by', g.name, 'day', v.known_on) order by v.seq)
        from verdict v join person g on g.id = v.given_by
        where v.tenant = x.tenant and v.fact_seq = x.fact_seq), '[]') as verdicts
    from evidence_use x join person p on p.id = x.used_by
    left join unit u on u.tenant = x.tenant and u.id = x.used_by_unit
    left join fact f on f.tenant = x.tenant and f.seq = x.fact_seq
    where x.tenant = ${reader.actor.tenant} and x.evidence_seq = any (${evidence}::bigint[])
    order by x.seq`.execute(reader.db);
  return rows;
}

/** The papers in hand of some subjects, as JSON in a query that lists them. */
export function papersOf(subject: RawBuilder<unknown>, known: KnownAt): RawBuilder<unknown> {
  const upto = known.seq === undefined ? sql`true` : sql`x.seq <= ${known.seq}`;
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('paper', e.paper, 'evidence', e.seq,
      'attribute', coalesce(x.attribute, f.attribute), 'scope', coalesce(f.scope, x.scope)) order by x.seq), '[]')
    from evidence e join evidence_use x on x.tenant = e.tenant and x.evidence_seq = e.seq
    left join fact f on f.tenant = x.tenant and f.seq = x.fact_seq
    where e.tenant = my_tenant() and e.subject_id = ${subject} and coalesce(x.attribute, f.attribute) is not null
      and x.known_on <= ${known.day}::date and ${upto})`;
}

/** The papers in hand of some subjects as known. */
export async function listPapers(
  reader: Reader,
  known: KnownAt,
  subjects: readonly number[],
): Promise<Map<number, Paper[]>> {
  const { rows } = await sql<{ id: number; papers: Paper[] }>`
    select s.id, ${papersOf(sql`s.id`, known)} as papers from unnest(${subjects}::bigint[]) as s(id)`.execute(
    reader.db,
  );
  return new Map(rows.map((row) => [row.id, row.papers]));
}

/** The papers used for one fact by a day: for itself, or for its node or figure as such; not those of another statement of it. */
export async function listPapersOfFact(reader: Reader, seq: number, day: string): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select distinct e.paper, e.seq as evidence, f.attribute, f.scope
    from fact f
    join evidence e on e.tenant = f.tenant and e.subject_id = f.subject_id
    join evidence_use x on x.tenant = e.tenant and x.evidence_seq = e.seq
    where f.tenant = ${reader.actor.tenant} and f.seq = ${seq} and x.known_on <= ${day}::date
      and (x.fact_seq = f.seq or (x.fact_seq is null and x.attribute = f.attribute and x.scope = f.scope))`.execute(
    reader.db,
  );
  return rows;
}
