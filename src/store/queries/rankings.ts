import { sql } from "kysely";
import type { Advice } from "../../domain/ranking/advise.ts";
import type { RankingChange } from "../../domain/ranking/changes.ts";
import type { Proposal } from "../../domain/ranking/flag.ts";
import type { Stage } from "../../domain/ranking/publication.ts";
import type { Board } from "../../domain/ranking/result.ts";
import type { Entry } from "../../domain/scoring/ranking.ts";
import type { Reader, Writer } from "../store.ts";

/** A published ranking without its bytes. */
export type PublicationRow = {
  seq: number;
  rulebook: string;
  rulebook_version: string;
  period: string;
  number: number;
  stage: Stage;
  point: number;
  known_on: string;
  checkpoint: string | null;
  inputs_sha256: string;
  result_sha256: string;
  board: Board;
  changes: RankingChange[];
  proposed: Proposal[];
  rule_version: string;
  window_to: string;
  basis: string;
  published_by: number;
  by_name: string;
  on_day: string;
};

const columns = sql`p.seq, p.rulebook, p.rulebook_version, p.period, p.number, p.stage, p.point, p.known_on, p.checkpoint,
  p.inputs_sha256, p.result_sha256, p.board, p.changes, p.proposed, p.rule_version, p.window_to, p.basis,
  p.published_by, who.name as by_name, p.on_day`;

/** One publication, undefined when there is none the reader may see. */
export async function findPublication(
  reader: Reader,
  seq: number,
): Promise<PublicationRow | undefined> {
  const { rows } = await sql<PublicationRow>`
    select ${columns} from ranking_publication p join person who on who.id = p.published_by
    where p.tenant = ${reader.actor.tenant} and p.seq = ${seq}`.execute(reader.db);
  return rows[0];
}

/** Every publication of one period by one rulebook, oldest first. */
export async function listPublicationsOf(
  reader: Reader,
  of: { readonly rulebook: string; readonly period: string },
): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select ${columns} from ranking_publication p join person who on who.id = p.published_by
    where p.tenant = ${reader.actor.tenant} and p.rulebook = ${of.rulebook} and p.period = ${of.period}
    order by p.number`.execute(reader.db);
  return rows;
}

/** A publication in a list: without its board. */
export type PublicationLine = Pick<
  PublicationRow,
  "seq" | "rulebook" | "period" | "number" | "stage" | "window_to" | "on_day"
> & { title: Board["title"] };

/** The latest publication of every period, the latest first. */
export async function listPublications(reader: Reader): Promise<PublicationLine[]> {
  const { rows } = await sql<PublicationLine>`
    select * from (
      select distinct on (rulebook, period) seq, rulebook, period, number, stage, window_to, on_day, board -> 'title' as title
      from ranking_publication where tenant = ${reader.actor.tenant}
      order by rulebook, period, number desc) latest
    order by on_day desc, seq desc`.execute(reader.db);
  return rows;
}

/** The boards of the last periods of one length up to one, by one rulebook: the latest publication of each, oldest first. */
export async function listBoards(
  reader: Reader,
  of: { readonly rulebook: string; readonly period: string; readonly most: number },
): Promise<Board[]> {
  const { rows } = await sql<{ board: Board }>`
    select board from (
      select distinct on (period) period, board from ranking_publication
      where tenant = ${reader.actor.tenant} and rulebook = ${of.rulebook} and period <= ${of.period}
        and length(period) = length(${of.period})
        and regexp_replace(period, '\\d', '', 'g') = regexp_replace(${of.period}, '\\d', '', 'g')
      order by period desc, number desc limit ${of.most}) last
    order by period`.execute(reader.db);
  return rows.map((row) => row.board);
}

/** The bytes of a publication as they were hashed; undefined for who may not see everything they say. */
export async function findIssued(
  reader: Reader,
  seq: number,
): Promise<{ inputs: Buffer; result: Buffer } | undefined> {
  const { rows } = await sql<{ inputs: Buffer; result: Buffer }>`
    select inputs, result from ranking_issue where tenant = ${reader.actor.tenant} and publication_seq = ${seq}`.execute(
    reader.db,
  );
  return rows[0];
}

/** One unit's place, explained, and what would move it up. */
export type KeptEntry = { readonly entry: Entry; readonly advice: Advice | null };

/** The explanation of a unit's place as published; undefined for who may not see it. */
export async function findEntry(
  reader: Reader,
  of: { readonly publication: number; readonly unit: number },
): Promise<KeptEntry | undefined> {
  const { rows } = await sql<{ entry: KeptEntry }>`
    select entry from ranking_entry where tenant = ${reader.actor.tenant} and publication_seq = ${of.publication}
      and unit_id = ${of.unit}`.execute(reader.db);
  return rows[0]?.entry;
}

/** Which units' explanations the reader may open. */
export async function listEntryUnits(reader: Reader, publication: number): Promise<number[]> {
  const { rows } = await sql<{ unit: number }>`
    select unit_id as unit from ranking_entry where tenant = ${reader.actor.tenant}
      and publication_seq = ${publication} order by 1`.execute(reader.db);
  return rows.map((row) => row.unit);
}

/** What is published, before it has a number. */
export type NewPublication = Omit<PublicationRow, "seq" | "published_by" | "by_name"> & {
  readonly attributes: readonly string[];
  readonly inputs: string;
  readonly result: string;
  /** The explanations, or the number of the publication whose they are. */
  readonly entries: readonly { readonly unit: number; readonly kept: KeptEntry }[] | number;
};

async function addEntries(
  writer: Writer,
  seq: number,
  entries: NewPublication["entries"],
): Promise<void> {
  const { tenant } = writer.actor;
  const rows =
    typeof entries === "number"
      ? sql`select tenant, ${seq}::bigint, unit_id, entry from ranking_entry
          where tenant = ${tenant} and publication_seq = ${entries}`
      : sql`select ${tenant}, ${seq}::bigint, (e ->> 'unit')::int, e -> 'kept'
          from json_array_elements(${JSON.stringify(entries)}::json) e`;
  await sql`insert into ranking_entry (tenant, publication_seq, unit_id, entry) ${rows}`.execute(
    writer.db,
  );
}

/** Publishes in the actor's name, with its bytes and explanations; answers its number in the ledger. */
export async function addPublication(writer: Writer, given: NewPublication): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into ranking_publication (tenant, rulebook, rulebook_version, period, number, stage, point, known_on, checkpoint,
      inputs_sha256, result_sha256, attributes, board, changes, proposed, rule_version, window_to, basis, published_by,
      published_by_unit, on_day)
    values (${tenant}, ${given.rulebook}, ${given.rulebook_version}, ${given.period}, ${given.number}, ${given.stage},
      ${given.point}, ${given.known_on}, ${given.checkpoint}, ${given.inputs_sha256}, ${given.result_sha256},
      ${given.attributes}::text[], ${JSON.stringify(given.board)}::json, ${JSON.stringify(given.changes)}::json,
      ${JSON.stringify(given.proposed)}::json, ${given.rule_version}, ${given.window_to}, ${given.basis}, ${person},
      ${unit}, ${given.on_day})
    returning seq`.execute(writer.db);
  const seq = rows[0]?.seq ?? 0;
  await sql`insert into ranking_issue (tenant, publication_seq, inputs, result)
    values (${tenant}, ${seq}, ${Buffer.from(given.inputs)}, ${Buffer.from(given.result)})`.execute(
    writer.db,
  );
  await addEntries(writer, seq, given.entries);
  return seq;
}

/** Holds the rankings of the actor's district until the transaction ends, so that two decisions follow one another. */
export async function holdRankings(writer: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('guatu.rankings'), hashtext(${writer.actor.tenant}))`.execute(
    writer.db,
  );
}
