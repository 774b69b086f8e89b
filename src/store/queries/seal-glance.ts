import { sql } from "kysely";
import { type Blocks, type Glance, blockSeqs } from "../../domain/seal/glance.ts";
import type { Db } from "../connection.ts";
import { listSealedTables } from "./seal.ts";

/** What the log keeps of every row, glanced over with it. */
const logTables = ["seal_leaf", "seal_salt"];

/** Tables with a column that has no hash of its own: their rows are hashed as text. */
async function listWritten(db: Db, tables: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct a.attrelid::regclass::text as name from pg_attribute a
    where a.attrelid = any (${tables}::regclass[]) and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('json'::regtype, 'xml'::regtype)`.execute(db);
  return rows.map((row) => row.name);
}

type Row = {
  readonly mark: number;
  readonly place: number;
  readonly rows_all: number;
  readonly digest_all: string;
  readonly rows_closed: number;
  readonly digest_closed: string;
  readonly rows_again: number;
  readonly digest_again: string;
};

function blocksOf(rows: readonly Row[], side: "all" | "closed" | "again"): Blocks {
  const some = rows.filter((row) => row[`rows_${side}`] > 0);
  return new Map(
    some.map((row) => [row.place, { rows: row[`rows_${side}`], digest: row[`digest_${side}`] }]),
  );
}

/**
 * Looks over all rows of a district's ledger and its log, in the database alone: fast, and no proof, for the digests
 * are no cryptographic ones. The seed is the asker's own; `before` is the mark of the look before. Errors: throws what
 * the database throws.
 */
export async function glanceOver(
  db: Db,
  tenant: string,
  { seed, before }: { readonly seed: number; readonly before: number },
): Promise<Glance> {
  const tables = [...(await listSealedTables(db)), ...logTables];
  const written = new Set(await listWritten(db, tables));
  const parts = tables.map((name, at) => {
    const digest = written.has(name)
      ? sql`hashtextextended(t::text collate "C", ${seed + at}::bigint)`
      : sql`hash_record_extended(t, ${seed + at}::bigint)`;
    return sql`select t.seq, ${digest} as digest from ${sql.table(name)} t where t.tenant = ${tenant}`;
  });
  const { rows } = await sql<Row>`
    with known as materialized (select coalesce(max(mark), 0) as mark from seal_mark where tenant = ${tenant})
    select mark, seq / ${blockSeqs}::bigint as place,
      count(*) as rows_all, bit_xor(digest)::text as digest_all,
      count(*) filter (where seq <= mark) as rows_closed,
      (bit_xor(digest) filter (where seq <= mark))::text as digest_closed,
      count(*) filter (where seq <= ${before}) as rows_again,
      (bit_xor(digest) filter (where seq <= ${before}))::text as digest_again
    from (${sql.join(parts, sql` union all `)}) u cross join known group by mark, place`.execute(
    db,
  );
  return {
    mark: rows[0]?.mark ?? 0,
    all: blocksOf(rows, "all"),
    closed: blocksOf(rows, "closed"),
    again: blocksOf(rows, "again"),
  };
}
