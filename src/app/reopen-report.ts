import type { Output, Parsed } from "../contract/endpoint.ts";
import type { reopenReport as endpoint } from "../contract/review.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { decide } from "../domain/reporting/report-move.ts";
import { addSteps } from "../store/queries/reports.ts";
import type { Ctx } from "./context.ts";
import { refused } from "./refused.ts";
import { holdById, loadReport } from "./report-load.ts";
import { reportPage } from "./report-page.ts";
import { actorAt } from "./report-state.ts";
import { reportingDay } from "./reporting-day.ts";

/**
 * 撤销审核: an accepted report is judged again, and the trace stays. Refuses `noSuchReport` and what a report
 * refuses (`reportNotNow`, `periodClosed`, `ownStatement`, `reopenNeedsReason`).
 */
export function reopenReport(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { desk, report } = stop.unless(await holdById(writer, asked.id));
      const { id, reason } = asked;
      const onDay = reportingDay(ctx);
      const move = { kind: "reopen", day: onDay, reason } as const;
      stop.unless(decide(report.state, move, actorAt(ctx, desk)));
      await addSteps(writer, [{ report: id, step: "reopened", reason: reason.trim(), onDay }]);
      const now = stop.unless(await loadReport(writer, report));
      return { report: reportPage(ctx, desk, now.report) };
    }),
  );
}
