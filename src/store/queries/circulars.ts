import { sql } from "kysely";
import type { OfficialDocument } from "../../domain/bulletin/document.ts";
import type { Reader, Writer } from "../store.ts";

/** A circular without its bytes. */
export type CircularRow = {
  seq: number;
  number: number;
  title: string;
  cases: number[];
  known_on: string;
  issued_by: number;
  sha256: string;
};

/** Every circular the reader may see, newest first. */
export async function listCirculars(reader: Reader): Promise<CircularRow[]> {
  const { rows } = await sql<CircularRow>`
    select seq, number, title, to_json(cases) as cases, known_on, issued_by, sha256 from circular
    where tenant = ${reader.actor.tenant} order by number desc`.execute(reader.db);
  return rows;
}

/** A circular's bytes as issued; undefined when there is none of that number. */
export async function findCircular(reader: Reader, number: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ docx: Buffer }>`
    select docx from circular where tenant = ${reader.actor.tenant} and number = ${number}`.execute(
    reader.db,
  );
  return rows[0]?.docx;
}

/** Keeps a circular in the actor's name; answers its number in the ledger. */
export async function addCircular(
  writer: Writer,
  issued: {
    readonly number: number;
    readonly title: string;
    readonly cases: readonly number[];
    readonly document: OfficialDocument;
    readonly docx: Uint8Array;
    readonly sha256: string;
    readonly day: string;
  },
): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into circular (tenant, number, title, cases, document, docx, sha256, issued_by, issued_by_unit, known_on)
    values (${tenant}, ${issued.number}, ${issued.title}, ${issued.cases}::bigint[],
      ${JSON.stringify(issued.document)}::json, ${Buffer.from(issued.docx)}, ${issued.sha256}, ${person}, ${unit},
      ${issued.day})
    returning seq`.execute(writer.db);
  return rows[0]?.seq ?? 0;
}
