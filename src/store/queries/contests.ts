import { sql } from "kysely";
import type { Value } from "../../domain/value/value.ts";
import type { Reader, Writer } from "../store.ts";

/** A figure somebody contests. */
export type ContestRow = {
  id: number;
  fact_seq: number;
  value: Value | null;
  reason: string;
  source: string;
  raised_by: number;
  raised_by_unit: number;
  raised_at: string;
  answer: "upheld" | "rejected" | null;
  answer_reason: string | null;
  answered_by: number | null;
  answered_at: string | null;
  /** The correction it led to. */
  correction: number | null;
};

/** Contests the reader may see, newest first; one of them, or those of one project, when asked for. */
export async function listContests(
  reader: Reader,
  only: { readonly id?: number; readonly project?: number } = {},
): Promise<ContestRow[]> {
  const { rows } = await sql<ContestRow>`
    select c.id, c.fact_seq, c.value, c.reason, c.source, c.raised_by, c.raised_by_unit, c.raised_at, c.answer,
      c.answer_reason, c.answered_by, c.answered_at,
      (select k.id from correction k where k.tenant = c.tenant and k.contest_id = c.id) as correction
    from contest c join fact f on f.tenant = c.tenant and f.seq = c.fact_seq
    where c.tenant = ${reader.actor.tenant}
      and (${only.id ?? null}::bigint is null or c.id = ${only.id ?? null})
      and (${only.project ?? null}::bigint is null or f.subject_id = ${only.project ?? null})
    order by c.id desc`.execute(reader.db);
  return rows;
}

/** What a contest says of a fact, for the unit it is raised for. */
export type NewContest = {
  readonly fact: number;
  readonly value: Value | null;
  readonly reason: string;
  readonly source: string;
  readonly unit: number;
};

/** The unanswered contest in which the actor has said the very same already; undefined for none. */
export async function findSameContest(
  writer: Writer,
  raised: NewContest,
): Promise<number | undefined> {
  const { tenant, person } = writer.actor;
  const value = raised.value === null ? null : JSON.stringify(raised.value);
  const { rows } = await sql<{ id: number }>`
    select id from contest where tenant = ${tenant} and fact_seq = ${raised.fact} and raised_by = ${person}
      and answer is null and reason = ${raised.reason} and source = ${raised.source}
      and value is not distinct from ${value}::jsonb order by id limit 1`.execute(writer.db);
  return rows[0]?.id;
}

/** Raises a contest in the actor's name; answers its number. */
export async function addContest(writer: Writer, raised: NewContest): Promise<number> {
  const { tenant, person } = writer.actor;
  const value = raised.value === null ? null : JSON.stringify(raised.value);
  const { rows } = await sql<{ id: number }>`
    insert into contest (tenant, fact_seq, value, reason, source, raised_by, raised_by_unit)
    values (${tenant}, ${raised.fact}, ${value}::jsonb, ${raised.reason}, ${raised.source}, ${person}, ${raised.unit})
    returning id`.execute(writer.db);
  return rows[0]?.id ?? 0;
}

/** Answers a contest in the actor's name; false when somebody has before. */
export async function answerContest(
  writer: Writer,
  id: number,
  answered: { readonly answer: "upheld" | "rejected"; readonly reason: string },
): Promise<boolean> {
  const { tenant, person } = writer.actor;
  const { numAffectedRows } = await sql`
    update contest set answer = ${answered.answer}, answer_reason = ${answered.reason}, answered_by = ${person},
      answered_at = clock_timestamp()
    where tenant = ${tenant} and id = ${id} and answer is null`.execute(writer.db);
  return numAffectedRows === 1n;
}
