import { sql } from "kysely";
import type { RuleVersion } from "../../domain/rule/rule-versions.ts";
import type { Reader, Writer } from "../store.ts";

/** A version as the history tells it: who set it, when and why. */
export type VersionRow = {
  seq: number;
  name: string;
  reset: boolean;
  reason: string;
  by_name: string;
  unit_name: string;
  known_on: string;
  recorded_at: string;
};

/** The number of the newest version of any rule of the district, 0 for none. */
export async function newestVersion(reader: Reader): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select coalesce(max(seq), 0) as seq from setting where tenant = ${reader.actor.tenant}`.execute(
    reader.db,
  );
  return rows[0]?.seq ?? 0;
}

/** Every version set after a number of the ledger, oldest first. */
export async function listVersions(reader: Reader, after: number): Promise<RuleVersion[]> {
  const { rows } = await sql<{ seq: number; name: string; value: unknown; known_on: string }>`
    select seq, name, value, known_on from setting
    where tenant = ${reader.actor.tenant} and seq > ${after} order by seq`.execute(reader.db);
  return rows.map(({ known_on, ...rest }) => ({ ...rest, knownOn: known_on }));
}

/** The history of a rule, or of all, newest first. */
export async function listVersionRows(reader: Reader, name?: string): Promise<VersionRow[]> {
  const named = name === undefined ? sql`true` : sql`s.name = ${name}`;
  const { rows } = await sql<VersionRow>`
    select s.seq, s.name, s.value is null as reset, s.reason, p.name as by_name, u.name as unit_name, s.known_on,
      s.recorded_at
    from setting s join person p on p.id = s.set_by join unit u on u.tenant = s.tenant and u.id = s.set_by_unit
    where s.tenant = ${reader.actor.tenant} and ${named} order by s.seq desc`.execute(reader.db);
  return rows;
}

/** A version to add; an undefined value goes back to the shipped sample. */
export type NewVersion = { readonly name: string; readonly value: unknown };

/** Adds versions of rules, by the actor. Answers the last number. The caller holds the ledger. */
export async function addVersions(
  writer: Writer,
  versions: readonly NewVersion[],
  how: { readonly reason: string; readonly knownOn: string },
): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  let last = 0;
  for (const { name, value } of versions) {
    const written = value === undefined || value === null ? null : JSON.stringify(value);
    const { rows } = await sql<{ seq: number }>`
      insert into setting (tenant, name, value, reason, set_by, set_by_unit, known_on)
      values (${tenant}, ${name}, ${written}::json, ${how.reason}, ${person}, ${unit}, ${how.knownOn})
      returning seq`.execute(writer.db);
    last = rows[0]?.seq ?? last;
  }
  return last;
}

/** How many facts were ever stated of each of some attributes, by id; those with none are left out. */
export async function countStated(
  reader: Reader,
  attributes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ attribute: string; count: number }>`
    select a as attribute, count_stated(a) as count from unnest(${attributes}::text[]) a`.execute(
    reader.db,
  );
  return new Map(rows.filter((row) => row.count > 0).map((row) => [row.attribute, row.count]));
}

/** One version of a rule by its number; undefined when the rule has none of that number. */
export async function findVersion(
  reader: Reader,
  name: string,
  seq: number,
): Promise<{ value: unknown } | undefined> {
  const { rows } = await sql<{ value: unknown }>`
    select value from setting
    where tenant = ${reader.actor.tenant} and name = ${name} and seq = ${seq}`.execute(reader.db);
  return rows[0];
}
