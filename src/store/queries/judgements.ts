import { sql } from "kysely";
import type { KnownAt, Standing } from "../../domain/ledger/fact.ts";
import type { Reader } from "../store.ts";

/** A step of a fact's standing, with who took it. */
export type JudgementRow = {
  fact: number;
  standing: Standing;
  person: string;
  unit: string;
  day: string;
  reason: string | null;
};

/** Who judged the facts of some subjects, as known then, in ledger order. Errors: throws what the database throws. */
export async function listJudgements(
  reader: Reader,
  known: KnownAt,
  subjects: readonly number[],
): Promise<JudgementRow[]> {
  const { rows } = await sql<JudgementRow>`
    select v.fact_seq as fact, v.standing, p.name as person, coalesce(u.name, '') as unit, v.known_on as day, v.reason
    from fact f join verdict v on v.tenant = f.tenant and v.fact_seq = f.seq
    join person p on p.id = v.given_by
    left join unit u on u.tenant = v.tenant and u.id = v.given_by_unit
    where f.tenant = ${reader.actor.tenant} and f.subject_id = any (${subjects}::bigint[]) and v.known_on <= ${known.day}::date
      and v.seq <= ${known.seq ?? Number.MAX_SAFE_INTEGER} order by v.seq`.execute(reader.db);
  return rows;
}
