import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showMorning as morning } from "../contract/morning.ts";
import type { showReporting as endpoint } from "../contract/reporting.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { previousPeriod } from "../domain/value/period.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { closingOf } from "./report-load.ts";
import { digestOf } from "./reporting-digest.ts";
import { reportingDay } from "./reporting-day.ts";
import { type Reporting, findOpen, loadReporting } from "./reporting-owed.ts";
import { type Shown, dueDayOf, shownOf } from "./reporting-wall.ts";

type Page = Output<typeof endpoint>;

/** So many months up to and with one, oldest first. */
function monthsUpTo(last: string, count: number): string[] {
  const months = [last];
  while (months.length < count) months.push(previousPeriod(months.at(-1) ?? last));
  return months.toReversed();
}

function periodPage(ctx: Ctx, period: string, { closings }: Reporting): Page["periods"][number] {
  const due = dueDayOf(ctx, period);
  return {
    period,
    due: due.ok ? due.value : null,
    dueUnknown: due.ok ? null : { code: due.refusal.code, params: { ...due.refusal.params } },
    closed: closingOf(closings, period) !== undefined,
  };
}

function cellPage({ report, cell }: Shown): Page["cells"][number] {
  const { unit, period, id, steps } = report;
  const urged = steps.findLast((row) => row.step === "urged")?.on_day ?? null;
  return { unit, period, state: cell, report: id, urged };
}

/** The wall of some months up to and with one; the one to report now when none is named. */
async function loadWall(
  ctx: Ctx,
  reader: Reader,
  { to, months }: Pick<Parsed<typeof endpoint>, "to" | "months">,
) {
  const found = await findOpen(ctx, reader);
  const periods = monthsUpTo(to ?? found.open, months);
  const reporting = await loadReporting(ctx, reader, { ...found, periods });
  return { periods, reporting, shown: shownOf(ctx, reporting.dues) };
}

/** How far back the morning's list looks for what was never reported. */
const monthsBack = 12;

/** 今早要办: what waits for the asker, the same list as on the wall, for a front page that shows nothing else of it. */
export function showMorning(
  ctx: Ctx,
  _asked: Parsed<typeof morning>,
): Promise<Result<Output<typeof morning>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const { shown } = await loadWall(ctx, reader, { months: monthsBack });
    const names = new Map((await listUnits(reader)).map((unit) => [unit.id, unit.name]));
    return accept({ digest: await digestOf(ctx, reader, { shown, names }) });
  });
}

/** 报送墙: units × months with where each report stands, and this morning's list for the asker. Eleven queries, nine more where cases wait. */
export function showReporting(ctx: Ctx, asked: Parsed<typeof endpoint>): Promise<Result<Page>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const { periods, reporting, shown } = await loadWall(ctx, reader, asked);
    const used = new Set(reporting.dues.map(({ report }) => report.unit));
    const units = (await listUnits(reader)).filter((unit) => used.has(unit.id));
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    return accept({
      day: reportingDay(ctx),
      open: reporting.open,
      periods: periods.map((period) => periodPage(ctx, period, reporting)),
      units: units.map(({ id, name, kind }) => ({ id, name, kind })),
      cells: shown.map(cellPage),
      digest: await digestOf(ctx, reader, { shown, names }),
    });
  });
}
