import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Hash, hexOf, utf8Of } from "../../src/domain/seal/bytes.ts";
import { type Tile, type TileAt, appendLeaves, nodesOf } from "../../src/domain/seal/tile.ts";
import { leafHash, nodeHash, rootAt } from "../../src/domain/seal/tree.ts";

const sha256: Hash = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());
const leaf = (at: number): Uint8Array => leafHash(sha256, utf8Of(`leaf ${at}`));

function keyOf({ level, index }: { readonly level: number; readonly index: number }): string {
  return `${level}/${index}`;
}

function grow(batches: readonly number[]): { size: number; at: TileAt } {
  const tiles = new Map<string, Tile>();
  const at: TileAt = (place) => {
    const tile = tiles.get(keyOf(place));
    if (!tile) throw new Error(`no tile ${keyOf(place)}`);
    return tile.bytes;
  };
  let size = 0;
  for (const count of batches) {
    const leaves = Array.from({ length: count }, (_, own) => leaf(size + own));
    for (const tile of appendLeaves(sha256, { size, at }, leaves)) tiles.set(keyOf(tile), tile);
    size += count;
  }
  return { size, at };
}

/** The hash over some leaves by halves. */
function naive(from: number, to: number): Uint8Array {
  if (to - from === 1) return leaf(from);
  let split = 1;
  while (split * 2 < to - from) split *= 2;
  return nodeHash(sha256, naive(from, from + split), naive(from + split, to));
}

test("however the leaves come in, the tiles give the same root", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
      (batches) => {
        const { size, at } = grow(batches);
        const root = rootAt(sha256, nodesOf(sha256, at), size);
        expect(hexOf(root)).toBe(hexOf(naive(0, size)));
      },
    ),
    { numRuns: 30 },
  );
});

test("past 65 536 leaves a third level of tiles stands, and the root is still the same", () => {
  const size = 256 * 256 + 300;
  const { at } = grow([65_000, 536, 1, 299]);
  expect(at({ level: 2, index: 0 }).length).toBe(32);
  expect(at({ level: 1, index: 0 }).length).toBe(8192);
  expect(hexOf(rootAt(sha256, nodesOf(sha256, at), size))).toBe(hexOf(naive(0, size)));
});
