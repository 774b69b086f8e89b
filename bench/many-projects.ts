import { sql } from "kysely";
import type { Bench } from "./ledger.ts";
import { loadDistrict } from "./ledger.ts";

/** Projects that are stated and folded by the ordinary path; the others are copies of them. */
const honest = 500;

/**
 * A district of very many projects, quickly: some are loaded by the ordinary path, and their subjects and
 * `project_now` rows are copied until there are enough, each copy with a name and a total of its own. Lists
 * read nothing else; the copies have no facts.
 */
export async function loadMany(bench: Bench, id: string, projects: number): Promise<void> {
  await loadDistrict(bench, id, Math.min(honest, projects));
  const { owner } = bench.ledger;
  const copies = Math.ceil(projects / Math.min(honest, projects)) - 1;
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'guatu' and table_name = 'project_now'`.execute(owner);
  const others = rows.map(({ name }) => name).filter((name) => !own.has(name));
  if (copies > 0)
    await sql`
      with fresh as (
        insert into subject (tenant, type, parent, unit_id)
        select p.tenant, 'project', null, p.unit_id from project_now p cross join generate_series(1, ${copies}::int) g
        where p.tenant = ${id} and p.parent is null order by p.subject_id, g
        returning id),
      numbered as (select id, row_number() over (order by id) - 1 as n from fresh),
      model as (
        select *, row_number() over (order by subject_id) - 1 as m from project_now
        where tenant = ${id} and parent is null)
      insert into project_now (subject_id, name, search, h_total_investment, ${sql.raw(others.join(", "))})
      select n.id, model.name || n.n, model.search || n.n, model.h_total_investment + n.n, ${sql.raw(others.map((name) => `model.${name}`).join(", "))}
      from numbered n join model on model.m = n.n / ${copies}::int`.execute(owner);
  await sql`vacuum analyze subject, project_now`.execute(owner);
}

const own = new Set(["subject_id", "name", "search", "h_total_investment"]);
