import type { Output, Parsed } from "../contract/endpoint.ts";
import type * as endpoint from "../contract/inspection-card.ts";
import { type Effect, type Found, checkFinding, effectOf } from "../domain/inspection/finding.ts";
import type { Evidence } from "../domain/ledger/fact.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type Plain, canonical } from "../domain/seal/canonical.ts";
import type { Value } from "../domain/value/value.ts";
import { appendVerdicts, enterLedger } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { addContest } from "../store/queries/contests.ts";
import { holdSubject } from "../store/queries/figures.ts";
import * as query from "../store/queries/inspections.ts";
import type { Reader, Writer } from "../store/store.ts";
import { addEvidence } from "./add-evidence.ts";
import { valueFor } from "./ask-correction.ts";
import { showCards } from "./card-view.ts";
import type { Ctx } from "./context.ts";
import { loadDraws } from "./draw-load.ts";
import { type PlacedFigure, loadFigure } from "./figures.ts";
import { boardNow } from "./rule-shelf.ts";
import { type Stop, refused } from "./refused.ts";
import { checkNamed } from "./use-evidence.ts";

/** A card as it is shown. */
export type Card = Output<typeof endpoint.listCards>["cards"][number];

type Asked = Parsed<typeof endpoint.addFinding>;

/** 我的检查卡: the asker's cards of opened draws, with what to look at and what everybody found there. */
export function listCards(
  ctx: Ctx,
  _asked: Parsed<typeof endpoint.listCards>,
): Promise<Result<Output<typeof endpoint.listCards>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const cards = await query.listCards(reader, { inspector: ctx.actor.person });
    const own = new Set(cards.map((card) => card.subject_id));
    const all = await query.listCards(reader, {});
    const beside = all.filter((card) => own.has(card.subject_id));
    const draws = (await loadDraws(ctx, reader)).map(({ row, frame }) => ({
      id: row.seq,
      number: row.number,
      title: row.title,
      frame,
    }));
    const shown = await showCards(ctx, reader, { cards, beside, draws });
    return accept({ cards: shown.toReversed() });
  });
}

/** A card of the asker's own. */
async function ownCard(ctx: Ctx, reader: Reader, id: number): Promise<Result<query.CardRow>> {
  const [card] = await query.listCards(reader, { seq: id, inspector: ctx.actor.person });
  return card ? accept(card) : refuse("noSuchCard");
}

function spelled(value: Value | null): string {
  return value === null ? "" : canonical(value as Plain);
}

/** Whether what is sent under a key again says what was recorded under it. */
function isSame(row: query.FindingRow, asked: Asked, value: Value | null): boolean {
  const said = [
    row.card_seq,
    row.fact_seq,
    row.says,
    row.words,
    spelled(row.value),
    ...row.photographs,
  ];
  const { id, fact, says, words, photographs } = asked;
  const again = [id, fact, says, words.trim(), spelled(value), ...photographs];
  return said.length === again.length && said.every((each, at) => each === again[at]);
}

/** What was seen instead, read as the fact's own attribute; nothing unless it differs. */
function seenValue(ctx: Ctx, { fact }: PlacedFigure, asked: Asked): Result<Value | null> {
  const text = asked.value.trim();
  return text === "" || asked.says !== "differs" ? accept(null) : valueFor(ctx, fact, text);
}

function photographsOf({ photographs }: Asked): Evidence[] {
  return photographs.map((sha256) => ({ kind: "photo", label: "现场照片", sha256 }));
}

/** Does what a finding does: a verdict beside the fact, or a contest against it; answers the contest's number. */
async function carryOut(
  ctx: Ctx,
  writer: Writer,
  { placed, effect, card }: { placed: PlacedFigure; effect: Effect; card: query.CardRow },
): Promise<number | null> {
  const { fact, project } = placed;
  if (effect.kind === "verified") {
    const { standing, reason } = effect.verification;
    await appendVerdicts(writer, [{ fact: fact.seq, standing, knownOn: ctx.today, reason }]);
    await foldIntoNow(writer, [project.id], await boardNow(ctx, writer));
  }
  if (effect.kind !== "contested") return null;
  const { value, reason, raisedByUnit: unit } = effect.contest;
  const [draw] = await loadDraws(ctx, writer, { seq: card.draw_seq });
  const source = `现场抽查 ${draw?.row.number ?? ""}：${draw?.row.title ?? ""}`;
  return addContest(writer, { fact: fact.seq, value, reason, source, unit });
}

async function record(
  ctx: Ctx,
  writer: Writer,
  { asked, card, stop }: { asked: Asked; card: query.CardRow; stop: Stop },
): Promise<{ seq: number; known: boolean }> {
  await holdSubject(writer, card.subject_id);
  const placed = stop.unless(await loadFigure(ctx, writer, asked.fact));
  if (placed.project.id !== card.subject_id) stop("findingNotOfCard");
  const value = stop.unless(seenValue(ctx, placed, asked));
  const [before] = await query.listFindings(writer, { key: asked.key });
  if (before) {
    if (!isSame(before, asked, value)) stop("keyReused", { key: asked.key });
    return { seq: before.seq, known: true };
  }
  const words = asked.words.trim();
  const photographs = photographsOf(asked);
  stop.unless(checkFinding({ says: asked.says, words, value }));
  stop.unless(await checkNamed(writer, card.subject_id, photographs));
  const found: Found = { says: asked.says, value, words, photographs, day: ctx.today };
  const effect = effectOf(placed.figure, found, placed.actor);
  const contest = await carryOut(ctx, writer, { placed, effect, card });
  const seq = await query.addFinding(writer, {
    card_seq: card.seq,
    fact_seq: asked.fact,
    key: asked.key,
    says: asked.says,
    value,
    words,
    photographs: asked.photographs,
    seen_at: asked.seenAt,
    effect: effect.kind,
    why: effect.kind === "none" ? effect.why : "",
    contest_id: contest,
    day: ctx.today,
  });
  const linked = { finding: seq, subject: card.subject_id, photographs: asked.photographs };
  await query.linkPhotographs(writer, { ...linked, day: ctx.today });
  return { seq, known: false };
}

/**
 * 记检查结果: what an inspector found of a fact, recorded once under its key: agreement verifies the fact, difference
 * contests it, and nothing is ever overwritten. Refuses `noSuchCard`, `noSuchFact`, `findingNotOfCard`,
 * `findingNeedsWords`, `noSuchEvidence`, `keyReused` for another finding under the same key, what the value types refuse.
 */
export function addFinding(
  ctx: Ctx,
  asked: Asked,
): Promise<Result<Output<typeof endpoint.addFinding>>> {
  return refused((stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await enterLedger(writer);
      await query.holdCard(writer, asked.id);
      const card = stop.unless(await ownCard(ctx, writer, asked.id));
      return record(ctx, writer, { asked, card, stop });
    }),
  );
}

/**
 * 检查时拍的照片: kept as evidence of the card's project; sent twice it is there once. Refuses `noSuchCard` and what
 * adding evidence refuses.
 */
export async function addCardPhotograph(
  ctx: Ctx,
  asked: Parsed<typeof endpoint.addCardPhotograph>,
  bytes: Uint8Array,
): Promise<Result<Output<typeof endpoint.addCardPhotograph>>> {
  const card = await ctx.store.read(ctx.actor, (reader) => ownCard(ctx, reader, asked.id));
  if (!card.ok) return card;
  const brought = { paper: "photo", how: "camera", scope: "" } as const;
  const added = await addEvidence(ctx, { ...asked, ...brought, id: card.value.subject_id }, bytes);
  if (!added.ok) return added;
  const { sha256, known } = added.value;
  return accept({ sha256, known });
}
