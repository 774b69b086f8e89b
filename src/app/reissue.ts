import type { Output, Parsed } from "../contract/endpoint.ts";
import type { reissuePeriod as endpoint } from "../contract/closing.ts";
import { decideReissue } from "../domain/reporting/reissue.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { printPeriod } from "../domain/value/period.ts";
import { listClosings } from "../store/queries/closings.ts";
import { listUnits } from "../store/queries/people.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import { districtActor } from "./closing-period.ts";
import { shownClosing, since } from "./closing-view.ts";
import type { Ctx } from "./context.ts";
import { issueBulletin } from "./issue-bulletin.ts";
import { refused } from "./refused.ts";

/**
 * 更正后重新印发: a closed period's bulletin again, at a later point and with its basis; the first one stays as it was.
 * Refuses `notAllowed`, `periodNotClosed`, `nothingToReissue`, `reissueNeedsBasis`.
 */
export function reissuePeriod(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const point = await namePoint(writer);
      const { period } = asked;
      const [latest] = await listClosings(writer, period);
      const names = {
        "period.zh": printPeriod(period, "zh"),
        "period.en": printPeriod(period, "en"),
      };
      if (!latest) return stop("periodNotClosed", names);
      const { changes } = await since(ctx, writer, latest);
      const closing = { period, seq: latest.point };
      const input = { closing, changes, basis: asked.basis, seq: point, today: ctx.today };
      const { basis } = stop.unless(decideReissue(input, await districtActor(ctx, writer)));
      const { without, reason } = latest;
      const row = await issueBulletin(ctx, writer, { period, point, basis, without, reason });
      return { closing: shownClosing(row, await listUnits(writer)) };
    }),
  );
}
