import { sql } from "kysely";
import type { LetterDraft } from "../../domain/targets/draft-body.ts";
import type { Reader, Writer } from "../store.ts";

/** The next letter of a period as it is being typed. */
export type TargetDraftRow = {
  body: LetterDraft;
  version: number;
  savers: number[];
  by_name: string;
  saved_at: string;
};

/** The draft of a period's next letter; undefined when nobody is writing one, or for whoever is not the office. */
export async function findTargetDraft(
  reader: Reader,
  period: string,
): Promise<TargetDraftRow | undefined> {
  const { rows } = await sql<TargetDraftRow>`
    select d.body, d.version, d.savers, p.name as by_name, d.saved_at
    from target_draft d join person p on p.id = d.saved_by
    where d.tenant = ${reader.actor.tenant} and d.period = ${period}`.execute(reader.db);
  return rows[0];
}

/** Keeps a draft over the version it was read at (0: there was none). Answers false when somebody saved in between. */
export async function keepTargetDraft(
  writer: Writer,
  draft: { readonly period: string; readonly body: LetterDraft; readonly over: number },
): Promise<boolean> {
  const { tenant, person } = writer.actor;
  const body = JSON.stringify(draft.body);
  if (draft.over === 0) {
    const { rows } = await sql`
      insert into target_draft (tenant, period, body, savers, saved_by)
      values (${tenant}, ${draft.period}, ${body}::jsonb, array[${person}::int], ${person})
      on conflict (tenant, period) do nothing returning version`.execute(writer.db);
    return rows.length === 1;
  }
  const { rows } = await sql`
    update target_draft set body = ${body}::jsonb, version = version + 1, saved_by = ${person}, saved_at = now(),
      savers = case when ${person}::int = any (savers) then savers else savers || ${person}::int end
    where tenant = ${tenant} and period = ${draft.period} and version = ${draft.over} returning version`.execute(
    writer.db,
  );
  return rows.length === 1;
}

/** Takes a draft away: it was issued, or given up. Answers false when somebody saved it in between. */
export async function removeTargetDraft(
  writer: Writer,
  draft: { readonly period: string; readonly over: number },
): Promise<boolean> {
  const { rows } = await sql`
    delete from target_draft where tenant = ${writer.actor.tenant} and period = ${draft.period}
      and version = ${draft.over} returning version`.execute(writer.db);
  return rows.length === 1;
}
