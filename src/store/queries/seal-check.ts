import { sql } from "kysely";
import type { Plain } from "../../domain/seal/canonical.ts";
import type { Db } from "../connection.ts";
import type { CheckpointRow } from "./seal.ts";

/** What was left of the facts of some numbers by their lawful erasure. */
export async function listErased(
  db: Db,
  tenant: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Plain>> {
  if (seqs.length === 0) return new Map();
  const { rows } = await sql<{ seq: number; rest: Plain }>`
    select fact_seq as seq, rest from erasure
    where tenant = ${tenant} and fact_seq = any (${seqs}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.seq, row.rest]));
}

/** The checkpoints over more than so many entries and at most so many others, shortest first. */
export async function listCheckpoints(
  db: Db,
  tenant: string,
  [above, upTo]: readonly [number, number],
): Promise<CheckpointRow[]> {
  const { rows } = await sql<CheckpointRow>`
    select size, note, signed_at from checkpoint
    where tenant = ${tenant} and size > ${above} and size <= ${upTo} order by size`.execute(db);
  return rows;
}

/** Sealed tables on which something that keeps their rows from being changed is missing or switched off. */
export async function listUnguarded(db: Db, tables: readonly string[]): Promise<string[]> {
  // 16 update, 8 delete, 32 truncate: pg_trigger.tgtype.
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from unnest(${tables}::text[]) as t (name)
    join pg_class c on c.oid = t.name::regclass
    where coalesce((select bit_or(g.tgtype) & 56 from pg_trigger g join pg_proc p on p.oid = g.tgfoid
      where g.tgrelid = c.oid and g.tgenabled in ('O', 'A')
        and p.proname in ('refuse_change', 'refuse_but_erasure') and position('raise exception' in p.prosrc) > 0), 0) <> 56
      and exists (select from pg_trigger g join pg_proc p on p.oid = g.tgfoid
        where g.tgrelid = c.oid and p.proname in ('refuse_change', 'refuse_but_erasure'))
    order by 1`.execute(db);
  return rows.map((row) => row.name);
}

/** Rows of sealed tables that stand under no number, by table; those every table had before numbers are `said`. */
export async function listUnnumbered(
  db: Db,
  tenant: string,
  tables: readonly string[],
): Promise<{ readonly name: string; readonly rows: number }[]> {
  const early = new Set(["person_grant", "placement"]);
  const parts = tables
    .filter((table) => !early.has(table))
    .map(
      (table) => sql`select ${table}::text as name, count(*) as rows from ${sql.table(table)}
        where tenant = ${tenant} and seq <= 0`,
    );
  const { rows } = await sql<{ name: string; rows: number }>`
    select * from (${sql.join(parts, sql` union all `)}) u where rows > 0`.execute(db);
  return rows;
}

/** Whether what stands under no number since the beginning is what was sealed of it. */
export async function isBeginningKept(db: Db, tenant: string): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select unnumbered(${tenant}) = coalesce((select said from beginning where tenant = ${tenant} order by seq limit 1),
      '{"person_grant": [], "placement": []}') as kept`.execute(db);
  return rows[0]?.kept ?? false;
}

/** Documents kept as bytes that are not what was written down of them when they were issued. */
export async function listSwapped(
  db: Db,
  tenant: string,
): Promise<{ readonly kind: string; readonly seq: number }[]> {
  const { rows } = await sql<{ kind: string; seq: number }>`
    select 'issue' as kind, i.closing_seq as seq from issue i
    join closing c on c.tenant = i.tenant and c.seq = i.closing_seq
    where i.tenant = ${tenant} and encode(sha256(i.docx), 'hex') <> c.bulletin_sha256
    union all
    select 'plan_issue', i.version_seq from plan_issue i
    join plan_version v on v.tenant = i.tenant and v.seq = i.version_seq
    where i.tenant = ${tenant} and encode(sha256(i.docx), 'hex') <> v.sha256
    union all
    select 'issue', c.seq from closing c where c.tenant = ${tenant} and not exists (
      select from issue i where i.tenant = c.tenant and i.closing_seq = c.seq)
    union all
    select 'ranking_issue', i.publication_seq from ranking_issue i
    join ranking_publication p on p.tenant = i.tenant and p.seq = i.publication_seq
    where i.tenant = ${tenant} and (encode(sha256(i.inputs), 'hex') <> p.inputs_sha256
      or encode(sha256(i.result), 'hex') <> p.result_sha256)`.execute(db);
  return rows;
}

/** How many facts the asker may see are recorded and not sealed yet; the newest alone can be. */
export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from (select f.tenant, f.seq from fact f
      where f.tenant = my_tenant() order by f.seq desc limit 10000) f
    where not exists (select from seal_leaf l where l.tenant = f.tenant and l.seq = f.seq)`.execute(
    db,
  );
  return rows[0]?.waiting ?? 0;
}

/** How many facts the asker may see were erased by law. */
export async function countErased(db: Db, tenant: string): Promise<number> {
  const { rows } = await sql<{ erased: number }>`
    select count(*) as erased from erasure where tenant = ${tenant}`.execute(db);
  return rows[0]?.erased ?? 0;
}

/** Up to which number everything is in the log, read without touching it. */
export async function readMark(db: Db, tenant: string): Promise<number> {
  const { rows } = await sql<{ mark: number }>`
    select mark from seal_mark where tenant = ${tenant}`.execute(db);
  return rows[0]?.mark ?? 0;
}

/** When a checkpoint was last signed in any district, by the database's clock; undefined before the first. */
export async function findLastSigned(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ at: string | null }>`
    select max(signed_at) as at from checkpoint`.execute(db);
  return rows[0]?.at ?? undefined;
}

/** The checkpoint signed last in any district, as printed; undefined before the first, also where there is no schema yet. */
export async function findNewestNote(db: Db): Promise<string | undefined> {
  const there = await sql<{
    is: boolean;
  }>`select to_regclass('checkpoint') is not null as is`.execute(db);
  if (there.rows[0]?.is !== true) return undefined;
  const { rows } = await sql<{ note: string }>`
    select note from checkpoint order by signed_at desc limit 1`.execute(db);
  return rows[0]?.note;
}
