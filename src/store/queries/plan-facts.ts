import { sql } from "kysely";
import { isShownOn } from "../../domain/ledger/basis.ts";
import type { Fact, KnownAt } from "../../domain/ledger/fact.ts";
import { factOf, selectFacts } from "../fact-row.ts";
import { type Reader, heldTo } from "../store.ts";

/** Which facts a plan is read from: attributes that hold until the next, and flows within the year. */
export type PlanFactsAsked = {
  /** Null for every year. */
  readonly year: string | null;
  readonly states: readonly string[];
  readonly flows: readonly string[];
};

/** The facts a year's plan is read from, as known, in ledger order: no other year's figures are fetched. */
export async function listPlanFacts(
  reader: Reader,
  known: KnownAt,
  asked: PlanFactsAsked,
): Promise<Fact[]> {
  const where = sql`(f.attribute = any (${asked.states}::text[])
      or (f.attribute = any (${asked.flows}::text[])
        and (${asked.year}::text is null or f.period = ${asked.year} or f.period like ${`${asked.year}-%`})))
    order by f.seq`;
  const { rows } = await selectFacts(reader.actor.tenant, known, where).execute(reader.db);
  const held = heldTo(reader.actor);
  return rows.map(factOf).filter((fact) => isShownOn(fact, held));
}

/** Where a project stands now, by its number: what only today's board can tell. */
export type NowRow = { id: number; stage: string; status: string };

/** The stage and status of every project the reader may see, as the board shows them. */
export async function listStages(reader: Reader): Promise<ReadonlyMap<number, NowRow>> {
  const { rows } = await sql<NowRow>`
    select subject_id as id, stage, status from project_now
    where tenant = ${reader.actor.tenant} and parent is null`.execute(reader.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The years somebody stated a plan or a tier for, newest first. */
export async function listTierYears(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`
    select distinct period as year from fact
    where tenant = ${reader.actor.tenant} and attribute in ('yearPlan', 'planTier') and period ~ '^\\d{4}$'
    order by 1 desc`.execute(reader.db);
  return rows.map((row) => row.year);
}
