import type { Output, Parsed } from "../contract/endpoint.ts";
import type { verifyFact as endpoint } from "../contract/closing.ts";
import { decideVerification } from "../domain/reporting/verify.ts";
import { lackingFor } from "../domain/evidence/claims.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { appendVerdicts } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { listPapersOfFact } from "../store/queries/evidence-use.ts";
import { holdSubject } from "../store/queries/figures.ts";
import { checkReturnable } from "./closed.ts";
import type { Ctx } from "./context.ts";
import { boardNow } from "./rule-shelf.ts";
import { loadFigure } from "./figures.ts";
import { refused } from "./refused.ts";

/**
 * 核实: a bureau, the audit or the office says that a figure holds, or sends it back. Refuses `noSuchFact`, `notAllowed`,
 * `ownStatement`, `figureMovedOn`, `figureNotProven`, `reasonNeeded`, and `periodClosed` for sending back a figure of a closed month.
 */
export function verifyFact(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { project } = stop.unless(await loadFigure(ctx, writer, asked.seq));
      await holdSubject(writer, project.id);
      const { fact, figure, actor } = stop.unless(await loadFigure(ctx, writer, asked.seq));
      const papers = await listPapersOfFact(writer, fact.seq, ctx.today);
      const lacking = lackingFor(ctx.rules.evidence, fact, papers);
      const said = { ...asked, lacking };
      const { standing, reason } = stop.unless(decideVerification(figure, said, actor));
      if (standing === "returned") stop.unless(await checkReturnable(ctx, writer, [fact]));
      const seq = await appendVerdicts(writer, [
        { fact: fact.seq, standing, knownOn: ctx.today, reason },
      ]);
      await foldIntoNow(writer, [project.id], await boardNow(ctx, writer));
      return { seq };
    }),
  );
}
