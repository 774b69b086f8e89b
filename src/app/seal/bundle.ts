import { base64Of } from "../../domain/seal/base64.ts";
import { hexOf } from "../../domain/seal/bytes.ts";
import type { Algorithm } from "../../domain/seal/entry.ts";
import type { NoteKey } from "../../domain/seal/note.ts";
import { type TilePlace, nodesOf, tileWidth } from "../../domain/seal/tile.ts";
import { inclusionProof } from "../../domain/seal/tree.ts";
import type { Db } from "../../store/connection.ts";
import { findVouched, listCosignatures, listStamps } from "../../store/queries/seal-outside.ts";
import {
  type CheckpointRow,
  findCheckpoint,
  listLeaves,
  listLeavesOf,
  listRows,
  listSealedTables,
  listTiles,
  speakUtc,
} from "../../store/queries/seal.ts";
import type { Leaf } from "./check-rows.ts";
import { hashes } from "./hashes.ts";
import { type Tiles, tilesIn } from "./tiles.ts";
import { printKey } from "./vkey.ts";

/** The whole log, or the entries of some numbers of the ledger with their paths. */
export type BundleOf = "whole" | readonly number[];

/** Reads in a transaction of its own: as the owner everything, as a person what they may see. */
export type ReadLog = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

type Asked = { readonly tenant: string; readonly keys: readonly NoteKey[]; readonly of: BundleOf };

const chunkRows = 2000;

/** Every tile a proof about a leaf may ask for, in a log of some size. */
function tilesFor(index: number, size: number): TilePlace[] {
  const places: TilePlace[] = [];
  for (let level = 0; size > tileWidth ** level; level += 1) {
    const hashesThere = Math.floor(size / tileWidth ** level);
    const last = Math.floor(Math.max(hashesThere - 1, 0) / tileWidth);
    const own = Math.min(Math.floor(index / tileWidth ** (level + 1)), last);
    places.push({ level, index: own }, { level, index: last });
  }
  return places;
}

function pathsOf(tiles: Tiles, place: { index: number; size: number }) {
  const path = (algorithm: Algorithm): string[] => {
    const hash = hashes[algorithm];
    return inclusionProof(hash, nodesOf(hash, tiles.at(algorithm)), place).map(hexOf);
  };
  return { sha256: path("sha256"), sm3: path("sm3") };
}

/** The lines of some entries: what the asker may not see, or what was erased, stands as its commitments alone. */
async function linesOf(db: Db, tenant: string, leaves: readonly Leaf[]): Promise<object[]> {
  const tables = await listSealedTables(db);
  const seqs = leaves.filter((leaf) => leaf.salt !== null).map((leaf) => leaf.seq);
  const rows = await listRows(db, { tenant, tables, seqs });
  const known = new Map(rows.map((row) => [row.seq, row]));
  return leaves.map(({ idx, seq, kind, salt, body_sha256, body_sm3 }) => {
    const row = known.get(seq)?.row;
    const isShown = salt !== null && row !== undefined;
    return {
      idx,
      seq,
      kind,
      salt: isShown ? hexOf(salt) : null,
      row: isShown ? row : null,
      body: { sha256: hexOf(body_sha256), sm3: hexOf(body_sm3) },
    };
  });
}

/** The first line: whose log, by which keys, the signed checkpoint with the witnesses' lines, the time stamps. */
async function headOf(db: Db, asked: Asked, { size, note }: CheckpointRow): Promise<string> {
  const { tenant, keys, of } = asked;
  const cosigned = await listCosignatures(db, tenant, size);
  const stamps = await listStamps(db, tenant, size);
  const head = {
    guatu: "bundle",
    v: 1,
    tenant,
    whole: of === "whole",
    keys: keys.map(printKey),
    note: note + cosigned.map((each) => each.line).join(""),
    witnesses: cosigned.map((each) => each.witness),
    stamps: stamps.map(({ authority, token }) => ({ authority, token: base64Of(token) })),
  };
  return `${JSON.stringify(head)}\n`;
}

/** Single entries, each with its path to the root of the checkpoint most others vouch for. */
async function* writeSome(read: ReadLog, asked: Asked, seqs: readonly number[]) {
  yield await read(async (db) => {
    await speakUtc(db);
    const { tenant } = asked;
    const leaves = await listLeavesOf(db, tenant, seqs);
    const last = leaves.at(-1);
    const checkpoint = last && (await findVouched(db, tenant, last.idx + 1));
    if (!checkpoint) return "";
    const { size } = checkpoint;
    const places = leaves.flatMap((leaf) => tilesFor(leaf.idx, size));
    const tiles = tilesIn(await listTiles(db, tenant, places));
    const lines = (await linesOf(db, tenant, leaves)).map((line, at) => {
      const path = pathsOf(tiles, { index: leaves[at]?.idx ?? 0, size });
      return `${JSON.stringify({ ...line, path })}\n`;
    });
    return (await headOf(db, asked, checkpoint)) + lines.join("");
  });
}

async function* writeWhole(read: ReadLog, asked: Asked) {
  const { tenant } = asked;
  const checkpoint = await read((db) => findCheckpoint(db, tenant));
  if (!checkpoint) return;
  yield await read((db) => headOf(db, asked, checkpoint));
  for (let from = 0; from < checkpoint.size; from += chunkRows) {
    const limit = Math.min(chunkRows, checkpoint.size - from);
    yield await read(async (db) => {
      await speakUtc(db);
      const lines = await linesOf(db, tenant, await listLeaves(db, { tenant, from, limit }));
      return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    });
  }
}

/**
 * A proof bundle, line by line: a head with the signed checkpoint, then the entries it speaks of. It is checked
 * without us by verify/guatu_verify.py. Nothing where no checkpoint covers what is asked for. Each stretch is read in
 * a transaction of its own, since what is sealed does not change. Errors: throws what the database throws.
 */
export function writeBundle(read: ReadLog, asked: Asked): AsyncGenerator<string> {
  return asked.of === "whole" ? writeWhole(read, asked) : writeSome(read, asked, asked.of);
}
