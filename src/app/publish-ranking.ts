import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  finishRanking as finishing,
  publishRanking as publishing,
  reviseRanking as revising,
} from "../contract/publish-ranking.ts";
import type { RankingInputs } from "../domain/ranking/inputs.ts";
import { lastDayOf, windowOf } from "../domain/ranking/publication-rule.ts";
import {
  type Stage,
  decideFinish,
  decidePublish,
  decideRevise,
} from "../domain/ranking/publication.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import { parsePeriod } from "../domain/value/parse-period.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import { findIssued, holdRankings, listPublicationsOf } from "../store/queries/rankings.ts";
import type { Writer } from "../store/store.ts";
import { type Ctx, asKnown } from "./context.ts";
import { type LoadedPublication, loadPublication, officeOf } from "./publication-load.ts";
import { type Stop, refused } from "./refused.ts";
import { renewed } from "./rule-shelf.ts";

import { drawInputs } from "./draw-ranking-inputs.ts";
import { issueRanking } from "./issue-ranking.ts";

function findRulebook(ctx: Ctx, id: string, stop: Stop): Rulebook {
  const { rulebooks } = ctx.rules;
  const found = rulebooks.find((book) => book.id === id);
  const choices = rulebooks.map((book) => book.id).join("、");
  return found ?? stop("noSuchRulebook", { rulebook: id, choices });
}

/** The first publication of a period's ranking, within a transaction that holds the rankings. */
export async function publishWithin(
  ctx: Ctx,
  writer: Writer,
  work: { asked: Pick<Parsed<typeof publishing>, "rulebook" | "period">; stop: Stop },
): Promise<number> {
  const { asked, stop } = work;
  const period = stop.unless(parsePeriod(asked.period));
  const [there] = await listPublicationsOf(writer, { rulebook: asked.rulebook, period });
  const office = await officeOf(ctx, writer);
  const latest = there && {
    seq: there.seq,
    stage: there.stage,
    windowTo: there.window_to,
    publishedBy: there.published_by,
  };
  stop.unless(decidePublish(latest, office));
  const known = { day: ctx.today, seq: await namePoint(writer) };
  const then = asKnown(ctx, known);
  const { publication, reporting } = then.rules;
  const rulebook = findRulebook(then, asked.rulebook, stop);
  const window = windowOf(publication, rulebook);
  const window_to = stop.unless(lastDayOf(window, reporting.holidays, ctx.today));
  const basis = { rulebook, period, known, upheld: [] };
  const inputs = await drawInputs(then, writer, basis);
  const stage: Stage = "notice";
  const staged = { number: 1, stage, window_to, basis: "", before: undefined };
  return issueRanking(then, writer, { inputs, staged, upheld: [], stop });
}

type Again = {
  readonly loaded: LoadedPublication;
  readonly stage: Stage;
  readonly basis: string;
  readonly stop: Stop;
};

/** What was published is what becomes final, to the byte; drawn up again only for who may not read those bytes. */
async function keptInputs(writer: Writer, seq: number): Promise<RankingInputs | undefined> {
  const kept = await findIssued(writer, seq);
  return kept && (JSON.parse(kept.inputs.toString("utf8")) as RankingInputs);
}

/** A later publication of the same ranking: at the same point, with what was upheld, and with nothing else that is known since. */
async function again(ctx: Ctx, writer: Writer, work: Again): Promise<number> {
  const { loaded, stage, basis, stop } = work;
  const { row } = loaded;
  const known = { day: row.known_on, seq: row.point };
  const then = asKnown(ctx, known);
  const upheld = loaded.objections.filter(({ outcome }) => outcome === "upheld");
  const kept = stage === "final" ? await keptInputs(writer, row.seq) : undefined;
  const rulebook = findRulebook(then, row.rulebook, stop);
  const on = { rulebook, period: row.period, known, upheld };
  const inputs = kept ?? (await drawInputs(then, writer, on));
  const { number, window_to } = row;
  const staged = { number: number + 1, stage, window_to, basis, before: row };
  const taken = stage === "final" ? [] : upheld;
  return issueRanking(then, writer, {
    inputs,
    staged,
    upheld: taken,
    copyOf: kept ? row.seq : null,
    stop,
  });
}

/** Publishes again with what was upheld, within a transaction that holds the rankings. */
export async function reviseWithin(
  ctx: Ctx,
  writer: Writer,
  work: { id: number; basis: string; stop: Stop },
): Promise<number> {
  const { id, stop } = work;
  const loaded = stop.unless(await loadPublication(ctx, writer, id));
  const asked = { objections: loaded.decided, basis: work.basis };
  const basis = stop.unless(decideRevise(loaded.latest, asked, loaded.actor));
  return again(ctx, writer, { loaded, stage: "revised", basis, stop });
}

/** 定稿, within a transaction that holds the rankings. */
export async function finishWithin(
  ctx: Ctx,
  writer: Writer,
  work: { id: number; stop: Stop },
): Promise<number> {
  const { id, stop } = work;
  const loaded = stop.unless(await loadPublication(ctx, writer, id));
  const asked = { objections: loaded.decided, day: ctx.today };
  stop.unless(decideFinish(loaded.latest, asked, loaded.actor));
  return again(ctx, writer, { loaded, stage: "final", basis: "", stop });
}

type Answer = Output<typeof publishing>;

function within(
  ctx: Ctx,
  work: (now: Ctx, writer: Writer, stop: Stop) => Promise<number>,
): Promise<Result<Answer>> {
  return refused(async (stop) => {
    const now = await renewed(ctx);
    return now.store.transact(now.actor, async (writer) => {
      await holdRankings(writer);
      return { id: await work(now, writer, stop) };
    });
  });
}

/**
 * 公示: publishes a period's ranking at a named point of the ledger. Refuses `notAllowed`, `rankingPublished`,
 * `noSuchRulebook`, `notAPeriod`, `calendarUnpublished`, what `evaluate` refuses.
 */
export function publishRanking(
  ctx: Ctx,
  asked: Parsed<typeof publishing>,
): Promise<Result<Answer>> {
  return within(ctx, (now, writer, stop) => publishWithin(now, writer, { asked, stop }));
}

/**
 * 复核后重新公示: the same point with what was upheld. Refuses `noSuchPublication`, `rankingNotLatest`, `notAllowed`,
 * `rankingFinal`, `rankingObjectionsOpen`, `rankingNothingUpheld`, `rankingNeedsBasis`.
 */
export function reviseRanking(ctx: Ctx, asked: Parsed<typeof revising>): Promise<Result<Answer>> {
  const { id, basis } = asked;
  return within(ctx, (now, writer, stop) => reviseWithin(now, writer, { id, basis, stop }));
}

/**
 * 定稿: after the window, with nothing left to hear or to take in. Refuses `noSuchPublication`, `rankingNotLatest`,
 * `notAllowed`, `rankingFinal`, `rankingWindowOpen`, `rankingObjectionsOpen`, `rankingNotRevised`.
 */
export function finishRanking(ctx: Ctx, asked: Parsed<typeof finishing>): Promise<Result<Answer>> {
  return within(ctx, (now, writer, stop) => finishWithin(now, writer, { id: asked.id, stop }));
}
