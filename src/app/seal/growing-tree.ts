import { type Algorithm, type Hashes, algorithms } from "../../domain/seal/entry.ts";
import {
  type Tile,
  type TilePlace,
  appendLeaves,
  lastTile,
  nodesOf,
} from "../../domain/seal/tile.ts";
import { leafHash, rootAt } from "../../domain/seal/tree.ts";

/** A tile as both hash functions give it. */
export type TilePair = TilePlace & Readonly<Record<Algorithm, Uint8Array>>;

/** A tree grown anew from its leaves under both hash functions; it remembers its right edge alone. */
export type GrowingTree = {
  readonly size: () => number;
  /** Adds entries and answers the tiles that came to be or changed. */
  readonly add: (entries: readonly Uint8Array[]) => TilePair[];
  readonly root: (algorithm: Algorithm) => Uint8Array;
  /** The tiles along the right edge. */
  readonly edge: () => TilePair[];
};

function keyOf({ level, index }: TilePlace): string {
  return `${level}/${index}`;
}

const none = new Uint8Array();

/** Begins with an empty tree. Errors: none (total). */
export function growTree(hashes: Hashes): GrowingTree {
  const held = new Map<string, TilePair>();
  let size = 0;
  const at = (algorithm: Algorithm) => (place: TilePlace) =>
    held.get(keyOf(place))?.[algorithm] ?? none;
  const keep = (made: Readonly<Record<Algorithm, readonly Tile[]>>): TilePair[] => {
    const pairs = made.sha256.map((tile, place): TilePair => {
      const { level, index } = tile;
      return { level, index, sha256: tile.bytes, sm3: made.sm3[place]?.bytes ?? none };
    });
    for (const pair of pairs) held.set(keyOf(pair), pair);
    for (const [key, { level, index }] of held)
      if (index < lastTile(size, level).place.index) held.delete(key);
    return pairs;
  };
  return {
    size: () => size,
    add: (entries) => {
      const grown = (algorithm: Algorithm): Tile[] => {
        const hash = hashes[algorithm];
        const leaves = entries.map((each) => leafHash(hash, each));
        return appendLeaves(hash, { size, at: at(algorithm) }, leaves);
      };
      const made = { sha256: grown("sha256"), sm3: grown("sm3") };
      size += entries.length;
      return keep(made);
    },
    root: (algorithm) => {
      const hash = hashes[algorithm];
      return rootAt(hash, nodesOf(hash, at(algorithm)), size);
    },
    edge: () =>
      [...held.values()].filter((tile) => algorithms.every((each) => tile[each].length > 0)),
  };
}
