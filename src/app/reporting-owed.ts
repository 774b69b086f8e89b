import { takesPart } from "../domain/reporting/form.ts";
import type { OwingProject } from "../domain/reporting/owing.ts";
import { periodRange } from "../domain/value/period.ts";
import { type ClosingRow, listClosings } from "../store/queries/closings.ts";
import { listFirstKnown, listOwingProjects } from "../store/queries/owing-projects.ts";
import { findSince, listReports } from "../store/queries/reports.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { closingOf, loadReports } from "./report-load.ts";
import { type Report, foldReport } from "./report-state.ts";
import { openPeriod } from "./reporting-day.ts";

/** A unit in a period: whether it owes a report, and the report as it stands. */
export type Due = { readonly owes: boolean; readonly report: Report };

/** The reporting of some periods. */
export type Reporting = {
  /** The period there is to report now. */
  readonly open: string;
  readonly closings: readonly ClosingRow[];
  /** One for every unit that has a project taking part or a report, and every period. */
  readonly dues: readonly Due[];
};

type Ground = {
  /** The day a unit's first project taking part was known. */
  readonly known: ReadonlyMap<number, string>;
  readonly since: string;
};

function firstOfUnits(
  projects: readonly OwingProject[],
  known: ReadonlyMap<number, string>,
): Map<number, string> {
  const units = new Map<number, string>();
  for (const { project, unit } of projects) {
    const day = known.get(project);
    if (day !== undefined && day < (units.get(unit) ?? "9999")) units.set(unit, day);
  }
  return units;
}

/**
 * A unit owes a report from the month anybody of the district reported first, and from the month its first project
 * taking part was known.
 */
function owesIn(ground: Ground, unit: number, period: string): boolean {
  if (period < ground.since) return false;
  return (ground.known.get(unit) ?? "9999") <= periodRange(period).to;
}

function placeOf({ unit, period }: Pick<Report, "unit" | "period">): string {
  return `${unit}|${period}`;
}

function blank(place: { unit: number; period: string }, closings: readonly ClosingRow[]): Report {
  const closing = closingOf(closings, place.period);
  return foldReport({ id: null, ...place, steps: [], facts: [], closing, asker: 0 });
}

/** The closings there are and the period that follows from them. */
export async function findOpen(
  ctx: Ctx,
  reader: Reader,
): Promise<Pick<Reporting, "open" | "closings">> {
  const closings = await listClosings(reader);
  return {
    open: openPeriod(
      ctx,
      closings.map((each) => each.period),
    ),
    closings,
  };
}

/** Who owes a report for some periods and how it stands, as far as the reader may see. Six queries. */
export async function loadReporting(
  ctx: Ctx,
  reader: Reader,
  given: Pick<Reporting, "open" | "closings"> & { readonly periods: readonly string[] },
): Promise<Reporting> {
  const { open, closings, periods } = given;
  const { form } = ctx.rules.reporting;
  const all = await listOwingProjects(reader);
  const projects = all.filter((each) => takesPart(form, each));
  const reports = await loadReports(reader, await listReports(reader, periods), closings);
  const since = await findSince(reader);
  const known = await listFirstKnown(
    reader,
    projects.map((each) => each.project),
  );
  const ground = {
    known: firstOfUnits(projects, known),
    since: since !== null && since < open ? since : open,
  };
  const made = new Map(reports.map((each) => [placeOf(each), each]));
  const units = new Set([...projects, ...reports].map((each) => each.unit));
  const dues = [...units]
    .toSorted((a, b) => a - b)
    .flatMap((unit) =>
      periods.map((period): Due => {
        const report = made.get(placeOf({ unit, period })) ?? blank({ unit, period }, closings);
        return { owes: owesIn(ground, unit, period), report };
      }),
    );
  return { open, closings, dues };
}
