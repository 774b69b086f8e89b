import { sql } from "kysely";
import type { Db } from "../connection.ts";
import type { CheckpointRow } from "./seal.ts";

/** A witness's signature under a checkpoint. */
export type CosignatureRow = {
  readonly size: number;
  readonly witness: string;
  readonly line: string;
  readonly signed_at: string;
};

/** Keeps a witness's signature; the same one twice is kept once. */
export async function addCosignature(db: Db, tenant: string, row: CosignatureRow): Promise<void> {
  const { size, witness, line, signed_at } = row;
  await sql`insert into cosignature (tenant, size, witness, line, signed_at)
    values (${tenant}, ${size}, ${witness}, ${line}, ${signed_at}::timestamptz) on conflict do nothing`.execute(
    db,
  );
}

/** The longest checkpoint each witness signed. */
export async function listWitnessed(db: Db, tenant: string): Promise<CosignatureRow[]> {
  const { rows } = await sql<CosignatureRow>`
    select distinct on (witness) size, witness, line, signed_at from cosignature
    where tenant = ${tenant} order by witness, size desc`.execute(db);
  return rows;
}

/** The witnesses' signatures under one checkpoint. */
export async function listCosignatures(
  db: Db,
  tenant: string,
  size: number,
): Promise<CosignatureRow[]> {
  const { rows } = await sql<CosignatureRow>`
    select size, witness, line, signed_at from cosignature
    where tenant = ${tenant} and size = ${size} order by witness`.execute(db);
  return rows;
}

/** A time stamp over a checkpoint. */
export type StampRow = {
  readonly size: number;
  readonly authority: string;
  readonly token: Uint8Array;
  readonly stamped_at: string;
};

/** Keeps a time stamp. */
export async function addStamp(db: Db, tenant: string, row: StampRow): Promise<void> {
  const { size, authority, token, stamped_at } = row;
  await sql`insert into time_stamp (tenant, size, authority, token, stamped_at)
    values (${tenant}, ${size}, ${authority}, ${Buffer.from(token)}, ${stamped_at}::timestamptz)
    on conflict do nothing`.execute(db);
}

/** The stamps over one checkpoint. */
export async function listStamps(db: Db, tenant: string, size: number): Promise<StampRow[]> {
  const { rows } = await sql<StampRow>`
    select size, authority, token, stamped_at from time_stamp
    where tenant = ${tenant} and size = ${size} order by authority`.execute(db);
  return rows;
}

/** The latest stamp of an authority; undefined while there is none. */
export async function findStamp(
  db: Db,
  tenant: string,
  authority: string,
): Promise<Omit<StampRow, "token"> | undefined> {
  const { rows } = await sql<Omit<StampRow, "token">>`
    select size, authority, stamped_at from time_stamp
    where tenant = ${tenant} and authority = ${authority} order by size desc limit 1`.execute(db);
  return rows[0];
}

/** The checkpoint over some entries that most others vouch for, and among those the latest; undefined for none. */
export async function findVouched(
  db: Db,
  tenant: string,
  covering: number,
): Promise<CheckpointRow | undefined> {
  const { rows } = await sql<CheckpointRow>`
    select c.size, c.note, c.signed_at from checkpoint c
    left join lateral (select count(*) as n from cosignature w where w.tenant = c.tenant and w.size = c.size) w on true
    left join lateral (select count(*) as n from time_stamp s where s.tenant = c.tenant and s.size = c.size) s on true
    where c.tenant = ${tenant} and c.size >= ${covering} and (w.n > 0 or s.n > 0 or c.size = (
      select max(size) from checkpoint l where l.tenant = c.tenant))
    order by least(s.n, 1) desc, w.n desc, c.size desc limit 1`.execute(db);
  return rows[0];
}

/** How far one number of the ledger has come: sealed in which checkpoint, first seen by which witnesses, stamped when. */
export type SealedRow = {
  readonly seq: number;
  readonly idx: number;
  readonly size: number;
  readonly sealed_at: string;
  readonly witnesses: number;
  readonly witnessed_at: string | null;
  readonly stamped_at: string | null;
};

/** The states of some numbers of the ledger, by the witnesses asked about; one that is not sealed yet is left out. */
export async function listSealed(
  db: Db,
  tenant: string,
  asked: { readonly seqs: readonly number[]; readonly witnesses: readonly string[] },
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select l.seq, l.idx, c.size, c.signed_at as sealed_at, coalesce(w.n, 0) as witnesses, w.at as witnessed_at, s.stamped_at
    from seal_leaf l
    join lateral (select size, signed_at from checkpoint k where k.tenant = l.tenant and k.size > l.idx
      order by size limit 1) c on true
    left join lateral (
      select count(first.signed_at) as n, min(first.signed_at) as at
      from unnest(${asked.witnesses}::text[]) as known (witness)
      cross join lateral (select k.signed_at from cosignature k
        where k.tenant = l.tenant and k.witness = known.witness and k.size > l.idx order by k.size limit 1) first) w on true
    left join lateral (select k.stamped_at from time_stamp k
      where k.tenant = l.tenant and k.size > l.idx order by k.size limit 1) s on true
    where l.tenant = ${tenant} and l.seq = any (${asked.seqs}::bigint[]) order by l.seq`.execute(
    db,
  );
  return rows;
}

/** The last checkpoint of a district with its witnesses' lines, for anybody; undefined before the first. */
export async function findPublicCheckpoint(db: Db, tenant: string): Promise<string | undefined> {
  const { rows } = await sql<{ note: string | null }>`
    select public_checkpoint(${tenant}) as note`.execute(db);
  return rows[0]?.note ?? undefined;
}

/** The SHA-256 hashes of a tile of a district's log, for anybody; undefined where there is none. */
export async function findPublicTile(
  db: Db,
  tenant: string,
  { level, index }: { readonly level: number; readonly index: number },
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ tile: Uint8Array | null }>`
    select public_tile(${tenant}, ${level}, ${index}) as tile`.execute(db);
  return rows[0]?.tile ?? undefined;
}

/**
 * The first checkpoint over everything sealed up to a number of the ledger, the last of all where none is named;
 * undefined before that number is sealed.
 */
export async function findSealOf(
  db: Db,
  tenant: string,
  seq: number | undefined,
): Promise<CheckpointRow | undefined> {
  const covering =
    seq === undefined
      ? sql`(select coalesce(max(size), 0) from checkpoint where tenant = ${tenant})`
      : // A lower number may have been sealed later: the place counts, not the number. While sealing catches up,
        // what is sealed so far says nothing of a number above it.
        sql`(select idx + 1 from seal_leaf where tenant = ${tenant} and seq <= ${seq}
            and exists (select from seal_leaf l where l.tenant = ${tenant} and l.seq >= ${seq})
          order by idx desc limit 1)`;
  const { rows } = await sql<CheckpointRow>`
    select size, note, signed_at from checkpoint
    where tenant = ${tenant} and size >= ${covering} order by size limit 1`.execute(db);
  return rows[0];
}

/** When so many entries of a district's log were first signed, and who vouches for it, for anybody; undefined where they are not. */
export async function findPublicSealing(
  db: Db,
  tenant: string,
  size: number,
): Promise<
  (Pick<CheckpointRow, "signed_at"> & { witnesses: number; stamped_at: string | null }) | undefined
> {
  const { rows } = await sql<{ signed_at: string; witnesses: number; stamped_at: string | null }>`
    select signed_at, witnesses, stamped_at from public_sealing(${tenant}, ${size})`.execute(db);
  return rows[0];
}
