import { sql } from "kysely";
import type { Saying } from "../../domain/inspection/finding.ts";
import type { Value } from "../../domain/value/value.ts";
import type { Reader, Writer } from "../store.ts";

/** Who inspects which drawn project. */
export type CardRow = {
  seq: number;
  draw_seq: number;
  subject_id: number;
  inspector: number;
  reason: string;
  on_day: string;
};

/** What an inspector found of a fact. */
export type FindingRow = {
  seq: number;
  card_seq: number;
  fact_seq: number;
  key: string;
  says: Saying;
  value: Value | null;
  words: string;
  photographs: string[];
  seen_at: string;
  effect: "verified" | "contested" | "none";
  why: string;
  contest_id: number | null;
  by_person: number;
  recorded_at: string;
};

type Only = { readonly seq?: number; readonly draw?: number; readonly inspector?: number };

/** Cards the reader may see, oldest first: one, those of a draw, or somebody's. */
export async function listCards(reader: Reader, only: Only): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select seq, draw_seq, subject_id, inspector, reason, on_day from inspection_card
    where tenant = ${reader.actor.tenant}
      and (${only.seq ?? null}::bigint is null or seq = ${only.seq ?? null})
      and (${only.draw ?? null}::bigint is null or draw_seq = ${only.draw ?? null})
      and (${only.inspector ?? null}::int is null or inspector = ${only.inspector ?? null})
    order by seq`.execute(reader.db);
  return rows;
}

/** A card to be: for whom, of which project, and why where nobody was drawn. */
export type NewCard = Pick<CardRow, "subject_id" | "inspector" | "reason">;

/** Makes out cards in the actor's name; how many were new. */
export async function addCards(
  writer: Writer,
  draw: number,
  { cards, day }: { readonly cards: readonly NewCard[]; readonly day: string },
): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const { numAffectedRows } = await sql`
    insert into inspection_card (tenant, draw_seq, subject_id, inspector, reason, by_person, by_unit, on_day)
    select ${tenant}, ${draw}, r.subject_id, r.inspector, r.reason, ${person}::int, ${unit}::int, ${day}::date
    from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) as r(subject_id bigint, inspector int, reason text)
    on conflict do nothing`.execute(writer.db);
  return Number(numAffectedRows ?? 0n);
}

/** Findings the reader may see, oldest first, of some cards; or the one with a key. */
export async function listFindings(
  reader: Reader,
  of: { readonly cards?: readonly number[]; readonly key?: string },
): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select seq, card_seq, fact_seq, key, says, value, words, to_json(photographs) as photographs, seen_at, effect, why,
      contest_id, by_person, recorded_at
    from inspection_finding
    where tenant = ${reader.actor.tenant}
      and (${of.cards ?? null}::bigint[] is null or card_seq = any (${of.cards ?? null}::bigint[]))
      and (${of.key ?? null}::text is null or key = ${of.key ?? null})
    order by seq`.execute(reader.db);
  return rows;
}

/** Projects somebody was found to have been at, by a point of the ledger. */
export async function listInspected(reader: Reader, point: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct c.subject_id as id from inspection_finding f
    join inspection_card c on c.tenant = f.tenant and c.seq = f.card_seq
    where f.tenant = ${reader.actor.tenant} and f.seq <= ${point}`.execute(reader.db);
  return rows.map((row) => row.id);
}

/** A finding to be recorded. */
export type NewFinding = Omit<FindingRow, "seq" | "by_person" | "recorded_at"> & {
  readonly day: string;
};

/** Holds the findings of one card until the transaction ends, so that one sent twice at once is recorded once. */
export async function holdCard(writer: Writer, card: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('guatu.card'), hashtext(${`${writer.actor.tenant}/${card}`}))`.execute(
    writer.db,
  );
}

/** Records a finding in the actor's name; answers its number. */
export async function addFinding(writer: Writer, fresh: NewFinding): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const value = fresh.value === null ? null : JSON.stringify(fresh.value);
  const { rows } = await sql<{ seq: number }>`
    insert into inspection_finding (tenant, card_seq, fact_seq, key, says, value, words, photographs, seen_at, effect,
      why, contest_id, by_person, by_unit, on_day)
    values (${tenant}, ${fresh.card_seq}, ${fresh.fact_seq}, ${fresh.key}, ${fresh.says}, ${value}::jsonb,
      ${fresh.words}, ${fresh.photographs}::text[], ${fresh.seen_at}, ${fresh.effect}, ${fresh.why},
      ${fresh.contest_id}, ${person}, ${unit}, ${fresh.day})
    returning seq`.execute(writer.db);
  return rows[0]?.seq ?? 0;
}

/** Notes that a finding relies on photographs of its project, named by their SHA-256. */
export async function linkPhotographs(
  writer: Writer,
  of: {
    readonly finding: number;
    readonly subject: number;
    readonly photographs: readonly string[];
    readonly day: string;
  },
): Promise<void> {
  const { tenant, person, unit } = writer.actor;
  await sql`
    insert into evidence_use (tenant, evidence_seq, case_seq, known_on, used_by, used_by_unit)
    select e.tenant, e.seq, ${of.finding}::bigint, ${of.day}::date, ${person}::int, ${unit}::int
    from evidence e where e.tenant = ${tenant} and e.subject_id = ${of.subject}
      and e.sha256 = any (${of.photographs}::text[])
    on conflict do nothing`.execute(writer.db);
}

/** The numbers of photographs of some projects, by their SHA-256; those the reader may not see are not there. */
export async function listPhotographs(
  reader: Reader,
  subjects: readonly number[],
  digests: readonly string[],
): Promise<{ sha256: string; seq: number }[]> {
  const { rows } = await sql<{ sha256: string; seq: number }>`
    select sha256, seq from evidence where tenant = ${reader.actor.tenant}
      and subject_id = any (${subjects}::bigint[]) and sha256 = any (${digests}::text[])`.execute(
    reader.db,
  );
  return rows;
}
