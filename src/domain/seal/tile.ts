import { type Hash, concat } from "./bytes.ts";
import { type NodeAt, nodeHash } from "./tree.ts";

/** Hashes a tile holds at most. Source: C2SP tlog-tiles. */
export const tileWidth = 256;

/** Levels of the tree a tile spans. */
export const tileLevels = 8;

const hashBytes = 32;

/** The number of hashes a tile holds. Errors: none (total). */
export function widthOf(tile: Uint8Array): number {
  return tile.length / hashBytes;
}

/** A tile of the tree: level 0 holds leaves, level n whole tiles of level n − 1. */
export type TilePlace = { readonly level: number; readonly index: number };

/** The bytes of a tile, as far as it is filled. */
export type TileAt = (place: TilePlace) => Uint8Array;

function hashAt(tile: Uint8Array, index: number): Uint8Array {
  return tile.subarray(index * hashBytes, (index + 1) * hashBytes);
}

/** The hash over 2^height hashes of a tile, from the index-th such group on. Errors: none (total) where the tile holds them. */
export function nodeInTile(
  hash: Hash,
  tile: Uint8Array,
  { height, index }: { readonly height: number; readonly index: number },
): Uint8Array {
  if (height === 0) return hashAt(tile, index);
  const below = { height: height - 1, index: index * 2 };
  return nodeHash(
    hash,
    nodeInTile(hash, tile, below),
    nodeInTile(hash, tile, { ...below, index: index * 2 + 1 }),
  );
}

/** Every complete subtree of the tree, read from its tiles. Errors: what `at` throws. */
export function nodesOf(hash: Hash, at: TileAt): NodeAt {
  return (level, index) => {
    const height = level % tileLevels;
    const perTile = tileWidth / 2 ** height;
    const place = { level: (level - height) / tileLevels, index: Math.floor(index / perTile) };
    return nodeInTile(hash, at(place), { height, index: index % perTile });
  };
}

/** A tile with its bytes. */
export type Tile = TilePlace & { readonly bytes: Uint8Array };

function split(level: number, first: number, bytes: Uint8Array): Tile[] {
  const count = Math.ceil(bytes.length / (tileWidth * hashBytes));
  return Array.from({ length: count }, (_, at) => ({
    level,
    index: first + at,
    bytes: bytes.subarray(at * tileWidth * hashBytes, (at + 1) * tileWidth * hashBytes),
  }));
}

function isFull(tile: Tile): boolean {
  return widthOf(tile.bytes) === tileWidth;
}

/** The last tile of a level of a tree of some size, empty where the next hash starts a new one. */
export function lastTile(
  size: number,
  level: number,
): { readonly place: TilePlace; readonly width: number } {
  const hashes = Math.floor(size / tileWidth ** level);
  const index = Math.floor(hashes / tileWidth);
  return { place: { level, index }, width: hashes % tileWidth };
}

/**
 * The tiles that appending some leaf hashes to a tree of some size makes or changes, on every level. `at` is asked
 * for the last tile of a level where it is begun. Errors: what `at` throws.
 */
export function appendLeaves(
  hash: Hash,
  tree: { readonly size: number; readonly at: TileAt },
  leaves: readonly Uint8Array[],
): Tile[] {
  const changed: Tile[] = [];
  let fresh = leaves;
  for (let level = 0; fresh.length > 0; level += 1) {
    const { place, width } = lastTile(tree.size, level);
    const begun = width === 0 ? new Uint8Array() : tree.at(place);
    const tiles = split(level, place.index, concat(begun, ...fresh));
    changed.push(...tiles);
    fresh = tiles
      .filter(isFull)
      .map(({ bytes }) => nodeInTile(hash, bytes, { height: tileLevels, index: 0 }));
  }
  return changed;
}
