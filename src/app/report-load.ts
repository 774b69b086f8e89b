import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type ClosingRow, listClosings } from "../store/queries/closings.ts";
import { type Desk, findDesk } from "../store/queries/desk.ts";
import { type ReportFact, listReportFacts } from "../store/queries/report-facts.ts";
import {
  type ReportRow,
  type StepRow,
  findReport,
  findReportOf,
  holdReport,
  listSteps,
} from "../store/queries/reports.ts";
import { enterLedger } from "../store/append.ts";
import type { Reader, Writer } from "../store/store.ts";
import { type Report, foldReport } from "./report-state.ts";

/** A report with the asker's standing towards its unit. */
export type Held = { readonly desk: Desk; readonly report: Report };

type Place = { readonly unit: number; readonly period: string };

/** The first closing of a period among some. */
export function closingOf(closings: readonly ClosingRow[], period: string): ClosingRow | undefined {
  return closings
    .filter((each) => each.period === period)
    .reduce<ClosingRow | undefined>(
      (first, each) => (first && first.seq < each.seq ? first : each),
      undefined,
    );
}

/** A unit's report of a period, blank before its first step. Refuses `noSuchUnit`. Five queries. */
export async function loadReport(reader: Reader, place: Place): Promise<Result<Held>> {
  const desk = await findDesk(reader, place.unit);
  if (!desk) return refuse("noSuchUnit", { unit: place.unit });
  const row = await findReportOf(reader, place);
  const steps = row ? await listSteps(reader, [row.id]) : [];
  const facts = row ? await listReportFacts(reader, [row.id]) : [];
  const closing = closingOf(await listClosings(reader, place.period), place.period);
  const asker = reader.actor.person;
  const report = foldReport({ id: row?.id ?? null, ...place, steps, facts, closing, asker });
  return accept({ desk, report });
}

/**
 * A unit's report held for a change until the transaction ends: nobody else moves it, and its period is not closed
 * meanwhile. Refuses `noSuchUnit`.
 */
export async function holdForChange(writer: Writer, place: Place): Promise<Result<Held>> {
  await holdReport(writer, place);
  await enterLedger(writer);
  return loadReport(writer, place);
}

/** The report of a number, held for a change. Refuses `noSuchReport`. */
export async function holdById(writer: Writer, id: number): Promise<Result<Held>> {
  const row = await findReport(writer, id);
  if (!row) return refuse("noSuchReport", { report: id });
  return holdForChange(writer, { unit: row.unit_id, period: row.period });
}

function byReport<T>(rows: readonly T[], idOf: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const own = groups.get(idOf(row));
    if (own) own.push(row);
    else groups.set(idOf(row), [row]);
  }
  return groups;
}

/** Several reports at once, in two queries; figures of closed periods are not looked at again. */
export async function loadReports(
  reader: Reader,
  rows: readonly ReportRow[],
  closings: readonly ClosingRow[],
): Promise<Report[]> {
  const open = rows.filter((row) => !closingOf(closings, row.period));
  const steps = byReport<StepRow>(
    await listSteps(
      reader,
      rows.map((row) => row.id),
    ),
    (row) => row.report_id,
  );
  const facts = byReport<ReportFact>(
    await listReportFacts(
      reader,
      open.map((row) => row.id),
    ),
    (each) => each.report,
  );
  return rows.map((row) =>
    foldReport({
      id: row.id,
      unit: row.unit_id,
      period: row.period,
      steps: steps.get(row.id) ?? [],
      facts: facts.get(row.id) ?? [],
      closing: closingOf(closings, row.period),
      asker: reader.actor.person,
    }),
  );
}
