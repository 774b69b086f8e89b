import { sql } from "kysely";
import type { Plain } from "../../domain/seal/canonical.ts";
import type { Tile, TilePlace } from "../../domain/seal/tile.ts";
import type { Db } from "../connection.ts";

/** A row of the ledger as the log sees it: everything it says but its district and its number. */
export type LedgerRow = { readonly seq: number; readonly kind: string; readonly row: Plain };

/** Where an entry stands in the log, and what it commits to. */
export type LeafRow = {
  readonly idx: number;
  readonly seq: number;
  readonly kind: string;
  readonly body_sha256: Uint8Array;
  readonly body_sm3: Uint8Array;
};

/** The tables whose rows are numbered by the ledger: what is sealed follows from the schema. */
export async function listSealedTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attrelid::regclass::text as name
    from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attname = 'seq' and a.attrelid::regclass::text !~ '\\.' and has_table_privilege(a.attrelid, 'select')
      and pg_get_expr(d.adbin, d.adrelid) like '%ledger_seq%' order by 1`.execute(db);
  return rows.map((row) => row.name);
}

/**
 * A hand-over without a day of its own is spelled as it was sealed before hand-overs had one; asked of the row as it is,
 * so that a ledger of that time is read too, before it is migrated.
 */
const lessOf: Readonly<Record<string, string>> = {
  placement: " - case to_jsonb(t) ->> 'known_on' when '0001-01-01' then 'known_on' else '' end",
};

function rowsOf(table: string): string {
  const row = `to_jsonb(t) - 'tenant' - 'seq'${lessOf[table] ?? ""}`;
  return `select t.tenant, t.seq, '${table}' as kind, ${row} as row from ${table} t`;
}

/** Times in rows read from here on in this transaction are UTC, whatever the server's own zone. */
export async function speakUtc(db: Db): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true)`.execute(db);
}

/** One sealer of a district at a time, until the transaction ends. */
export async function holdLog(db: Db, tenant: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('guatu.seal'), hashtext(${tenant}))`.execute(db);
}

/**
 * How far the sealer need not look back, whether that may be moved once everything seen after this is sealed, and
 * whether no number was drawn since.
 */
export type Mark = { readonly mark: number; readonly isDue: boolean; readonly isThrough: boolean };

/**
 * Where the mark stands. It is due to move to where the ledger stood at an earlier look, when every transaction that
 * was under way then has ended; a number is drawn a moment before its transaction has one of its own, so a minute
 * lies between the two looks.
 */
export async function findMark(db: Db, tenant: string): Promise<Mark> {
  await sql`insert into seal_mark (tenant) values (${tenant}) on conflict do nothing`.execute(db);
  const { rows } = await sql<Mark>`
    select mark, coalesce(next_xid <= pg_snapshot_xmin(pg_current_snapshot())
      and next_at < clock_timestamp() - interval '1 minute', false) as "isDue",
      mark >= (select last_value from ledger_seq) as "isThrough"
    from seal_mark where tenant = ${tenant}`.execute(db);
  return rows[0] ?? { mark: 0, isDue: false, isThrough: false };
}

/** Moves a mark that is due, and looks anew where the ledger stands. */
export async function moveMark(db: Db, tenant: string, isDue: boolean): Promise<void> {
  await sql`
    update seal_mark m set mark = case when ${isDue} then m.next_mark else m.mark end,
      next_mark = (select last_value from ledger_seq), next_xid = pg_snapshot_xmax(pg_current_snapshot()), next_at = clock_timestamp()
    where m.tenant = ${tenant} and (${isDue} or m.next_xid is null)`.execute(db);
}

/** Rows of a district that are not in the log yet, in ledger order. Times in them are UTC. */
export async function listUnsealed(
  db: Db,
  asked: {
    readonly tenant: string;
    readonly tables: readonly string[];
    readonly above: number;
    readonly limit: number;
  },
): Promise<LedgerRow[]> {
  const { tenant, tables, above, limit } = asked;
  const parts = tables.map(
    (
      table,
    ) => sql`(select * from (${sql.raw(rowsOf(table))}) x where x.tenant = ${tenant} and x.seq > ${above}
      and not exists (select from seal_leaf l where l.tenant = ${tenant} and l.seq > ${above} and l.seq = x.seq)
      order by x.seq limit ${limit})`,
  );
  const { rows } = await sql<LedgerRow>`
    select seq, kind, row from (${sql.join(parts, sql` union all `)}) u order by seq limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Some rows of the ledger read anew, by their numbers; a number that stands twice is there twice. */
export async function listRows(
  db: Db,
  asked: {
    readonly tenant: string;
    readonly tables: readonly string[];
    readonly seqs: readonly number[];
  },
): Promise<LedgerRow[]> {
  const { tenant, tables, seqs } = asked;
  if (seqs.length === 0) return [];
  const parts = tables.map(
    (table) => sql`select seq, kind, row from (${sql.raw(rowsOf(table))}) x
      where x.tenant = ${tenant} and x.seq = any (${seqs}::bigint[])`,
  );
  const { rows } = await sql<LedgerRow>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** How many entries a district's log has. */
export async function logSize(db: Db, tenant: string): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select coalesce(max(idx) + 1, 0) as size from seal_leaf where tenant = ${tenant}`.execute(db);
  return rows[0]?.size ?? 0;
}

/** Adds entries at the end of the log, each with its salt. */
export async function addLeaves(
  db: Db,
  tenant: string,
  leaves: readonly (LeafRow & { readonly salt: Uint8Array })[],
): Promise<void> {
  const packed = leaves.map((leaf) => ({
    ...leaf,
    body_sha256: hex(leaf.body_sha256),
    body_sm3: hex(leaf.body_sm3),
    salt: hex(leaf.salt),
  }));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(packed)}::jsonb)
        as r(idx bigint, seq bigint, kind text, body_sha256 text, body_sm3 text, salt text)),
    leaf as (
      insert into seal_leaf (tenant, idx, seq, kind, body_sha256, body_sm3)
      select ${tenant}, idx, seq, kind, decode(body_sha256, 'hex'), decode(body_sm3, 'hex') from given)
    insert into seal_salt (tenant, seq, salt)
    select ${tenant}, seq, decode(salt, 'hex') from given`.execute(db);
}

/** Entries of the log from a place on, each with its salt, null where it was erased. */
export async function listLeaves(
  db: Db,
  asked: { readonly tenant: string; readonly from: number; readonly limit: number },
): Promise<(LeafRow & { readonly salt: Uint8Array | null })[]> {
  const { rows } = await sql<LeafRow & { salt: Uint8Array | null }>`
    select l.idx, l.seq, l.kind, l.body_sha256, l.body_sm3, s.salt
    from seal_leaf l left join seal_salt s on s.tenant = l.tenant and s.seq = l.seq
    where l.tenant = ${asked.tenant} and l.idx >= ${asked.from} order by l.idx limit ${asked.limit}`.execute(
    db,
  );
  return rows;
}

/** The entries of the numbers from one to another, each with its salt, null where it was erased. */
export async function listLeavesBetween(
  db: Db,
  tenant: string,
  [from, to]: readonly [number, number],
): Promise<(LeafRow & { readonly salt: Uint8Array | null })[]> {
  const { rows } = await sql<LeafRow & { salt: Uint8Array | null }>`
    select l.idx, l.seq, l.kind, l.body_sha256, l.body_sm3, s.salt
    from seal_leaf l left join seal_salt s on s.tenant = l.tenant and s.seq = l.seq
    where l.tenant = ${tenant} and l.seq between ${from} and ${to} order by l.idx`.execute(db);
  return rows;
}

/** The entries of some numbers of the ledger, each with its salt. */
export async function listLeavesOf(
  db: Db,
  tenant: string,
  seqs: readonly number[],
): Promise<(LeafRow & { readonly salt: Uint8Array | null })[]> {
  const { rows } = await sql<LeafRow & { salt: Uint8Array | null }>`
    select l.idx, l.seq, l.kind, l.body_sha256, l.body_sm3, s.salt
    from seal_leaf l left join seal_salt s on s.tenant = l.tenant and s.seq = l.seq
    where l.tenant = ${tenant} and l.seq = any (${seqs}::bigint[]) order by l.idx`.execute(db);
  return rows;
}

/** A tile under both hash functions. */
export type TileRow = TilePlace & { readonly sha256: Uint8Array; readonly sm3: Uint8Array };

/** The tiles at some places; one that does not exist is left out. */
export async function listTiles(
  db: Db,
  tenant: string,
  places: readonly TilePlace[],
): Promise<TileRow[]> {
  const { rows } = await sql<TileRow>`
    select t.level, t.idx as index, t.sha256, t.sm3 from seal_tile t
    join jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(level smallint, index bigint)
      on p.level = t.level and p.index = t.idx
    where t.tenant = ${tenant}`.execute(db);
  return rows;
}

/** Puts tiles in place of what they were; a tile only ever grows. */
export async function putTiles(
  db: Db,
  tenant: string,
  tiles: readonly { readonly sha256: Tile; readonly sm3: Tile }[],
): Promise<void> {
  const packed = tiles.map(({ sha256, sm3 }) => ({
    level: sha256.level,
    idx: sha256.index,
    sha256: hex(sha256.bytes),
    sm3: hex(sm3.bytes),
  }));
  await sql`
    insert into seal_tile (tenant, level, idx, sha256, sm3)
    select ${tenant}, level, idx, decode(sha256, 'hex'), decode(sm3, 'hex')
    from jsonb_to_recordset(${JSON.stringify(packed)}::jsonb)
      as r(level smallint, idx bigint, sha256 text, sm3 text)
    on conflict (tenant, level, idx) do update set sha256 = excluded.sha256, sm3 = excluded.sm3`.execute(
    db,
  );
}

/** A signed checkpoint. */
export type CheckpointRow = {
  readonly size: number;
  readonly note: string;
  readonly signed_at: string;
};

/** Adds a signed checkpoint. */
export async function addCheckpoint(
  db: Db,
  tenant: string,
  { size, note }: Pick<CheckpointRow, "size" | "note">,
): Promise<void> {
  await sql`insert into checkpoint (tenant, size, note) values (${tenant}, ${size}, ${note})`.execute(
    db,
  );
}

/** The latest checkpoint that covers so many entries, or the latest of all; undefined while none was signed. */
export async function findCheckpoint(
  db: Db,
  tenant: string,
  covering = 0,
): Promise<CheckpointRow | undefined> {
  const { rows } = await sql<CheckpointRow>`
    select size, note, signed_at from checkpoint where tenant = ${tenant} and size >= ${covering}
    order by size ${covering === 0 ? sql`desc` : sql`asc`} limit 1`.execute(db);
  return rows[0];
}
