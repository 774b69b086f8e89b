import { sql } from "kysely";
import type { Drawn } from "../../domain/inspection/draw.ts";
import type { WordsRole } from "../../domain/inspection/frame.ts";
import type { Reader, Writer } from "../store.ts";

/** A draw as the database gives it; what came later is null until it came. */
export type DrawRow = {
  seq: number;
  number: number;
  title: string;
  frame: string;
  frame_hash: string;
  commitment: string;
  point_day: string;
  point: number;
  words_role: WordsRole | null;
  reveal_by: string;
  committed_by: number;
  on_day: string;
  recorded_at: string;
  /** The first checkpoint signed over the commitment; null while none was. */
  anchor: string | null;
  words: string | null;
  words_by: number | null;
  words_at: string | null;
  words_checkpoint: string | null;
  seed: string | null;
  checkpoint: string | null;
  drawn: Drawn[] | null;
  opened_by: number | null;
  opened_on: string | null;
  opened_at: string | null;
};

/** Draws the reader may see, newest first; one of them when asked for. */
export async function listDraws(
  reader: Reader,
  only: { readonly seq?: number; readonly number?: number } = {},
): Promise<DrawRow[]> {
  const { rows } = await sql<DrawRow>`
    select d.seq, d.number, d.title, d.frame, d.frame_hash, d.commitment, d.point_day, d.point, d.words_role,
      d.reveal_by, d.committed_by, d.on_day, d.recorded_at, anchor_of(d.seq) as anchor,
      w.words, w.by_person as words_by, w.recorded_at as words_at, w.checkpoint as words_checkpoint,
      r.seed, r.checkpoint, r.drawn, r.by_person as opened_by, r.on_day as opened_on, r.recorded_at as opened_at
    from draw_commitment d
    left join draw_words w on w.tenant = d.tenant and w.draw_seq = d.seq
    left join draw_reveal r on r.tenant = d.tenant and r.draw_seq = d.seq
    where d.tenant = ${reader.actor.tenant}
      and (${only.seq ?? null}::bigint is null or d.seq = ${only.seq ?? null})
      and (${only.number ?? null}::integer is null or d.number = ${only.number ?? null})
    order by d.seq desc`.execute(reader.db);
  return rows;
}

/** Holds the draws of the actor's district until the transaction ends, so that two steps follow one another. */
export async function holdDraws(writer: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('guatu.draws'), hashtext(${writer.actor.tenant}))`.execute(
    writer.db,
  );
}

/** What a draw is committed to with. */
export type NewDraw = Pick<
  DrawRow,
  | "title"
  | "frame"
  | "frame_hash"
  | "commitment"
  | "point_day"
  | "point"
  | "words_role"
  | "reveal_by"
> & { readonly seed: string; readonly day: string };

/** Publishes a commitment in the actor's name, and puts the seed where nobody reads it; answers its number of the ledger. */
export async function addDraw(writer: Writer, fresh: NewDraw): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into draw_commitment (tenant, number, title, frame, frame_hash, commitment, point_day, point, words_role,
      reveal_by, committed_by, committed_by_unit, on_day)
    select ${tenant}, coalesce(max(d.number), 0) + 1, ${fresh.title}, ${fresh.frame}, ${fresh.frame_hash},
      ${fresh.commitment}, ${fresh.point_day}::date, ${fresh.point}::bigint, ${fresh.words_role},
      ${fresh.reveal_by}::date, ${person}::int, ${unit}::int, ${fresh.day}::date
    from draw_commitment d where d.tenant = ${tenant}
    returning seq`.execute(writer.db);
  const seq = rows[0]?.seq ?? 0;
  await sql`insert into draw_secret (tenant, draw_seq, seed) values (${tenant}, ${seq}, ${fresh.seed})`.execute(
    writer.db,
  );
  return seq;
}

/** Adds somebody's words to a draw in the actor's name, with the checkpoint that stood signed before them. */
export async function addWords(
  writer: Writer,
  draw: number,
  given: { readonly words: string; readonly checkpoint: string; readonly day: string },
): Promise<void> {
  const { tenant, person, unit } = writer.actor;
  await sql`
    insert into draw_words (tenant, draw_seq, words, checkpoint, by_person, by_unit, on_day)
    values (${tenant}, ${draw}, ${given.words}, ${given.checkpoint}, ${person}, ${unit}, ${given.day})`.execute(
    writer.db,
  );
}

/** The seed of a draw, told only when it may be opened; undefined otherwise. */
export async function findSeed(writer: Writer, draw: number): Promise<string | undefined> {
  const { rows } = await sql<{ seed: string | null }>`select open_draw(${draw}) as seed`.execute(
    writer.db,
  );
  return rows[0]?.seed ?? undefined;
}

/** Opens a draw in the actor's name. */
export async function addReveal(
  writer: Writer,
  draw: number,
  opened: {
    readonly seed: string;
    readonly checkpoint: string;
    readonly drawn: readonly Drawn[];
    readonly day: string;
  },
): Promise<void> {
  const { tenant, person, unit } = writer.actor;
  await sql`
    insert into draw_reveal (tenant, draw_seq, seed, checkpoint, drawn, by_person, by_unit, on_day)
    values (${tenant}, ${draw}, ${opened.seed}, ${opened.checkpoint}, ${JSON.stringify(opened.drawn)}::json,
      ${person}, ${unit}, ${opened.day})`.execute(writer.db);
}

/** Somebody who may be sent to look. */
export type Verifier = { id: number; name: string; units: string[] };

/** Everybody who verifies over the whole district by a right of their own, by their number. */
export async function listVerifiers(reader: Reader): Promise<Verifier[]> {
  const { rows } = await sql<Verifier>`select id, name, units from verifiers() order by id`.execute(
    reader.db,
  );
  return rows;
}

/** The leads on which something had been found by a point of the ledger, by their keys. */
export async function listFoundLeads(reader: Reader, point: number): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select c.lead_key as key from case_file c join case_step s on s.tenant = c.tenant and s.case_seq = c.seq
    where c.tenant = ${reader.actor.tenant} and s.step = 'found' and s.seq <= ${point}`.execute(
    reader.db,
  );
  return new Set(rows.map((row) => row.key));
}
