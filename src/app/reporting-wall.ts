import { dueDay } from "../domain/casework/reporting-calendar.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { type WallCell, wallCellOf } from "../domain/reporting/owing.ts";
import { timelinessOf } from "../domain/reporting/lateness.ts";
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

/** What the wall shows for a unit in a period. */
export function cellOf(ctx: Ctx, { owes, report }: Due): WallCell {
  const { form, calendar, holidays } = ctx.rules.reporting;
  const today = reportingDay(ctx);
  const late = timelinessOf({ form, calendar, holidays, report: report.state, today });
  const { due, inTime } = late.ok ? late.value : { due: never, inTime: true };
  return wallCellOf({ owes, report: report.state, due, inTime, today });
}

/** The wall's cells whose due day is known, for reminding and urging. */
export function entriesOf(ctx: Ctx, dues: readonly Due[]): WallEntry[] {
  return dues.flatMap((each): WallEntry[] => {
    const { unit, period } = each.report;
    const due = dueDayOf(ctx, period);
    return due.ok ? [{ unit, period, due: due.value, cell: cellOf(ctx, each) }] : [];
  });
}
