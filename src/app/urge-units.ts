import type { Output, Parsed } from "../contract/endpoint.ts";
import type { urgeUnits as endpoint } from "../contract/reporting.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { WallCell } from "../domain/reporting/owing.ts";
import { type NewStep, addSteps, ensureReport } from "../store/queries/reports.ts";
import type { Ctx } from "./context.ts";
import { checkBegun } from "./month.ts";
import { refused } from "./refused.ts";
import { reportingDay } from "./reporting-day.ts";
import { type Due, findOpen, loadReporting } from "./reporting-owed.ts";
import { shownOf } from "./reporting-wall.ts";

/** What a unit can still do something about. */
const urgeable: readonly WallCell[] = ["notDue", "due", "late", "returned"];

function isUrgedOn({ report }: Due, day: string): boolean {
  return report.steps.some((row) => row.step === "urged" && row.on_day === day);
}

/**
 * 催报: reminds units that owe a report of a period, once a day each. Refuses `noSuchUnit` for a unit that reports
 * nothing, `periodNotBegun`.
 */
export function urgeUnits(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { period } = asked;
      stop.unless(checkBegun(ctx, period));
      const found = await findOpen(ctx, writer);
      const { dues } = await loadReporting(ctx, writer, { ...found, periods: [period] });
      const shown = shownOf(ctx, dues);
      const onDay = reportingDay(ctx);
      const steps: NewStep[] = [];
      for (const unit of new Set(asked.units)) {
        const due = shown.find((each) => each.report.unit === unit);
        if (!due) return stop("noSuchUnit", { unit });
        if (!urgeable.includes(due.cell) || isUrgedOn(due, onDay)) continue;
        const form = ctx.rules.reporting.form.id;
        const report = await ensureReport(writer, { unit, form, period });
        steps.push({ report, step: "urged", reason: null, onDay });
      }
      await addSteps(writer, steps);
      return { urged: steps.length };
    }),
  );
}
