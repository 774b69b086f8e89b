import { sql } from "kysely";
import { isShownOn } from "../../domain/ledger/basis.ts";
import type { Fact, Standing } from "../../domain/ledger/fact.ts";
import { factOf, selectFacts } from "../fact-row.ts";
import { type Reader, type Writer, heldTo } from "../store.ts";

/** Some facts by their numbers, with their standings of a day; those the reader may not see are not there. */
export async function findFacts(
  reader: Reader,
  day: string,
  seqs: readonly number[],
): Promise<Fact[]> {
  const where = sql`f.seq = any (${seqs}::bigint[]) order by f.seq`;
  const { rows } = await selectFacts(reader.actor.tenant, { day }, where).execute(reader.db);
  const held = heldTo(reader.actor);
  return rows.map(factOf).filter((fact) => isShownOn(fact, held));
}

/** Holds a subject until the transaction ends, so that two decisions about its figures follow one another. */
export async function holdSubject(writer: Writer, subject: number): Promise<void> {
  await sql`select from subject where tenant = ${writer.actor.tenant} and id = ${subject} for no key update`.execute(
    writer.db,
  );
}

/** A judgement of a fact. */
export type VerdictRow = {
  fact: number;
  standing: Standing;
  seq: number;
  reason: string | null;
  known_on: string;
  given_by: number;
};

/** Every judgement of a fact the reader may see, in ledger order. */
export async function listVerdicts(reader: Reader): Promise<VerdictRow[]> {
  const { rows } = await sql<VerdictRow>`
    select fact_seq as fact, standing, seq, reason, known_on, given_by from verdict
    where tenant = ${reader.actor.tenant} order by seq`.execute(reader.db);
  return rows;
}

/** One number for every natural person: the first of their accounts, by each account. */
export async function humansOf(
  reader: Reader,
  people: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; human: number }>`
    select p.id, (select min(q.id) from person q where q.human = p.human) as human
    from person p where p.id = any (${people}::int[])`.execute(reader.db);
  return new Map(rows.map((row) => [row.id, row.human]));
}

/** Everything an import stated. */
export async function listImportFacts(reader: Reader, id: number, day: string): Promise<Fact[]> {
  const where = sql`f.import_id = ${id}`;
  const { rows } = await selectFacts(reader.actor.tenant, { day }, where).execute(reader.db);
  return rows.map(factOf);
}
