import type { Output, Parsed } from "../contract/endpoint.ts";
import type { askCorrection as asking, listCorrections as listing } from "../contract/closing.ts";
import type { Evidence, Fact } from "../domain/ledger/fact.ts";
import { askCorrection as decide } from "../domain/reporting/correction.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { parseValue } from "../domain/value/parse-value.ts";
import type { Value } from "../domain/value/value.ts";
import * as query from "../store/queries/corrections.ts";
import { holdSubject } from "../store/queries/figures.ts";
import { type Ctx, basisOf } from "./context.ts";
import { showCorrections } from "./correction-view.ts";
import { loadFigure } from "./figures.ts";
import { refused } from "./refused.ts";

/** What shows a figure: a page where an address is given, a paper otherwise. */
export function evidenceOf(
  given: readonly { readonly label: string; readonly address?: string | undefined }[],
): Evidence[] {
  return given.map(({ label, address }) =>
    address === undefined ? { kind: "approval", label } : { kind: "page", label, address },
  );
}

/** What a person wrote in place of a figure, as its attribute's value. Refuses what the value types refuse. */
export function valueFor(ctx: Ctx, fact: Fact, text: string): Result<Value> {
  const attribute = ctx.rules.attributeOf(fact.attribute);
  return attribute
    ? parseValue(attribute, text, ctx.today)
    : refuse("noSuchAttribute", { attribute: fact.attribute });
}

/**
 * 申请更正: asks that a figure say something else; nothing changes until the other side agrees. The very same asked again
 * is one correction. Refuses `noSuchFact`,
 * `notAllowed`, `figureMovedOn`, `correctionSame`, `reasonNeeded`, `correctionNeedsEvidence`, what the value types refuse.
 */
export function askCorrection(
  ctx: Ctx,
  asked: Parsed<typeof asking>,
): Promise<Result<Output<typeof asking>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { fact, figure, actor, project } = stop.unless(
        await loadFigure(ctx, writer, asked.seq),
      );
      const value = stop.unless(valueFor(ctx, fact, asked.value));
      const { reason } = asked;
      const proposal = { value, reason, evidence: evidenceOf(asked.evidence), day: ctx.today };
      const correction = stop.unless(decide(figure, proposal, actor));
      const made = { ...correction, unit: correction.askedByUnit, contest: null };
      await holdSubject(writer, project.id);
      const same = await query.findSameCorrection(writer, made);
      const id = same ?? (await query.addCorrection(writer, made));
      const rows = await query.listCorrections(writer, { id });
      const [shown] = await showCorrections(ctx, writer, rows);
      return shown ?? stop("noSuchCorrection", { id });
    }),
  );
}

/** Every correction the asker may see, newest first; on a narrower basis those agreed alone: what is asked is a claim. */
export function listCorrections(
  ctx: Ctx,
  asked: Parsed<typeof listing>,
): Promise<Result<Output<typeof listing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const only = asked.state === undefined ? {} : { state: asked.state };
    const all = await query.listCorrections(reader, only);
    const rows = all.filter((row) => basisOf(ctx) === "claimed" || row.state === "agreed");
    return accept({ corrections: await showCorrections(ctx, reader, rows) });
  });
}
