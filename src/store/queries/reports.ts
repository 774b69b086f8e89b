import { sql } from "kysely";
import type { Reader, Writer } from "../store.ts";

/** One step of a report, with who took it. */
export type StepRow = {
  seq: number;
  report_id: number;
  step: "submitted" | "accepted" | "returned" | "reopened" | "urged";
  reason: string | null;
  by_person: number;
  by_name: string;
  by_unit: number;
  human: string;
  on_day: string;
  recorded_at: string;
};

/** A report of a unit for a period. */
export type ReportRow = { id: number; unit_id: number; form: string; period: string };

/** The report of a unit for a period, made when it is first needed. */
export async function ensureReport(
  writer: Writer,
  report: { unit: number; form: string; period: string },
): Promise<number> {
  await sql`insert into report (tenant, unit_id, form, period)
    values (${writer.actor.tenant}, ${report.unit}, ${report.form}, ${report.period})
    on conflict on constraint report_once do nothing`.execute(writer.db);
  const { rows } = await sql<{
    id: number;
  }>`select id from report where tenant = ${writer.actor.tenant}
    and unit_id = ${report.unit} and form = ${report.form} and period = ${report.period}`.execute(
    writer.db,
  );
  return rows[0]?.id ?? 0;
}

/** The reports of some periods that the reader may see. */
export async function listReports(
  reader: Reader,
  periods: readonly string[],
): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`select id, unit_id, form, period from report
    where tenant = ${reader.actor.tenant} and period = any (${periods}::text[]) order by id`.execute(
    reader.db,
  );
  return rows;
}

/** One report by its number, undefined when it is not the reader's to see. */
export async function findReport(reader: Reader, id: number): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`select id, unit_id, form, period from report
    where tenant = ${reader.actor.tenant} and id = ${id}`.execute(reader.db);
  return rows[0];
}

/** The steps of some reports in ledger order. */
export async function listSteps(reader: Reader, reports: readonly number[]): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.seq, s.report_id, s.step, s.reason, s.by_person, p.name as by_name, s.by_unit, p.human, s.on_day, s.recorded_at
    from report_step s join person p on p.id = s.by_person
    where s.tenant = ${reader.actor.tenant} and s.report_id = any (${reports}::bigint[]) order by s.seq`.execute(
    reader.db,
  );
  return rows;
}

/** Adds a step and answers its number in the ledger. */
export async function addStep(
  writer: Writer,
  step: { report: number; step: StepRow["step"]; reason: string | null; onDay: string },
): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into report_step (tenant, report_id, step, reason, by_person, by_unit, on_day)
    values (${tenant}, ${step.report}, ${step.step}, ${step.reason}, ${person}, ${unit}, ${step.onDay}::date)
    returning seq`.execute(writer.db);
  return rows[0]?.seq ?? 0;
}

/** What a town has typed for a period and not submitted. */
export type DraftRow = {
  subject_id: number;
  attribute: string;
  scope: string;
  text: string;
  saved_at: string;
};

/** The drafts of a unit for a period. */
export async function listDrafts(
  reader: Reader,
  unit: number,
  period: string,
): Promise<DraftRow[]> {
  const { rows } =
    await sql<DraftRow>`select subject_id, attribute, scope, text, saved_at from draft
    where tenant = ${reader.actor.tenant} and unit_id = ${unit} and period = ${period}
    order by subject_id, attribute, scope`.execute(reader.db);
  return rows;
}

/** A cell as typed; an empty text takes the draft away. */
export type DraftCell = {
  readonly project: number;
  readonly attribute: string;
  readonly scope: string;
  readonly text: string;
};

/** Keeps what was typed; the last one saved stands. */
export async function saveDrafts(
  writer: Writer,
  place: { unit: number; period: string },
  cells: readonly DraftCell[],
): Promise<void> {
  const { tenant, person } = writer.actor;
  const kept = JSON.stringify(cells);
  await sql`delete from draft d using jsonb_to_recordset(${kept}::jsonb) as c(project bigint, attribute text, scope text, text text)
    where d.tenant = ${tenant} and d.unit_id = ${place.unit} and d.period = ${place.period}
      and d.subject_id = c.project and d.attribute = c.attribute and d.scope = c.scope and c.text = ''`.execute(
    writer.db,
  );
  await sql`insert into draft (tenant, unit_id, period, subject_id, attribute, scope, text, saved_by)
    select ${tenant}, ${place.unit}, ${place.period}, c.project, c.attribute, c.scope, c.text, ${person}
    from jsonb_to_recordset(${kept}::jsonb) as c(project bigint, attribute text, scope text, text text) where c.text <> ''
    on conflict on constraint draft_pk do update set text = excluded.text, saved_by = excluded.saved_by, saved_at = now()`.execute(
    writer.db,
  );
}

/** Takes the drafts of a unit's period away once they are facts. */
export async function dropDrafts(writer: Writer, unit: number, period: string): Promise<void> {
  await sql`delete from draft where tenant = ${writer.actor.tenant} and unit_id = ${unit} and period = ${period}`.execute(
    writer.db,
  );
}
