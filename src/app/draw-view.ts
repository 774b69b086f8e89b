import type * as z from "zod/mini";
import type { drawSchema, wholeDrawSchema } from "../contract/inspection.ts";
import {
  decideReveal,
  decideWords,
  drawState,
  isOverdue,
} from "../domain/inspection/draw-state.ts";
import type { Frame } from "../domain/inspection/frame.ts";
import type { PublishedDraw } from "../domain/inspection/rerun.ts";
import { holds } from "../domain/reporting/actor.ts";
import { listCards } from "../store/queries/inspections.ts";
import { listUnits, namesOf } from "../store/queries/people.ts";
import { listFacts } from "../store/queries/project-facts.ts";
import type { DrawRow } from "../store/queries/draws.ts";
import type { Reader } from "../store/store.ts";
import { showCards } from "./card-view.ts";
import type { Ctx } from "./context.ts";
import type { LoadedDraw } from "./draw-load.ts";

type Shown = z.output<typeof drawSchema>;
type Whole = z.output<typeof wholeDrawSchema>;

/** A draw as a list shows it. Errors: none (total). */
export function shownDraw(
  ctx: Ctx,
  { row, draw, frame }: LoadedDraw,
  people: ReadonlyMap<number, string>,
): Shown {
  return {
    id: row.seq,
    number: row.number,
    title: row.title,
    state: drawState(draw),
    isOverdue: isOverdue(draw, ctx.today),
    committedBy: people.get(row.committed_by) ?? "",
    committedOn: row.on_day,
    committedAt: row.recorded_at,
    revealBy: row.reveal_by,
    openedOn: row.opened_on,
    drawn: row.drawn?.length ?? null,
    of: frame.rows.length,
    commitment: row.commitment,
    frameHash: row.frame_hash,
  };
}

/** The strata of a frame, how many projects each has, and how many were drawn. Errors: none (total). */
export function strataOf(
  frame: Frame,
  drawn: readonly { readonly stratum: string }[],
): Whole["strata"] {
  const countIn = (rows: readonly { readonly stratum: string }[], id: string): number =>
    rows.filter((row) => row.stratum === id).length;
  return frame.rule.strata.map(({ id, title, percent }) => ({
    id,
    title,
    percent,
    of: countIn(frame.rows, id),
    drawn: countIn(drawn, id),
  }));
}

/** What anybody needs to draw again; null before a draw is opened. Errors: none (total). */
export function publishedOf(row: DrawRow): Whole["published"] & (PublishedDraw | null) {
  if (row.seed === null || row.drawn === null) return null;
  return {
    guatu: "draw",
    v: 1,
    number: row.number,
    title: row.title,
    frame: row.frame,
    frameHash: row.frame_hash,
    commitment: row.commitment,
    seed: row.seed,
    checkpoint: row.checkpoint ?? "",
    words: row.words ?? "",
    drawn: row.drawn.map((each) => ({ ...each, inspectors: [...each.inspectors] })),
  };
}

async function projectNames(
  ctx: Ctx,
  reader: Reader,
  subjects: readonly number[],
): Promise<Record<string, string>> {
  const facts = await listFacts(reader, { day: ctx.today }, { subjects, attributes: ["name"] });
  return Object.fromEntries(
    facts.flatMap(({ subject, value }) => (typeof value === "string" ? [[subject, value]] : [])),
  );
}

/** A draw with everything that became of it. */
export async function wholeDraw(ctx: Ctx, reader: Reader, loaded: LoadedDraw): Promise<Whole> {
  const { row, frame, draw, actor } = loaded;
  const drawn = row.drawn ?? [];
  const people = await namesOf(reader, [
    ...frame.inspectors,
    ...[row.committed_by, row.words_by, row.opened_by].filter((each) => each !== null),
  ]);
  const units = new Map((await listUnits(reader)).map((unit) => [unit.id, unit.name]));
  const cards = await listCards(reader, { draw: row.seq });
  const { seq: id, number, title } = row;
  return {
    ...shownDraw(ctx, loaded, people),
    wordsRole: frame.words,
    takesCheckpoint: draw.takesCheckpoint,
    anchor: row.checkpoint || row.anchor,
    words:
      row.words === null
        ? null
        : { words: row.words, by: people.get(row.words_by ?? 0) ?? "", at: row.words_at ?? "" },
    openedBy: row.opened_by === null ? null : (people.get(row.opened_by) ?? ""),
    point: frame.point,
    strata: strataOf(frame, drawn),
    inspectors: frame.inspectors.map((each) => ({ id: each, name: people.get(each) ?? "" })),
    names: await projectNames(
      ctx,
      reader,
      drawn.map(({ subject }) => subject),
    ),
    units: Object.fromEntries(
      [...new Set(drawn.map(({ unit }) => unit))].map((unit) => [unit, units.get(unit) ?? ""]),
    ),
    published: publishedOf(row),
    cards: await showCards(ctx, reader, {
      cards,
      beside: [],
      draws: [{ id, number, title, frame }],
    }),
    may: {
      addWords: decideWords(draw, "?", actor).ok,
      open: decideReveal(draw, ctx.today, actor).ok,
      addCard: draw.isOpen && holds(actor, ["office"]),
    },
  };
}
