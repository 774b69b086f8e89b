import { sameBytes } from "../../domain/seal/bytes.ts";
import { algorithms, entryBytes } from "../../domain/seal/entry.ts";
import type { NoteKey } from "../../domain/seal/note.ts";
import type { Db } from "../../store/connection.ts";
import {
  isBeginningKept,
  listCheckpoints,
  listSwapped,
  listUnguarded,
  listUnnumbered,
  readMark,
} from "../../store/queries/seal-check.ts";
import {
  findCheckpoint,
  listLeaves,
  listSealedTables,
  listTiles,
  listUnsealed,
  speakUtc,
} from "../../store/queries/seal.ts";
import { type Signed, checkNote, readSigned } from "./check-notes.ts";
import { type Leaf, checkRows } from "./check-rows.ts";
import { type Fault, faultsMax } from "../../domain/seal/fault.ts";
import { type TilePair, growTree } from "./growing-tree.ts";
import { hashes } from "./hashes.ts";
import { entryOf } from "./seal-ledger.ts";

/** What is checked: a district's log, by which keys, also against which checkpoints that were kept outside. */
export type CheckAsked = {
  readonly tenant: string;
  readonly keys: readonly NoteKey[];
  readonly outside: readonly string[];
  /** Entries read in one go. */
  readonly chunk: number;
};

/** One reading of a whole log, in steps that each see one state of the database. */
export type CheckPass = {
  /** Reads on; answers whether that was the end. */
  readonly step: (owner: Db) => Promise<boolean>;
  readonly size: () => number;
  readonly erased: () => number;
  readonly faults: () => readonly Fault[];
  /** The last signed note, once the end was reached. */
  readonly note: () => string | undefined;
};

type Kept = { readonly tenant: string; readonly tables: readonly string[] };

async function bentTiles(
  db: Db,
  tenant: string,
  { own, isWhole }: { readonly own: readonly TilePair[]; readonly isWhole: boolean },
): Promise<Fault[]> {
  const stored = await listTiles(db, tenant, own);
  const known = new Map(stored.map((tile) => [`${tile.level}/${tile.index}`, tile]));
  const isBent = (tile: TilePair): boolean => {
    const row = known.get(`${tile.level}/${tile.index}`);
    const upTo = isWhole ? undefined : tile.sha256.length;
    return algorithms.some(
      (algorithm) => !row || !sameBytes(row[algorithm].subarray(0, upTo), tile[algorithm]),
    );
  };
  return own
    .filter(isBent)
    .map(({ level, index }) => ({ fault: "tree", kind: `tile ${level}`, seq: index }));
}

/** Rows below the mark that no entry speaks of were slipped in: whatever is younger is only waiting to be sealed. */
async function slippedIn(db: Db, asked: Kept): Promise<Fault[]> {
  const mark = await readMark(db, asked.tenant);
  const unsealed = await listUnsealed(db, { ...asked, above: 0, limit: faultsMax });
  const slipped = unsealed.filter(({ seq }) => seq <= mark);
  const unnumbered = await listUnnumbered(db, asked.tenant, asked.tables);
  return [
    ...slipped.map(({ kind, seq }): Fault => ({ fault: "unsealed", kind, seq })),
    ...unnumbered.map(({ name }): Fault => ({ fault: "unsealed", kind: name, seq: 0 })),
    ...((await isBeginningKept(db, asked.tenant))
      ? []
      : [{ fault: "changed", kind: "beginning", seq: 0 } as const]),
  ];
}

/** What is kept as bytes beside the ledger, and what guards its tables. */
async function besides(db: Db, { tenant, tables }: Kept): Promise<Fault[]> {
  const swapped = await listSwapped(db, tenant);
  const open = await listUnguarded(db, [...tables, "seal_leaf", "checkpoint"]);
  return [
    ...swapped.map(({ kind, seq }): Fault => ({ fault: "changed", kind, seq })),
    ...open.map((kind): Fault => ({ fault: "unguarded", kind, seq: 0 })),
  ];
}

/** Entries up to the next checkpoint to be looked at, again and again: each stretch ends where a note is held up. */
function stretches(leaves: readonly Leaf[], from: number, sizes: readonly number[]): Leaf[][] {
  const ends = [...new Set([...sizes, from + leaves.length])]
    .filter((size) => size > from && size <= from + leaves.length)
    .toSorted((a, b) => a - b);
  return ends.map((end, at) => leaves.slice((ends[at - 1] ?? from) - from, end - from));
}

/** Begins to read a log from its first entry. Errors: none (total) until stepped; a step throws what the database throws. */
export function beginCheck(asked: CheckAsked): CheckPass {
  const { tenant, keys, chunk } = asked;
  const tree = growTree(hashes);
  const outside = asked.outside.map((each) => readSigned(each));
  const faults: Fault[] = [];
  let erased = 0;
  let note: string | undefined;
  const hold = (signed: Signed): void => {
    faults.push(...checkNote(signed, { tenant, keys }, tree));
  };

  const grow = async (db: Db, leaves: readonly Leaf[]): Promise<void> => {
    const from = tree.size();
    const rows = await listCheckpoints(db, tenant, [from, from + leaves.length]);
    const notes = rows.map((row) => ({ ...readSigned(row.note, row.size), size: row.size }));
    const held = [...notes, ...outside.filter(({ size }) => size > from)];
    for (const stretch of stretches(
      leaves,
      from,
      held.map(({ size }) => size),
    )) {
      const own = tree.add(stretch.map((leaf) => entryBytes(entryOf(tenant, leaf))));
      faults.push(...(await bentTiles(db, tenant, { own, isWhole: false })));
      for (const signed of held) if (signed.size === tree.size()) hold(signed);
    }
  };

  const finish = async (db: Db, kept: Kept): Promise<void> => {
    faults.push(...(await bentTiles(db, tenant, { own: tree.edge(), isWhole: true })));
    const last = await findCheckpoint(db, tenant);
    note = last?.note;
    if ((last?.size ?? 0) < tree.size())
      faults.push({ fault: "unsigned", kind: "checkpoint", seq: last?.size ?? 0 });
    const longer = await listCheckpoints(db, tenant, [tree.size(), Number.MAX_SAFE_INTEGER]);
    for (const { size } of longer)
      faults.push({ fault: "shortened", kind: "checkpoint", seq: size });
    for (const signed of outside) if (signed.size > tree.size() || signed.size === 0) hold(signed);
    faults.push(...(await slippedIn(db, kept)), ...(await besides(db, kept)));
  };

  const read = async (db: Db): Promise<boolean> => {
    await speakUtc(db);
    const kept = { tenant, tables: await listSealedTables(db) };
    const leaves = await listLeaves(db, { tenant, from: tree.size(), limit: chunk });
    erased += leaves.filter((leaf) => leaf.salt === null).length;
    faults.push(...(await checkRows(db, kept, leaves)));
    const isCut = leaves.some((leaf, at) => leaf.idx !== tree.size() + at);
    if (isCut) faults.push({ fault: "gone", kind: "entry", seq: tree.size() });
    await grow(db, leaves);
    const isEnd = leaves.length < chunk;
    if (isEnd) await finish(db, kept);
    return isEnd;
  };

  return {
    step: (owner) => owner.transaction().setIsolationLevel("repeatable read").execute(read),
    size: tree.size,
    erased: () => erased,
    faults: () => faults.slice(0, faultsMax),
    note: () => note,
  };
}
