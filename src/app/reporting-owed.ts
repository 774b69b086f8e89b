import { takesPart } from "../domain/reporting/form.ts";
import { type Tenure, owesFor } from "../domain/reporting/owing.ts";
import { type ClosingRow, listClosings } from "../store/queries/closings.ts";
import { listFirstKnown, listTenures } from "../store/queries/owing-projects.ts";
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
  /** The projects taking part, by the unit they stood with. */
  readonly tenures: ReadonlyMap<number, readonly Tenure[]>;
  /** The day each project was known first. */
  readonly known: ReadonlyMap<number, string>;
  readonly since: string;
};

function byUnit(tenures: readonly Tenure[]): Map<number, Tenure[]> {
  const units = new Map<number, Tenure[]>();
  for (const tenure of tenures) {
    const own = units.get(tenure.unit);
    if (own) own.push(tenure);
    else units.set(tenure.unit, [tenure]);
  }
  return units;
}

/**
 * A unit owes a report from the month anybody of the district reported first, and for every month at the end of which a
 * known project taking part stood with it.
 */
function owesIn({ tenures, known, since }: Ground, unit: number, period: string): boolean {
  if (period < since) return false;
  const own = tenures.get(unit) ?? [];
  return own.some((each) => owesFor(each, known.get(each.project) ?? "9999", period));
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
  const all = await listTenures(reader);
  const projects = all.filter((each) => takesPart(form, each));
  const reports = await loadReports(reader, await listReports(reader, periods), closings);
  const since = await findSince(reader);
  const known = await listFirstKnown(reader, [...new Set(projects.map((each) => each.project))]);
  const ground = {
    tenures: byUnit(projects),
    known,
    since: since !== null && since < open ? since : open,
  };
  const made = new Map(reports.map((each) => [placeOf(each), each]));
  const units = [...new Set([...projects, ...reports].map((each) => each.unit))];
  const dues = units
    .toSorted((a, b) => a - b)
    .flatMap((unit) =>
      periods.map((period): Due => {
        const report = made.get(placeOf({ unit, period })) ?? blank({ unit, period }, closings);
        return { owes: owesIn(ground, unit, period), report };
      }),
    );
  return { open, closings, dues };
}
