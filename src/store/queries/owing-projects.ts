import { sql } from "kysely";
import type { Tenure } from "../../domain/reporting/owing.ts";
import type { Reader } from "../store.ts";

/**
 * The projects the reader may see, as far as they decide who owes a report: one row for every unit a project stood with,
 * one after the other. Most never moved, so their placements are not looked at.
 */
export async function listTenures(reader: Reader): Promise<Tenure[]> {
  const { tenant } = reader.actor;
  const { rows } = await sql<Tenure>`
    with moved as (
      select distinct subject_id from placement where tenant = ${tenant} and known_on > '0001-01-01'
    ), stood as (
      select p.subject_id, p.unit_id, nullif(p.known_on, '0001-01-01') as since,
        lead(p.known_on) over (partition by p.subject_id order by p.seq) as until
      from placement p join moved using (subject_id) where p.tenant = ${tenant}
    )
    select n.subject_id as project, s.unit_id as unit, n.stage, n.status, s.since as "from",
      least(s.until, u.closed_on) as until
    from project_now n join stood s on s.subject_id = n.subject_id
    join unit u on u.tenant = n.tenant and u.id = s.unit_id
    where n.tenant = ${tenant} and n.parent is null
    union all
    select n.subject_id, n.unit_id, n.stage, n.status, null, u.closed_on
    from project_now n join unit u on u.tenant = n.tenant and u.id = n.unit_id
    where n.tenant = ${tenant} and n.parent is null and n.subject_id not in (select subject_id from moved)
    order by 1, 5 nulls first`.execute(reader.db);
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
