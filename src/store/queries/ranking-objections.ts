import { sql } from "kysely";
import type { Evidence } from "../../domain/ledger/fact.ts";
import type { Value } from "../../domain/value/value.ts";
import type { Reader, Writer } from "../store.ts";

/** An objection with what was decided on it, null while nothing was. */
export type ObjectionRow = {
  seq: number;
  publication_seq: number;
  unit_id: number;
  article: string;
  fact_seq: number | null;
  correction_id: number | null;
  points: string | null;
  reason: string;
  evidence: Evidence[];
  raised_by: number;
  raised_name: string;
  on_day: string;
  outcome: "upheld" | "dismissed" | null;
  ruling_reason: string | null;
  ruling_seq: number | null;
  new_seq: number | null;
  ruled_by: string | null;
  ruled_on: string | null;
  /** Of a figure the reader may see: what it is of, what it says and what it should say. */
  attribute: string | null;
  figure_period: string | null;
  was: Value | null;
  should: Value | null;
};

/** The objections to some publications the reader may see, oldest first; one of them when asked for. */
export async function listObjections(
  reader: Reader,
  of: { readonly publications?: readonly number[]; readonly seq?: number },
): Promise<ObjectionRow[]> {
  const { rows } = await sql<ObjectionRow>`
    select o.seq, o.publication_seq, o.unit_id, o.article, o.fact_seq, o.correction_id, o.points, o.reason, o.evidence,
      o.raised_by, by.name as raised_name, o.on_day, r.outcome, r.reason as ruling_reason, r.seq as ruling_seq, r.new_seq,
      judge.name as ruled_by, r.on_day as ruled_on, f.attribute, f.period as figure_period, f.value as was,
      c.value as should
    from ranking_objection o join person by on by.id = o.raised_by
    left join ranking_ruling r on r.tenant = o.tenant and r.objection_seq = o.seq
    left join person judge on judge.id = r.by_person
    left join fact f on f.tenant = o.tenant and f.seq = o.fact_seq
    left join correction c on c.tenant = o.tenant and c.id = o.correction_id
    where o.tenant = ${reader.actor.tenant}
      and (${of.publications ?? null}::bigint[] is null or o.publication_seq = any (${of.publications ?? null}::bigint[]))
      and (${of.seq ?? null}::bigint is null or o.seq = ${of.seq ?? null})
    order by o.seq`.execute(reader.db);
  return rows;
}

/** Raises an objection in the actor's name; answers its number in the ledger. */
export async function addObjection(
  writer: Writer,
  raised: Pick<
    ObjectionRow,
    "publication_seq" | "unit_id" | "article" | "fact_seq" | "correction_id" | "points" | "reason"
  > & { readonly evidence: readonly Evidence[]; readonly day: string },
): Promise<number> {
  const { tenant, person } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into ranking_objection (tenant, publication_seq, unit_id, article, fact_seq, correction_id, points, reason,
      evidence, raised_by, raised_by_unit, on_day)
    values (${tenant}, ${raised.publication_seq}, ${raised.unit_id}, ${raised.article}, ${raised.fact_seq},
      ${raised.correction_id}, ${raised.points}, ${raised.reason}, ${JSON.stringify(raised.evidence)}::jsonb, ${person},
      ${raised.unit_id}, ${raised.day})
    returning seq`.execute(writer.db);
  return rows[0]?.seq ?? 0;
}

/** Decides an objection in the actor's name. */
export async function addRuling(
  writer: Writer,
  ruled: {
    readonly objection: number;
    readonly outcome: "upheld" | "dismissed";
    readonly reason: string;
    readonly newSeq: number | null;
    readonly day: string;
  },
): Promise<void> {
  const { tenant, person, unit } = writer.actor;
  await sql`
    insert into ranking_ruling (tenant, objection_seq, outcome, reason, new_seq, by_person, by_unit, on_day)
    values (${tenant}, ${ruled.objection}, ${ruled.outcome}, ${ruled.reason}, ${ruled.newSeq}, ${person}, ${unit},
      ${ruled.day})`.execute(writer.db);
}
