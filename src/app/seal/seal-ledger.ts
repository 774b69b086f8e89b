import { randomBytes } from "node:crypto";
import { base64Of } from "../../domain/seal/base64.ts";
import { hexOf, sameBytes } from "../../domain/seal/bytes.ts";
import { printCheckpoint, readCheckpoint, sm3RootOf } from "../../domain/seal/checkpoint.ts";
import { type Entry, algorithms, commitBoth, entryBytes } from "../../domain/seal/entry.ts";
import { printNote, readNote } from "../../domain/seal/note.ts";
import { appendLeaves, nodesOf } from "../../domain/seal/tile.ts";
import { leafHash, rootAt } from "../../domain/seal/tree.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Db } from "../../store/connection.ts";
import {
  type LeafRow,
  type LedgerRow,
  addCheckpoint,
  addLeaves,
  findCheckpoint,
  findMark,
  holdLog,
  listRows,
  listSealedTables,
  listUnsealed,
  logSize,
  moveMark,
  putTiles,
  speakUtc,
} from "../../store/queries/seal.ts";
import { hashes } from "./hashes.ts";
import { inSlices } from "./slices.ts";
import { type Signer, signatureBy } from "./signer.ts";
import { type Tiles, openTiles } from "./tiles.ts";

/** What sealing works with: the owner's connection, because the application may not write the log. */
export type SealCtx = {
  readonly owner: Db;
  readonly signers: readonly Signer[];
  /** The log's name for ever, less the district. */
  readonly origin: string;
};

/** What one batch came to. */
export type Sealed = { readonly entries: number; readonly size: number };

/** Rows sealed in one transaction: few enough to be signed soon, enough to make little of what a batch costs. */
export const batchRows = 2000;
const saltBytes = 16;

type Leaf = LeafRow & { readonly salt: Uint8Array };

/** The entry of a leaf, as the tree is built over it. */
export function entryOf(tenant: string, leaf: LeafRow): Entry {
  const { kind, seq, body_sha256, body_sm3 } = leaf;
  return { tenant, kind, seq, body: { sha256: hexOf(body_sha256), sm3: hexOf(body_sm3) } };
}

function leafOf(
  { seq, kind, row }: LedgerRow,
  { idx, salt }: { readonly idx: number; readonly salt: Uint8Array },
): Leaf {
  const { sha256: body_sha256, sm3: body_sm3 } = commitBoth(hashes, salt, row);
  return { idx, seq, kind, salt, body_sha256, body_sm3 };
}

/** The leaves of some rows, each with a salt of its own, behind the leaves there are. */
function leavesOf(rows: readonly LedgerRow[], size: number): Promise<Leaf[]> {
  // Drawn in one go: asking for randomness costs more than hashing.
  const salts = new Uint8Array(randomBytes(rows.length * saltBytes));
  return inSlices(rows, (row, at) =>
    leafOf(row, { idx: size + at, salt: salts.slice(at * saltBytes, (at + 1) * saltBytes) }),
  );
}

/** Whether a row still says what its leaf commits to, under both hash functions. */
export function isKept(
  leaf: Pick<Leaf, "salt" | "body_sha256" | "body_sm3">,
  found: LedgerRow,
): boolean {
  const { sha256, sm3 } = commitBoth(hashes, leaf.salt, found.row);
  return sameBytes(sha256, leaf.body_sha256) && sameBytes(sm3, leaf.body_sm3);
}

/** Nothing is signed that reads differently the second time. Source: the Yeti 2022 log, lost to one flipped bit. */
async function reread(db: Db, tenant: string, leaves: readonly Leaf[]): Promise<Result<void>> {
  const tables = [...new Set(leaves.map((leaf) => leaf.kind))];
  const found = await listRows(db, { tenant, tables, seqs: leaves.map((leaf) => leaf.seq) });
  const known = new Map(found.map((row) => [row.seq, row]));
  const kept = await inSlices(leaves, (leaf) => {
    const row = known.get(leaf.seq);
    return row !== undefined && isKept(leaf, row);
  });
  const bent = leaves[kept.indexOf(false)];
  return bent ? refuse("sealReread", { kind: bent.kind, seq: bent.seq }) : accept(undefined);
}

/** The roots over the log as its stored tiles give them. Throws where one is gone. */
function rootsIn(tiles: Tiles, size: number): readonly Uint8Array[] {
  return algorithms.map((algorithm) =>
    rootAt(hashes[algorithm], nodesOf(hashes[algorithm], tiles.at(algorithm)), size),
  );
}

/** The same, and nothing where a tile is gone. What the database throws is weather, and no word against the tree. */
async function findRoots(
  db: Db,
  tenant: string,
  size: number,
): Promise<readonly (Uint8Array | undefined)[]> {
  const tiles = await openTiles(db, tenant, size);
  try {
    return rootsIn(tiles, size);
  } catch {
    return [];
  }
}

/** Nothing is added to a tree that no longer gives what was signed of it. */
async function isAsSigned(db: Db, tenant: string, size: number): Promise<boolean> {
  const last = await findCheckpoint(db, tenant);
  if (!last) return size === 0;
  const signed = readCheckpoint(readNote(last.note)?.text ?? "");
  const sm3 = signed && sm3RootOf(signed);
  if (!signed || !sm3 || signed.size !== size || last.size !== size) return false;
  const [own, ownSm3] = await findRoots(db, tenant, size);
  return (
    own !== undefined &&
    ownSm3 !== undefined &&
    sameBytes(own, signed.root) &&
    sameBytes(ownSm3, sm3)
  );
}

async function storeTiles(db: Db, tenant: string, leaves: readonly Leaf[]): Promise<number> {
  const size = leaves[0]?.idx ?? 0;
  const tiles = await openTiles(db, tenant, size);
  const bytes = leaves.map((leaf) => entryBytes(entryOf(tenant, leaf)));
  const [sha256, sm3] = algorithms.map((algorithm) =>
    appendLeaves(
      hashes[algorithm],
      { size, at: tiles.at(algorithm) },
      bytes.map((each) => leafHash(hashes[algorithm], each)),
    ),
  );
  const pairs = (sha256 ?? []).flatMap((tile, at) => {
    const other = sm3?.[at];
    return other ? [{ sha256: tile, sm3: other }] : [];
  });
  await putTiles(db, tenant, pairs);
  return size + leaves.length;
}

/** Signs the log as it stands. */
async function signLog(
  ctx: SealCtx,
  db: Db,
  { tenant, size }: { tenant: string; size: number },
): Promise<void> {
  const [root, sm3] = rootsIn(await openTiles(db, tenant, size), size);
  if (!root || !sm3) return;
  const origin = `${ctx.origin}/${tenant}`;
  const text = printCheckpoint({ origin, size, root, extensions: [`sm3 ${base64Of(sm3)}`] });
  const signatures = await Promise.all(ctx.signers.map((signer) => signatureBy(signer, text)));
  await addCheckpoint(db, tenant, { size, note: printNote({ text, signatures }) });
}

/**
 * Seals what a district's ledger holds and its log does not, at most a batch: new leaves, the tree grown, the stored
 * rows read again, a checkpoint signed; in one transaction, one sealer at a time. Refuses `sealReread`, `sealTree`.
 */
export async function sealBatch(ctx: SealCtx, tenant: string): Promise<Result<Sealed>> {
  return ctx.owner.transaction().execute(async (trx): Promise<Result<Sealed>> => {
    await holdLog(trx, tenant);
    await speakUtc(trx);
    const size = await logSize(trx, tenant);
    const { mark, isDue, isThrough } = await findMark(trx, tenant);
    if (isThrough) return accept({ entries: 0, size });
    const tables = await listSealedTables(trx);
    const rows = await listUnsealed(trx, { tenant, tables, above: mark, limit: batchRows });
    if (rows.length < batchRows) await moveMark(trx, tenant, isDue);
    if (rows.length === 0) return accept({ entries: 0, size });
    if (!(await isAsSigned(trx, tenant, size))) return refuse("sealTree", { size });
    const leaves = await leavesOf(rows, size);
    const same = await reread(trx, tenant, leaves);
    if (!same.ok) return same;
    await addLeaves(trx, tenant, leaves);
    const grown = await storeTiles(trx, tenant, leaves);
    await signLog(ctx, trx, { tenant, size: grown });
    return accept({ entries: leaves.length, size: grown });
  });
}
