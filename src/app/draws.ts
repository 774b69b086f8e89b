import { randomBytes } from "node:crypto";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type * as endpoint from "../contract/inspection.ts";
import { caseDue } from "../domain/casework/case-rule.ts";
import { combinedSeed, commitmentOf } from "../domain/inspection/commit.ts";
import { drawFrom } from "../domain/inspection/draw.ts";
import {
  checkCommit,
  decideReveal,
  decideWords,
  isOverdue,
} from "../domain/inspection/draw-state.ts";
import { type Frame, frameText, hashText } from "../domain/inspection/frame.ts";
import { signedText } from "../domain/inspection/rerun.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { addDays } from "../domain/value/civil.ts";
import { enterLedger } from "../store/append.ts";
import * as query from "../store/queries/draws.ts";
import { addCards, listCards, listFindings } from "../store/queries/inspections.ts";
import { namesOf } from "../store/queries/people.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import type { Reader, Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { makeFrame } from "./draw-frame.ts";
import { type LoadedDraw, loadDraws } from "./draw-load.ts";
import { shownDraw, strataOf, wholeDraw } from "./draw-view.ts";
import { type Stop, refused } from "./refused.ts";
import { hashes } from "./seal/hashes.ts";

type Whole = Output<typeof endpoint.showDraw>;

const { sha256 } = hashes;
const seedBytes = 32;

/** By when a draw of today is to be opened: in working days, or days where the year's calendar is not known. */
function revealBy(ctx: Ctx): string {
  const { draw, reporting } = ctx.rules;
  const rule = { ...ctx.rules.casework, explainWorkingDays: draw.revealWorkingDays };
  const due = caseDue(rule, reporting.holidays, ctx.today);
  return due ?? addDays(ctx.today, draw.revealWorkingDays);
}

async function drawAt(
  ctx: Ctx,
  reader: Reader,
  { id, stop }: { id: number; stop: Stop },
): Promise<LoadedDraw> {
  const [loaded] = await loadDraws(ctx, reader, { seq: id });
  return loaded ?? stop("noSuchDraw", { id });
}

/** 现场抽查: every draw the asker may see, newest first. */
export function listDraws(
  ctx: Ctx,
  _asked: Parsed<typeof endpoint.listDraws>,
): Promise<Result<Output<typeof endpoint.listDraws>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const draws = await loadDraws(ctx, reader);
    const people = await namesOf(reader, [...new Set(draws.map(({ row }) => row.committed_by))]);
    const mine = await listCards(reader, { inspector: ctx.actor.person });
    const cards = mine.map(({ seq }) => seq);
    const begun = new Set((await listFindings(reader, { cards })).map((each) => each.card_seq));
    return accept({
      draws: draws.map((each) => shownDraw(ctx, each, people)),
      mayCommit: ctx.roles.includes("office"),
      myCards: cards.filter((card) => !begun.has(card)).length,
    });
  });
}

/** The point of the ledger a frame is made at: nothing can appear below it any more. */
async function pointNow(ctx: Ctx): Promise<Frame["point"]> {
  // In a transaction of its own: while it is under way nobody appends.
  return { day: ctx.today, seq: await ctx.store.read(ctx.actor, namePoint) };
}

/** What a draw would be from if it were committed to now. */
export async function planDraw(
  ctx: Ctx,
  _asked: Parsed<typeof endpoint.planDraw>,
): Promise<Result<Output<typeof endpoint.planDraw>>> {
  const point = await pointNow(ctx);
  return ctx.store.read(ctx.actor, async (reader) => {
    const { draw: rule } = ctx.rules;
    const frame = await makeFrame(ctx, reader, { rule, point, inspectors: [], words: null });
    const tried = drawFrom(sha256, frame, "0".repeat(64));
    const { title, note, version, revealWorkingDays, inspectors, perUnit, outside } = rule;
    return accept({
      rule: { title, note, version, revealWorkingDays, inspectors, perUnit, outside },
      strata: strataOf(frame, tried),
      of: frame.rows.length,
      inspectors: await query.listVerifiers(reader),
      revealBy: revealBy(ctx),
    });
  });
}

/** What has been committed to and not opened in time no longer bars the next: it stays in the list as kept back. */
async function checkFree(ctx: Ctx, writer: Writer, stop: Stop): Promise<void> {
  const draws = await loadDraws(ctx, writer);
  const shut = draws.find(({ draw }) => !draw.isOpen && !isOverdue(draw, ctx.today));
  if (shut) stop("drawStillShut", { number: shut.row.number });
}

/**
 * 公布承诺: makes the frame at a point of the ledger, draws a seed nobody is shown, and publishes the hash of both. Refuses
 * `drawNeedsTitle`, `drawNeedsInspector`, `drawNeedsWordsRole`, `drawTakesNoWords`, `drawEmpty`, `drawStillShut`.
 */
export async function commitDraw(
  ctx: Ctx,
  asked: Parsed<typeof endpoint.commitDraw>,
): Promise<Result<Whole>> {
  const point = await pointNow(ctx);
  const { draw: rule } = ctx.rules;
  const { inspectors, wordsRole: words } = asked;
  const title = asked.title.trim();
  return refused((stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await query.holdDraws(writer);
      await checkFree(ctx, writer, stop);
      const verifiers = (await query.listVerifiers(writer)).map(({ id }) => id);
      const frame = await makeFrame(ctx, writer, { rule, point, inspectors, words });
      const given = { title, inspectors, wordsRole: words, rows: frame.rows.length };
      stop.unless(checkCommit(given, rule, verifiers));
      const text = frameText(frame);
      const frameHash = hashText(sha256, text);
      const seed = randomBytes(seedBytes).toString("hex");
      const id = await query.addDraw(writer, {
        title,
        frame: text,
        frame_hash: frameHash,
        commitment: commitmentOf(sha256, seed, frameHash),
        point_day: point.day,
        point: point.seq,
        words_role: words,
        reveal_by: revealBy(ctx),
        seed,
        day: ctx.today,
      });
      return wholeDraw(ctx, writer, await drawAt(ctx, writer, { id, stop }));
    }),
  );
}

/** One draw with everything that became of it. Refuses `noSuchDraw`. */
export function showDraw(
  ctx: Ctx,
  asked: Parsed<typeof endpoint.showDraw>,
): Promise<Result<Whole>> {
  return refused((stop) =>
    ctx.store.read(ctx.actor, async (reader) =>
      wholeDraw(ctx, reader, await drawAt(ctx, reader, { id: asked.id, stop })),
    ),
  );
}

/** Does one thing to a draw, held against others who might do the same. */
function step(
  ctx: Ctx,
  id: number,
  work: (writer: Writer, given: LoadedDraw, stop: Stop) => Promise<void>,
): Promise<Result<Whole>> {
  return refused((stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await query.holdDraws(writer);
      await work(writer, await drawAt(ctx, writer, { id, stop }), stop);
      return wholeDraw(ctx, writer, await drawAt(ctx, writer, { id, stop }));
    }),
  );
}

/**
 * Somebody outside the office adds words to the seed. Refuses `noSuchDraw`, `notAllowed`, `drawOpened`, `drawNotSealed`,
 * `drawHasWords`, `drawNeedsWords`.
 */
export function addDrawWords(
  ctx: Ctx,
  asked: Parsed<typeof endpoint.addDrawWords>,
): Promise<Result<Whole>> {
  return step(ctx, asked.id, async (writer, { row, draw, actor }, stop) => {
    const words = stop.unless(decideWords(draw, asked.words, actor));
    const checkpoint = draw.takesCheckpoint ? (row.anchor ?? "") : "";
    await query.addWords(writer, row.seq, { words, checkpoint, day: ctx.today });
  });
}

/** The checkpoint that goes into a seed: the one that stood when somebody added words, else the first over the commitment. */
function checkpointOf({ row, draw }: LoadedDraw): string {
  if (!draw.takesCheckpoint) return "";
  return row.words_checkpoint || (row.anchor ?? "");
}

/**
 * 公开: tells the seed, draws, and makes out the inspectors' cards, all at once. Refuses `noSuchDraw`, `notAllowed`,
 * `drawOpened`, `drawNotSealed`, `drawWaitsForWords`.
 */
export function openDraw(
  ctx: Ctx,
  asked: Parsed<typeof endpoint.openDraw>,
): Promise<Result<Whole>> {
  return step(ctx, asked.id, async (writer, given, stop) => {
    const { row, draw, frame, actor } = given;
    stop.unless(decideReveal(draw, ctx.today, actor));
    await enterLedger(writer);
    const seed = (await query.findSeed(writer, row.seq)) ?? stop("drawNotSealed");
    const checkpoint = checkpointOf(given);
    const { commitment } = row;
    const outside = { checkpoint: signedText(checkpoint), words: row.words ?? "" };
    const drawn = drawFrom(sha256, frame, combinedSeed(sha256, { seed, commitment }, outside));
    await query.addReveal(writer, row.seq, { seed, checkpoint, drawn, day: ctx.today });
    const cards = drawn.flatMap(({ subject, inspectors }) =>
      inspectors.map((inspector) => ({ subject_id: subject, inspector, reason: "" })),
    );
    await addCards(writer, row.seq, { cards, day: ctx.today });
  });
}

/**
 * 加派: sends one more inspector to a drawn project, with the reason. Refuses `noSuchDraw`, `drawNotOpen`,
 * `cardNeedsDrawn`, `drawNeedsInspector`, `reasonNeeded`, `cardThere`.
 */
export function addCard(ctx: Ctx, asked: Parsed<typeof endpoint.addCard>): Promise<Result<Whole>> {
  return step(ctx, asked.id, async (writer, { row }, stop) => {
    const { project, inspector } = asked;
    const reason = asked.reason.trim();
    if (row.drawn === null) stop("drawNotOpen", { number: row.number });
    if (!row.drawn?.some(({ subject }) => subject === project)) stop("cardNeedsDrawn");
    const verifiers = await query.listVerifiers(writer);
    if (!verifiers.some(({ id }) => id === inspector)) stop("drawNeedsInspector");
    if (reason === "") stop("reasonNeeded");
    const cards = [{ subject_id: project, inspector, reason }];
    if ((await addCards(writer, row.seq, { cards, day: ctx.today })) === 0) stop("cardThere");
  });
}

/** Where two frames differ: projects in one of them alone, or in another stratum or unit. */
function differing(one: Frame, other: Frame): number[] {
  const print = ({ rows }: Frame) =>
    new Map(rows.map((row) => [row.subject, `${row.unit}/${row.stratum}`]));
  const [a, b] = [print(one), print(other)];
  const all = [...new Set([...a.keys(), ...b.keys()])].toSorted((x, y) => x - y);
  return all.filter((subject) => a.get(subject) !== b.get(subject));
}

/**
 * Makes a draw's frame again from the ledger as it was known at its point, and holds it against the one committed to.
 * Refuses `noSuchDraw`.
 */
export function checkFrame(
  ctx: Ctx,
  asked: Parsed<typeof endpoint.checkFrame>,
): Promise<Result<Output<typeof endpoint.checkFrame>>> {
  return refused((stop) =>
    ctx.store.read(ctx.actor, async (reader) => {
      const { row, frame } = await drawAt(ctx, reader, { id: asked.id, stop });
      const again = await makeFrame(ctx, reader, frame);
      const hash = hashText(sha256, frameText(again));
      return {
        isKept: hashText(sha256, row.frame) === row.frame_hash,
        isSame: hash === row.frame_hash,
        hash,
        differing: differing(frame, again),
      };
    }),
  );
}
