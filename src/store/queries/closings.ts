import { sql } from "kysely";
import type { OfficialDocument } from "../../domain/bulletin/document.ts";
import type { Reader, Writer } from "../store.ts";

/** A period's closing or a re-issue of it, with the person's name. */
export type ClosingRow = {
  seq: number;
  period: string;
  point: number;
  known_on: string;
  bulletin_sha256: string;
  basis: string | null;
  /** Units closed without, and why. */
  without: number[];
  reason: string | null;
  by_person: number;
  by_name: string;
  recorded_at: string;
};

/** Every closing and re-issue the reader may see, newest first; of one period when it is named. */
export async function listClosings(reader: Reader, period?: string): Promise<ClosingRow[]> {
  const { rows } = await sql<ClosingRow>`
    select c.seq, c.period, c.point, c.known_on, c.bulletin_sha256, c.basis, c.without, c.reason,
      c.by_person, p.name as by_name, c.recorded_at
    from closing c join person p on p.id = c.by_person
    where c.tenant = ${reader.actor.tenant} and (${period ?? null}::text is null or c.period = ${period ?? null})
    order by c.period desc, c.seq desc`.execute(reader.db);
  return rows;
}

/** Whether a month is closed (封账). */
export async function isClosed(reader: Reader, period: string): Promise<boolean> {
  return (await listClosedMonths(reader)).has(period);
}

/** Every closed month. */
export async function listClosedMonths(reader: Reader): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ period: string }>`
    select distinct period from closing where tenant = ${reader.actor.tenant}`.execute(reader.db);
  return new Set(rows.map((row) => row.period));
}

/** What was printed at a closing; undefined for who sees only a part of the district: theirs is drawn up anew. */
export async function findIssue(
  reader: Reader,
  closing: number,
): Promise<{ document: OfficialDocument; docx: Uint8Array } | undefined> {
  const { rows } = await sql<{ document: OfficialDocument; docx: Uint8Array }>`
    select document, docx from issue where tenant = ${reader.actor.tenant} and closing_seq = ${closing}`.execute(
    reader.db,
  );
  return rows[0];
}

/** Keeps what was printed at a closing. */
export async function addIssue(
  writer: Writer,
  closing: number,
  issue: { readonly document: OfficialDocument; readonly docx: Uint8Array },
): Promise<void> {
  await sql`insert into issue (tenant, closing_seq, document, docx)
    values (${writer.actor.tenant}, ${closing}, ${JSON.stringify(issue.document)}::json, ${Buffer.from(issue.docx)})`.execute(
    writer.db,
  );
}

/** Writes a closing down and answers its number in the ledger. */
export async function addClosing(
  writer: Writer,
  closing: {
    readonly period: string;
    readonly point: number;
    readonly knownOn: string;
    readonly sha256: string;
    readonly basis: string | null;
    readonly without: readonly number[];
    readonly reason: string | null;
  },
): Promise<number> {
  const { tenant, person } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into closing (tenant, period, point, known_on, bulletin_sha256, basis, without, reason, by_person)
    values (${tenant}, ${closing.period}, ${closing.point}, ${closing.knownOn}::date, ${closing.sha256},
      ${closing.basis}, ${closing.without}::int[], ${closing.reason}, ${person})
    returning seq`.execute(writer.db);
  return rows[0]?.seq ?? 0;
}
