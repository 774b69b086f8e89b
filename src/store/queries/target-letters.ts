import { sql } from "kysely";
import type { OfficialDocument } from "../../domain/bulletin/document.ts";
import type { KnownAt } from "../../domain/ledger/fact.ts";
import type { Amounts } from "../../domain/targets/draft-body.ts";
import type { LetterTarget } from "../../domain/targets/letter-document.ts";
import type { Reader, Writer } from "../store.ts";

/** A letter of targets, with the name of who issued it; its targets as they were kept. */
export type LetterRow = {
  seq: number;
  period: string;
  number: number;
  title: string;
  basis: string;
  is_open: boolean;
  targets: unknown;
  point: number;
  known_on: string;
  issued_by: number;
  by_name: string;
  recorded_at: string;
};

/** Every letter known at a point: by period, newest period first, within one oldest first. */
export async function listLetters(reader: Reader, known: KnownAt): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    select l.seq, l.period, l.number, l.title, l.basis, l.is_open, l.targets, l.point, l.known_on, l.issued_by,
      p.name as by_name, l.recorded_at
    from target_letter l join person p on p.id = l.issued_by
    where l.tenant = ${reader.actor.tenant} and l.known_on <= ${known.day}::date
      and (${known.seq ?? null}::bigint is null or l.seq <= ${known.seq ?? null}::bigint)
    order by left(l.period, 4) desc, l.period, l.number`.execute(reader.db);
  return rows;
}

/** What some letters ask of each unit the reader may see, without the papers. */
export type PartRow = {
  letter_seq: number;
  unit_id: number;
  amounts: Amounts;
  reason: string;
  sha256: string;
};

/** The parts of some letters. */
export async function listParts(reader: Reader, letters: readonly number[]): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select letter_seq, unit_id, amounts, reason, sha256 from target_part
    where tenant = ${reader.actor.tenant} and letter_seq = any (${letters}::bigint[]) order by seq`.execute(
    reader.db,
  );
  return rows;
}

/** The paper of a unit's part as issued; undefined where there is none the reader may see. */
export async function findPaper(
  reader: Reader,
  part: { readonly letter: number; readonly unit: number },
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ docx: Uint8Array }>`
    select docx from target_part where tenant = ${reader.actor.tenant} and letter_seq = ${part.letter}
      and unit_id = ${part.unit}`.execute(reader.db);
  return rows[0]?.docx;
}

/** An acknowledgement, with the name of who gave it. */
export type ReceiptRow = {
  letter_seq: number;
  unit_id: number;
  note: string;
  by_name: string;
  known_on: string;
  recorded_at: string;
};

/** Who acknowledged a letter, as known at a point. */
export async function listReceipts(
  reader: Reader,
  letter: number,
  known: KnownAt,
): Promise<ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    select r.letter_seq, r.unit_id, r.note, p.name as by_name, r.known_on, r.recorded_at
    from target_receipt r join person p on p.id = r.received_by
    where r.tenant = ${reader.actor.tenant} and r.letter_seq = ${letter} and r.known_on <= ${known.day}::date
      and (${known.seq ?? null}::bigint is null or r.seq <= ${known.seq ?? null}::bigint) order by r.seq`.execute(
    reader.db,
  );
  return rows;
}

/** Writes a letter down and answers its number in the ledger. */
export async function addLetter(
  writer: Writer,
  letter: {
    readonly period: string;
    readonly number: number;
    readonly title: string;
    readonly basis: string;
    readonly isOpen: boolean;
    readonly targets: readonly LetterTarget[];
    readonly point: number;
    readonly knownOn: string;
    readonly draftedBy: readonly number[];
  },
): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into target_letter (tenant, period, number, title, basis, is_open, targets, point, known_on, drafted_by,
      issued_by, issued_by_unit)
    values (${tenant}, ${letter.period}, ${letter.number}, ${letter.title}, ${letter.basis}, ${letter.isOpen},
      ${JSON.stringify(letter.targets)}::jsonb, ${letter.point}, ${letter.knownOn}::date, ${letter.draftedBy}::int[],
      ${person}, ${unit})
    returning seq`.execute(writer.db);
  return rows[0]?.seq ?? 0;
}

/** Keeps what a letter asks of a unit, with its paper as issued. */
export async function addPart(
  writer: Writer,
  part: {
    readonly letter: number;
    readonly unit: number;
    readonly amounts: Amounts;
    readonly reason: string;
    readonly document: OfficialDocument;
    readonly docx: Uint8Array;
    readonly sha256: string;
  },
): Promise<void> {
  await sql`insert into target_part (tenant, letter_seq, unit_id, amounts, reason, document, docx, sha256)
    values (${writer.actor.tenant}, ${part.letter}, ${part.unit}, ${JSON.stringify(part.amounts)}::jsonb, ${part.reason},
      ${JSON.stringify(part.document)}::json, ${Buffer.from(part.docx)}, ${part.sha256})`.execute(
    writer.db,
  );
}

/** Acknowledges a letter for a unit. Answers false when somebody had. */
export async function addReceipt(
  writer: Writer,
  receipt: {
    readonly letter: number;
    readonly unit: number;
    readonly note: string;
    readonly knownOn: string;
  },
): Promise<boolean> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql`
    insert into target_receipt (tenant, letter_seq, unit_id, note, received_by, received_by_unit, known_on)
    values (${tenant}, ${receipt.letter}, ${receipt.unit}, ${receipt.note}, ${person}, ${unit}, ${receipt.knownOn}::date)
    on conflict (tenant, letter_seq, unit_id) do nothing returning seq`.execute(writer.db);
  return rows.length === 1;
}
