import { sql } from "kysely";
import type { TestLedger } from "./ledger.ts";
import { type Towns, canary } from "./towns.ts";

/** A town's submitted month with one figure and a draft besides, every word of it the town's own. */
function reported(town: "jia" | "yi", towns: Towns): string {
  const mark = canary[town];
  return `
    insert into report (tenant, unit_id, form, period) values ('towns', ${towns.units[town]}, 'month', '2024-01');
    insert into fact (tenant, subject_id, attribute, kind, scope, period, value, valid_from, known_on, source,
      stated_by, stated_by_unit, key, report_id)
      select 'towns', ${towns[town]}, 'remark', 'actual', '', '2024-01', to_jsonb('${mark}月报'::text), '2024-01-01',
        '2024-02-01', 'report', id, ${towns.units[town]}, 'isolation-${town}', currval('report_id_seq')
      from person where login = 't-${town}';
    insert into report_step (tenant, report_id, step, notes, by_person, by_unit, on_day)
      select 'towns', currval('report_id_seq'), 'submitted', '{"${mark}":"${mark}"}', id, ${towns.units[town]}, '2024-02-03'
      from person where login = 't-${town}';
    insert into draft (tenant, unit_id, period, subject_id, attribute, text, saved_by)
      select 'towns', ${towns.units[town]}, '2024-01', ${towns[town]}, 'problem', '${mark}草稿', id
      from person where login = 't-${town}';`;
}

/** Views, imports, reports and drafts of the two towns, each saying its town's canary. */
export async function plantReports(ledger: TestLedger, towns: Towns): Promise<void> {
  await sql
    .raw(`
    insert into saved_view (tenant, person, name, query, shared)
      select 'towns', id, '${canary.yi}视图', 'q=${canary.yi}', false from person where login = 't-yi';
    insert into import (tenant, unit_id, file_name, sha256, bytes, created_by)
      select 'towns', ${towns.units.yi}, '${canary.yi}.xlsx', '', '', id from person where login = 't-yi';
    insert into import (tenant, unit_id, file_name, sha256, bytes, created_by)
      select 'towns', ${towns.units.root}, '${canary.yi}全区.xlsx', '', '', id from person where login = 't-office';
    ${reported("jia", towns)} ${reported("yi", towns)}`)
    .execute(ledger.owner);
}
