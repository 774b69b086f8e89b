import { sql } from "kysely";
import type { DraftBody } from "../../domain/plan/draft-body.ts";
import type { Reader, Writer } from "../store.ts";

/** The next version of a year's plan as it is being typed. */
export type PlanDraftRow = {
  body: DraftBody;
  version: number;
  savers: number[];
  by_name: string;
  saved_at: string;
};

/** The draft of a year's next version; undefined when nobody is writing one, or for whoever is not the office. */
export async function findPlanDraft(
  reader: Reader,
  year: string,
): Promise<PlanDraftRow | undefined> {
  const { rows } = await sql<PlanDraftRow>`
    select d.body, d.version, d.savers, p.name as by_name, d.saved_at
    from plan_draft d join person p on p.id = d.saved_by
    where d.tenant = ${reader.actor.tenant} and d.year = ${year}`.execute(reader.db);
  return rows[0];
}

/**
 * Keeps a draft over the version it was read at (0: there was none). Answers false when somebody saved in between.
 */
export async function savePlanDraft(
  writer: Writer,
  draft: { readonly year: string; readonly body: DraftBody; readonly over: number },
): Promise<boolean> {
  const { tenant, person } = writer.actor;
  const body = JSON.stringify(draft.body);
  if (draft.over === 0) {
    const { rows } = await sql`
      insert into plan_draft (tenant, year, body, savers, saved_by)
      values (${tenant}, ${draft.year}, ${body}::jsonb, array[${person}::int], ${person})
      on conflict (tenant, year) do nothing returning version`.execute(writer.db);
    return rows.length === 1;
  }
  const { rows } = await sql`
    update plan_draft set body = ${body}::jsonb, version = version + 1, saved_by = ${person}, saved_at = now(),
      savers = case when ${person}::int = any (savers) then savers else savers || ${person}::int end
    where tenant = ${tenant} and year = ${draft.year} and version = ${draft.over} returning version`.execute(
    writer.db,
  );
  return rows.length === 1;
}

/** Takes a draft away: it was issued, or given up. Answers false when somebody saved it in between. */
export async function removePlanDraft(
  writer: Writer,
  draft: { readonly year: string; readonly over: number },
): Promise<boolean> {
  const { rows } = await sql`
    delete from plan_draft where tenant = ${writer.actor.tenant} and year = ${draft.year}
      and version = ${draft.over} returning version`.execute(writer.db);
  return rows.length === 1;
}

/** Whether the asker is, under whichever account, one of some people. */
export async function isOneOf(reader: Reader, people: readonly number[]): Promise<boolean> {
  const { rows } = await sql<{ one: boolean }>`
    select exists (select from unnest(${people}::int[]) as each where same_human(each, ${reader.actor.person}::int)) as one`.execute(
    reader.db,
  );
  return rows[0]?.one ?? false;
}
