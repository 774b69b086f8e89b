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
  /** Taken by the asker, under whichever account. */
  is_mine: boolean;
  on_day: string;
  recorded_at: string;
  /** Words given for warnings, by the finding's key. */
  notes: Record<string, string>;
};

/** A report of a unit for a period. */
export type ReportRow = { id: number; unit_id: number; form: string; period: string };

/**
 * Holds a unit's report of a period until the transaction ends, whether it is there yet or not: what two people do to
 * one report happens one after the other.
 */
export async function holdReport(
  writer: Writer,
  place: { readonly unit: number; readonly period: string },
): Promise<void> {
  const key = `${writer.actor.tenant}|${place.unit}|${place.period}`;
  await sql`select pg_advisory_xact_lock(hashtext('guatu.report'), hashtext(${key}))`.execute(
    writer.db,
  );
}

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

/** A unit's report of a period, undefined when nothing has happened to it yet. */
export async function findReportOf(
  reader: Reader,
  place: { readonly unit: number; readonly period: string },
): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`select id, unit_id, form, period from report
    where tenant = ${reader.actor.tenant} and unit_id = ${place.unit} and period = ${place.period}`.execute(
    reader.db,
  );
  return rows[0];
}

/** The reports that wait to be judged: submitted or reopened last. Oldest period first. */
export async function listWaiting(reader: Reader, period?: string): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select r.id, r.unit_id, r.form, r.period from report r
    cross join lateral (
      select s.step from report_step s where s.tenant = r.tenant and s.report_id = r.id and s.step <> 'urged'
      order by s.seq desc limit 1) last
    where r.tenant = ${reader.actor.tenant} and last.step in ('submitted', 'reopened')
      and (${period ?? null}::text is null or r.period = ${period ?? null}) order by r.period, r.id`.execute(
    reader.db,
  );
  return rows;
}

/** The first month anybody of the district reported, null when nobody has; the same for every asker. */
export async function findSince(reader: Reader): Promise<string | null> {
  const { rows } = await sql<{
    since: string | null;
  }>`select reporting_since() as since`.execute(reader.db);
  return rows[0]?.since ?? null;
}

/** The steps of some reports in ledger order. */
export async function listSteps(reader: Reader, reports: readonly number[]): Promise<StepRow[]> {
  const { tenant, person } = reader.actor;
  const { rows } = await sql<StepRow>`
    select s.seq, s.report_id, s.step, s.reason, s.by_person, p.name as by_name, s.by_unit,
      p.human = (select human from person where id = ${person}) as is_mine, s.on_day, s.recorded_at, s.notes
    from report_step s join person p on p.id = s.by_person
    where s.tenant = ${tenant} and s.report_id = any (${reports}::bigint[]) order by s.seq`.execute(
    reader.db,
  );
  return rows;
}

/** The number of a report's step recorded under a key, undefined when there is none. */
export async function findStepByKey(
  reader: Reader,
  report: number,
  key: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`
    select seq from report_step
    where tenant = ${reader.actor.tenant} and report_id = ${report} and key = ${key}`.execute(
    reader.db,
  );
  return rows[0]?.seq;
}

/** A step to be. */
export type NewStep = {
  readonly report: number;
  readonly step: StepRow["step"];
  readonly reason: string | null;
  readonly onDay: string;
  readonly key?: string;
  readonly notes?: Readonly<Record<string, string>>;
};

/** Adds steps in order and answers the last one's number in the ledger, 0 for none. */
export async function addSteps(writer: Writer, steps: readonly NewStep[]): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into report_step (tenant, report_id, step, reason, on_day, key, notes, by_person, by_unit)
    select ${tenant}, r.report, r.step, r.reason, r."onDay", r.key, coalesce(r.notes, '{}'), ${person}::int, ${unit}::int
    from rows from (jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      as (report bigint, step text, reason text, "onDay" date, key text, notes jsonb))
      with ordinality as r(report, step, reason, "onDay", key, notes, n) order by r.n
    returning seq`.execute(writer.db);
  return rows.reduce((max, row) => Math.max(max, row.seq), 0);
}
