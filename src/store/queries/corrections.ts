import { sql } from "kysely";
import type { Evidence } from "../../domain/ledger/fact.ts";
import type { Value } from "../../domain/value/value.ts";
import type { Reader, Writer } from "../store.ts";

/** A correction asked of a fact. */
export type CorrectionRow = {
  id: number;
  fact_seq: number;
  value: Value;
  reason: string;
  evidence: Evidence[];
  asked_by: number;
  asked_by_unit: number;
  asked_at: string;
  contest_id: number | null;
  /** Asked with an objection to a ranking. */
  is_objection: boolean;
  state: "asked" | "agreed" | "refused" | "withdrawn";
  settled_by: number | null;
  settled_at: string | null;
  settled_reason: string | null;
  new_seq: number | null;
};

/** Corrections the reader may see, newest first; one of them, or those of one state, when asked for. */
export async function listCorrections(
  reader: Reader,
  only: { readonly id?: number; readonly state?: CorrectionRow["state"] } = {},
): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`
    select id, fact_seq, value, reason, evidence, asked_by, asked_by_unit, asked_at, contest_id, state, settled_by,
      settled_at, settled_reason, new_seq, exists (
        select from ranking_objection o where o.tenant = c.tenant and o.correction_id = c.id) as is_objection
    from correction c where tenant = ${reader.actor.tenant}
      and (${only.id ?? null}::bigint is null or id = ${only.id ?? null})
      and (${only.state ?? null}::text is null or state = ${only.state ?? null})
    order by id desc`.execute(reader.db);
  return rows;
}

/** What is asked of a fact, for the unit it is asked for. */
export type NewCorrection = {
  readonly fact: number;
  readonly value: Value;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly unit: number;
  readonly contest: number | null;
};

/** The open correction in which the actor has asked for the very same already; undefined for none. */
export async function findSameCorrection(
  writer: Writer,
  asked: NewCorrection,
): Promise<number | undefined> {
  const { tenant, person } = writer.actor;
  const { rows } = await sql<{ id: number }>`
    select id from correction where tenant = ${tenant} and fact_seq = ${asked.fact} and asked_by = ${person}
      and state = 'asked' and reason = ${asked.reason} and value = ${JSON.stringify(asked.value)}::jsonb
      and evidence = ${JSON.stringify(asked.evidence)}::jsonb order by id limit 1`.execute(
    writer.db,
  );
  return rows[0]?.id;
}

/** Asks for a correction in the actor's name; answers its number. */
export async function addCorrection(writer: Writer, asked: NewCorrection): Promise<number> {
  const { tenant, person } = writer.actor;
  const { rows } = await sql<{ id: number }>`
    insert into correction (tenant, fact_seq, value, reason, evidence, asked_by, asked_by_unit, contest_id)
    values (${tenant}, ${asked.fact}, ${JSON.stringify(asked.value)}::jsonb, ${asked.reason},
      ${JSON.stringify(asked.evidence)}::jsonb, ${person}, ${asked.unit}, ${asked.contest})
    returning id`.execute(writer.db);
  return rows[0]?.id ?? 0;
}

/** Settles a correction in the actor's name; false when somebody has before. */
export async function settleCorrection(
  writer: Writer,
  id: number,
  settled: {
    readonly state: "agreed" | "refused" | "withdrawn";
    readonly reason: string | null;
    readonly newSeq: number | null;
  },
): Promise<boolean> {
  const { tenant, person } = writer.actor;
  const { numAffectedRows } = await sql`
    update correction set state = ${settled.state}, settled_by = ${person}, settled_at = clock_timestamp(),
      settled_reason = ${settled.reason}, new_seq = ${settled.newSeq}
    where tenant = ${tenant} and id = ${id} and state = 'asked'`.execute(writer.db);
  return numAffectedRows === 1n;
}
