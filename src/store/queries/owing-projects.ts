import { sql } from "kysely";
import type { OwingProject } from "../../domain/reporting/owing.ts";
import type { Reader } from "../store.ts";

/** The projects the reader may see, as far as they decide who owes a report. */
export async function listOwingProjects(reader: Reader): Promise<OwingProject[]> {
  const { rows } = await sql<OwingProject>`
    select subject_id as project, unit_id as unit, stage, status from project_now
    where tenant = ${reader.actor.tenant} and parent is null order by subject_id`.execute(
    reader.db,
  );
  return rows;
}

/** The day anything was first known of each of some projects. */
export async function listFirstKnown(
  reader: Reader,
  projects: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ project: number; day: string }>`
    select subject_id as project, min(known_on) as day from fact
    where tenant = ${reader.actor.tenant} and subject_id = any (${projects}::bigint[]) group by 1`.execute(
    reader.db,
  );
  return new Map(rows.map((row) => [row.project, row.day]));
}
