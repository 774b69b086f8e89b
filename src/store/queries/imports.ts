import { sql } from "kysely";
import type { Reader, Writer } from "../store.ts";

/** One import as listed; its bytes stay in the table. */
export type ImportRow = {
  id: number;
  unit_id: number;
  file_name: string;
  sha256: string;
  state: "preview" | "accepted" | "undone" | "discarded";
  layout_key: string;
  decisions: object;
  known_on: string | null;
  facts: number;
  projects: number;
  by: string;
  created_at: string;
};

const columns = sql`i.id, i.unit_id, i.file_name, i.sha256, i.state, i.layout_key, i.decisions, i.known_on, i.facts,
  i.projects, p.name as by, i.created_at`;

/** Keeps an uploaded file, waiting for a person's word. Answers its number. */
export async function addImport(
  writer: Writer,
  file: { name: string; sha256: string; bytes: Uint8Array; unit: number },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into import (tenant, unit_id, file_name, sha256, bytes, created_by)
    values (${writer.actor.tenant}, ${file.unit}, ${file.name}, ${file.sha256}, ${Buffer.from(file.bytes)}, ${writer.actor.person})
    returning id`.execute(writer.db);
  return rows[0]?.id ?? 0;
}

/** The imports of the district that the reader may see, newest first. */
export async function listImports(reader: Reader): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from import i join person p on p.id = i.created_by
    where i.tenant = ${reader.actor.tenant} order by i.id desc limit 200`.execute(reader.db);
  return rows;
}

/** One import, undefined when it is not there or not the reader's to see. */
export async function findImport(reader: Reader, id: number): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from import i join person p on p.id = i.created_by
    where i.tenant = ${reader.actor.tenant} and i.id = ${id}`.execute(reader.db);
  return rows[0];
}

/** The file as it was uploaded. */
export async function findBytes(reader: Reader, id: number): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from import where tenant = ${reader.actor.tenant} and id = ${id}`.execute(
    reader.db,
  );
  return rows[0]?.bytes;
}

/** What a person decided about an open import. */
export async function keepDecisions(
  writer: Writer,
  id: number,
  kept: { decisions: object; knownOn: string | null; layoutKey: string },
): Promise<void> {
  await sql`update import set decisions = ${JSON.stringify(kept.decisions)}::jsonb, known_on = ${kept.knownOn}::date,
    layout_key = ${kept.layoutKey} where tenant = ${writer.actor.tenant} and id = ${id} and state = 'preview'`.execute(
    writer.db,
  );
}

/**
 * Waits until no other import, undo or rebuild of the district is under way: two plans made at once would both make
 * the same projects, and two that hold many projects could wait for one another for ever.
 */
export async function oneAtATime(writer: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('guatu.import'), hashtext(${writer.actor.tenant}))`.execute(
    writer.db,
  );
}

/** Moves an import on; false when another request already has. */
export async function moveImport(
  writer: Writer,
  id: number,
  step: { from: string; to: string },
): Promise<boolean> {
  const { rows } = await sql`update import set state = ${step.to}
    where tenant = ${writer.actor.tenant} and id = ${id} and state = ${step.from} returning id`.execute(
    writer.db,
  );
  return rows.length > 0;
}

/** Where projects stood that an import handed to another unit, by their number. */
export type Moved = Readonly<Record<string, number>>;

/** Notes what an accepted import stated and moved. */
export async function noteResult(
  writer: Writer,
  id: number,
  result: { facts: number; projects: number; moved: Moved },
): Promise<void> {
  await sql`update import set facts = ${result.facts}, projects = ${result.projects},
    moved = ${JSON.stringify(result.moved)}::jsonb where tenant = ${writer.actor.tenant} and id = ${id}`.execute(
    writer.db,
  );
}

/** Where the projects stood that an import moved; empty for an import that is not there. */
export async function findMoved(reader: Reader, id: number): Promise<Moved> {
  const { rows } = await sql<{ moved: Moved }>`
    select moved from import where tenant = ${reader.actor.tenant} and id = ${id}`.execute(
    reader.db,
  );
  return rows[0]?.moved ?? {};
}

/** What the columns of a layout were last decided to mean. */
export async function findLayout(reader: Reader, key: string): Promise<object | undefined> {
  const { rows } = await sql<{ columns: object }>`
    select columns from layout where tenant = ${reader.actor.tenant} and key = ${key}`.execute(
    reader.db,
  );
  return rows[0]?.columns;
}

/** Remembers what the columns of a layout mean. */
export async function rememberLayout(
  writer: Writer,
  key: string,
  columnUses: object,
): Promise<void> {
  await sql`insert into layout (tenant, key, columns, by_person)
    values (${writer.actor.tenant}, ${key}, ${JSON.stringify(columnUses)}::jsonb, ${writer.actor.person})
    on conflict (tenant, key) do update set columns = excluded.columns, by_person = excluded.by_person, at = now()`.execute(
    writer.db,
  );
}
