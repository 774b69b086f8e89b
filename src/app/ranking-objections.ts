import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  objectToRanking as objecting,
  ruleOnObjection as ruling,
} from "../contract/publish-ranking.ts";
import { decideRuling, mayObject } from "../domain/ranking/publication.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { askCorrection } from "../domain/reporting/correction.ts";
import type { Entry } from "../domain/scoring/ranking.ts";
import { compareRational, sumRational, toRational } from "../domain/scoring/rational.ts";
import { pointsOf } from "../domain/scoring/explain.ts";
import { parseDecimal } from "../domain/value/decimal.ts";
import { addCorrection, listCorrections } from "../store/queries/corrections.ts";
import { findEntry, holdRankings } from "../store/queries/rankings.ts";
import {
  type ObjectionRow,
  addObjection,
  addRuling,
  listObjections,
} from "../store/queries/ranking-objections.ts";
import type { Writer } from "../store/store.ts";
import { evidenceOf, valueFor } from "./ask-correction.ts";
import type { Ctx } from "./context.ts";
import { loadFigure } from "./figures.ts";
import { loadPeriod, loadPublication } from "./publication-load.ts";
import { type Stop, refused } from "./refused.ts";
import { settleWithin } from "./settle-correction.ts";

type Raised = Parsed<typeof objecting>;
type About = Pick<ObjectionRow, "fact_seq" | "correction_id" | "points">;

/** The lines of an article, with what was decided on it before. */
function linesOf(entry: Entry, article: string): Entry["tree"]["children"] {
  return entry.tree.children.filter((line) => line.article === article);
}

/** At most four decimals, as points are printed. */
function readPoints(text: string, stop: Stop): string {
  const decimal = /^[-−]?\d{1,9}(\.\d{1,4})?$/u.test(text.trim())
    ? parseDecimal(text.trim().replace("−", "-"))
    : null;
  return decimal ?? stop("rankingObjectionNeeds");
}

/** An objection to a figure is a correction the unit asks for; who rules on it agrees to it or does not. */
async function ofFigure(
  ctx: Ctx,
  writer: Writer,
  work: { asked: Raised & { readonly fact: number }; entry: Entry; stop: Stop },
): Promise<About> {
  const { asked, entry, stop } = work;
  const isCounted = linesOf(entry, asked.article).some(({ facts }) => facts.includes(asked.fact));
  if (!isCounted) return stop("rankingFigureNotCounted", { seq: asked.fact });
  if (asked.value.trim() === "") return stop("rankingObjectionNeeds");
  const { fact, figure, actor } = stop.unless(await loadFigure(ctx, writer, asked.fact));
  const value = stop.unless(valueFor(ctx, fact, asked.value));
  const { reason } = asked;
  const proposal = { value, reason, evidence: evidenceOf(asked.evidence), day: ctx.today };
  const correction = stop.unless(askCorrection(figure, proposal, actor));
  const unit = correction.askedByUnit;
  const id = await addCorrection(writer, { ...correction, unit, contest: null });
  return { fact_seq: asked.fact, correction_id: id, points: null };
}

function ofPoint(asked: Raised, entry: Entry, stop: Stop): About {
  const points = readPoints(asked.points, stop);
  const lines = linesOf(entry, asked.article);
  if (lines.length === 0) return stop("rankingObjectionNeeds");
  const given = sumRational(lines.map(pointsOf));
  if (compareRational(toRational(points), given) === 0) return stop("rankingObjectionSame");
  return { fact_seq: null, correction_id: null, points };
}

async function object(
  ctx: Ctx,
  writer: Writer,
  work: { asked: Raised; stop: Stop },
): Promise<Output<typeof objecting>> {
  const { asked, stop } = work;
  await holdRankings(writer);
  const { latest, speaker } = stop.unless(await loadPublication(ctx, writer, asked.id));
  const { unit, article, reason, fact } = asked;
  stop.unless(mayObject(latest, { unit, day: ctx.today }, speaker(unit)));
  const kept = await findEntry(writer, { publication: latest.seq, unit });
  const { entry } = kept ?? stop("noSuchRanked");
  const about =
    fact === undefined
      ? ofPoint(asked, entry, stop)
      : await ofFigure(ctx, writer, { asked: { ...asked, fact }, entry, stop });
  const evidence = evidenceOf(asked.evidence);
  const place = { publication_seq: latest.seq, unit_id: unit, article };
  const said = { reason: reason.trim(), evidence, day: ctx.today };
  await addObjection(writer, { ...place, ...about, ...said });
  return { id: latest.seq };
}

/**
 * 异议: a unit contests a figure or a point of its own within the window. Refuses `noSuchPublication`, `rankingNotLatest`,
 * `rankingNotYours`, `rankingWindowOver`, `rankingFinal`, `noSuchRanked`, `rankingFigureNotCounted`,
 * `rankingObjectionNeeds`, `rankingObjectionSame`, and what asking for a correction refuses.
 */
export function objectToRanking(
  ctx: Ctx,
  asked: Raised,
): Promise<Result<Output<typeof objecting>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, (writer) => object(ctx, writer, { asked, stop })),
  );
}

/** Settles the correction that was asked with an objection, where nobody has before; answers the fact it became. */
async function settleFigure(
  ctx: Ctx,
  writer: Writer,
  work: { correction: number; asked: Parsed<typeof ruling>; stop: Stop },
): Promise<number | null> {
  const { correction, asked, stop } = work;
  const agree = asked.outcome === "upheld";
  const [there] = await listCorrections(writer, { id: correction });
  if (there && there.state !== "asked") {
    const isSame = (there.state === "agreed") === agree;
    return isSame ? there.new_seq : stop("correctionDecided");
  }
  return settleWithin(ctx, writer, {
    asked: { ...asked, id: correction, agree },
    stop,
    isHearing: true,
  });
}

async function rule(
  ctx: Ctx,
  writer: Writer,
  work: { asked: Parsed<typeof ruling>; stop: Stop },
): Promise<Output<typeof ruling>> {
  const { asked, stop } = work;
  await holdRankings(writer);
  const [row] = await listObjections(writer, { seq: asked.id });
  if (!row) return stop("noSuchObjection", { id: asked.id });
  const loaded = stop.unless(await loadPeriod(ctx, writer, row.publication_seq));
  const objection = loaded.decided.find(({ seq }) => seq === row.seq) ?? stop("noSuchObjection");
  const publishedBy = loaded.humanOf(loaded.row.published_by);
  const publication = { ...loaded.latest, publishedBy };
  const reason = stop.unless(
    decideRuling(objection, { publication, reason: asked.reason }, loaded.actor),
  );
  const { correction_id: correction } = row;
  const newSeq =
    correction === null ? null : await settleFigure(ctx, writer, { correction, asked, stop });
  const { outcome } = asked;
  await addRuling(writer, { objection: row.seq, outcome, reason, newSeq, day: ctx.today });
  return { id: loaded.latest.seq };
}

/**
 * 复核: somebody who neither objected nor published decides, with a reason; an upheld figure is corrected in the ledger.
 * Refuses `noSuchObjection`, `notAllowed`, `rankingObjectionOwn`, `standsInForStater`, `rankingObjectionDecided`,
 * `reasonNeeded`, and what settling a correction refuses.
 */
export function ruleOnObjection(
  ctx: Ctx,
  asked: Parsed<typeof ruling>,
): Promise<Result<Output<typeof ruling>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, (writer) => rule(ctx, writer, { asked, stop })),
  );
}
