import { dueDay } from "../domain/casework/reporting-calendar.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { type WallCell, wallCellOf } from "../domain/reporting/owing.ts";
import { isInTime } from "../domain/reporting/lateness.ts";
import type { WallEntry } from "../domain/reporting/urge.ts";
import type { Ctx } from "./context.ts";
import type { Due } from "./reporting-owed.ts";
import { reportingDay } from "./reporting-day.ts";

/** A day beyond every other: where nobody can tell the due day, nothing is late. */
const never = "9999-12-31";

/** The last day of a period's report in time. Refuses `calendarUnpublished`. */
export function dueDayOf(ctx: Pick<Ctx, "rules">, period: string): Result<string> {
  const { calendar, holidays } = ctx.rules.reporting;
  return dueDay(calendar, holidays, period);
}

/** A unit in a period as the wall shows it; `due` is null where nobody can tell the day, and nothing is late then. */
export type Shown = Due & { readonly due: string | null; readonly cell: WallCell };

/** The cells of some units and periods. A period's day is reckoned once, however many units it is for. */
export function shownOf(ctx: Ctx, dues: readonly Due[]): Shown[] {
  const { form } = ctx.rules.reporting;
  const today = reportingDay(ctx);
  const days = new Map<string, string | null>();
  for (const period of new Set(dues.map(({ report }) => report.period))) {
    const day = dueDayOf(ctx, period);
    days.set(period, day.ok ? day.value : null);
  }
  return dues.map(({ owes, report }) => {
    const due = days.get(report.period) ?? null;
    const { state } = report;
    const inTime = due === null || isInTime({ form, report: state, today }, due);
    const cell = wallCellOf({ owes, report: state, due: due ?? never, inTime, today });
    return { owes, report, due, cell };
  });
}

/** The wall's cells whose due day is known, for reminding and urging. */
export function entriesOf(shown: readonly Shown[]): WallEntry[] {
  return shown.flatMap(({ report, due, cell }): WallEntry[] =>
    due === null ? [] : [{ unit: report.unit, period: report.period, due, cell }],
  );
}
