import type { Draw } from "../domain/inspection/draw-state.ts";
import type { Frame } from "../domain/inspection/frame.ts";
import type { Actor } from "../domain/reporting/actor.ts";
import { lentOf } from "../domain/reporting/actor.ts";
import { type DrawRow, listDraws } from "../store/queries/draws.ts";
import { humansOf } from "../store/queries/figures.ts";
import { listGrants } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";

/** A draw with its frame as kept, and who asks; people are told apart by the human behind their account. */
export type LoadedDraw = {
  readonly row: DrawRow;
  readonly frame: Frame;
  readonly draw: Draw;
  readonly actor: Actor;
};

/** The frame a draw was committed to with, as it is kept. Throws where it was never one (a bug). */
export function frameOf({ frame }: Pick<DrawRow, "frame">): Frame {
  return JSON.parse(frame) as Frame;
}

function drawOf(row: DrawRow, frame: Frame, humans: ReadonlyMap<number, number>): Draw {
  return {
    committedBy: humans.get(row.committed_by) ?? row.committed_by,
    revealBy: row.reveal_by,
    takesCheckpoint: frame.rule.outside.checkpoint,
    wordsRole: frame.words,
    isSealed: row.anchor !== null,
    hasWords: row.words !== null,
    isOpen: row.seed !== null,
  };
}

/** The asker with the roles they hold over the whole district: a draw is of all of it. */
export async function wholeActor(ctx: Ctx, reader: Reader, human: number): Promise<Actor> {
  const held = (await listGrants(reader)).filter((grant) => grant.is_top);
  const first = held.find((grant) => grant.unit_id === ctx.actor.unit) ?? held[0];
  return {
    person: human,
    unit: first?.unit_id ?? ctx.actor.unit,
    roles: held.map((grant) => grant.role),
    lent: lentOf(held),
  };
}

/** Draws the asker may see, newest first, with what decides who may do what; one when asked for. Three queries. */
export async function loadDraws(
  ctx: Ctx,
  reader: Reader,
  only: { readonly seq?: number; readonly number?: number } = {},
): Promise<LoadedDraw[]> {
  const rows = await listDraws(reader, only);
  const people = [ctx.actor.person, ...rows.map((row) => row.committed_by)];
  const humans = await humansOf(reader, [...new Set(people)]);
  const actor = await wholeActor(ctx, reader, humans.get(ctx.actor.person) ?? ctx.actor.person);
  return rows.map((row) => {
    const frame = frameOf(row);
    return { row, frame, draw: drawOf(row, frame, humans), actor };
  });
}
