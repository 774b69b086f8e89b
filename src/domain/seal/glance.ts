/** Numbers of the ledger that are glanced over together. */
export const blockSeqs = 1024;

/** What one look at a block of numbers came to: how many rows, and a digest of all they say. */
export type Block = { readonly rows: number; readonly digest: string };

/** Blocks by their place. */
export type Blocks = ReadonlyMap<number, Block>;

/** One look over a whole ledger. */
export type Glance = {
  /** The number up to which nothing could be added any more. */
  readonly mark: number;
  /** All rows; those up to the mark; and those up to the mark of the look before, seen again. */
  readonly all: Blocks;
  readonly closed: Blocks;
  readonly again: Blocks;
};

const nothing: Block = { rows: 0, digest: "0" };

function placesOf(...sides: readonly Blocks[]): number[] {
  return [...new Set(sides.flatMap((side) => [...side.keys()]))].toSorted((a, b) => a - b);
}

function pick(
  [was, is]: readonly [Blocks, Blocks],
  isSuspect: (was: Block, is: Block) => boolean,
): number[] {
  return placesOf(was, is).filter((place) =>
    isSuspect(was.get(place) ?? nothing, is.get(place) ?? nothing),
  );
}

/**
 * The blocks that changed as no append changes them: up to the mark there was nothing may change at all, above it rows
 * may be added and none altered. What is altered above the mark, in the very moment something is added to the same
 * block, is left to the reading of everything. Errors: none (total).
 */
export function suspectBlocks(before: Glance, after: Glance): number[] {
  const closed = pick(
    [before.closed, after.again],
    (was, is) => was.rows !== is.rows || was.digest !== is.digest,
  );
  const open = pick(
    [before.all, after.all],
    (was, is) => is.rows < was.rows || (is.rows === was.rows && is.digest !== was.digest),
  );
  return [...new Set([...closed, ...open])].toSorted((a, b) => a - b);
}
