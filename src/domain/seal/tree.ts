import { type Hash, concat, sameBytes } from "./bytes.ts";

/** The hash of a leaf. Source: RFC 9162 2.1.1. Errors: none (total). */
export function leafHash(hash: Hash, bytes: Uint8Array): Uint8Array {
  return hash(concat(Uint8Array.of(0), bytes));
}

/** The hash of a node over its two children. Source: RFC 9162 2.1.1. Errors: none (total). */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash(concat(Uint8Array.of(1), left, right));
}

/** The hash of the complete subtree of 2^level leaves whose first leaf is index·2^level. */
export type NodeAt = (level: number, index: number) => Uint8Array;

/** The largest power of two below a size of at least two. */
function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

function isComplete(from: number, size: number): boolean {
  const level = Math.log2(size);
  return Number.isInteger(level) && from % size === 0;
}

/** The hash over some leaves, from whatever complete subtrees are at hand. Source: RFC 9162 2.1.1. Errors: what `at` throws. */
export function rangeHash(
  hash: Hash,
  at: NodeAt,
  [from, to]: readonly [number, number],
): Uint8Array {
  const size = to - from;
  if (size === 0) return hash(new Uint8Array());
  if (isComplete(from, size)) return at(Math.log2(size), from / size);
  const middle = from + splitOf(size);
  return nodeHash(hash, rangeHash(hash, at, [from, middle]), rangeHash(hash, at, [middle, to]));
}

/** The root over the first leaves. Errors: what `at` throws. */
export function rootAt(hash: Hash, at: NodeAt, size: number): Uint8Array {
  return rangeHash(hash, at, [0, size]);
}

/** The hashes that lead from a leaf to the root, nearest first. Source: RFC 9162 2.1.3.1. Errors: what `at` throws. */
export function inclusionProof(
  hash: Hash,
  at: NodeAt,
  { index, size }: { readonly index: number; readonly size: number },
): Uint8Array[] {
  const path: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    path.unshift(rangeHash(hash, at, isLeft ? [middle, to] : [from, middle]));
    if (isLeft) to = middle;
    else from = middle;
  }
  return path;
}

/** The hashes that lead from an older root to a newer one. Source: RFC 9162 2.1.4.1. Errors: what `at` throws. */
export function consistencyProof(
  hash: Hash,
  at: NodeAt,
  { older, size }: { readonly older: number; readonly size: number },
): Uint8Array[] {
  if (older === 0 || older === size) return [];
  const path: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (older !== to) {
    const middle = from + splitOf(to - from);
    const isLeft = older <= middle;
    path.unshift(rangeHash(hash, at, isLeft ? [middle, to] : [from, middle]));
    if (isLeft) to = middle;
    else from = middle;
  }
  if (from !== 0) path.unshift(rangeHash(hash, at, [from, to]));
  return path;
}

const half = (value: number): number => Math.floor(value / 2);

/** Whether a path leads from a leaf to a root. Source: RFC 9162 2.1.3.2. Errors: none (total): anything malformed is false. */
export function isIncluded(
  hash: Hash,
  leaf: { readonly index: number; readonly hash: Uint8Array },
  tree: { readonly size: number; readonly root: Uint8Array; readonly path: readonly Uint8Array[] },
): boolean {
  let [node, last] = [leaf.index, tree.size - 1];
  if (!Number.isSafeInteger(node) || node < 0 || node > last) return false;
  let reached = leaf.hash;
  for (const step of tree.path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      reached = nodeHash(hash, step, reached);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else reached = nodeHash(hash, reached, step);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(reached, tree.root);
}

/** A root over so many leaves. */
export type Root = { readonly size: number; readonly root: Uint8Array };

/** Whether a newer tree extends an older one. Source: RFC 9162 2.1.4.2. Errors: none (total): anything malformed is false. */
export function isExtended(
  hash: Hash,
  { older, newer }: { readonly older: Root; readonly newer: Root },
  path: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(older.size) || older.size < 0 || older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && sameBytes(older.root, newer.root);
  if (older.size === 0) return path.length === 0;
  return climbs(hash, { older, newer }, startOf(older, path));
}

/** An older tree that is one complete subtree is its own first step. */
function startOf(older: Root, path: readonly Uint8Array[]): readonly Uint8Array[] {
  return Number.isInteger(Math.log2(older.size)) ? [older.root, ...path] : path;
}

function climbs(
  hash: Hash,
  { older, newer }: { readonly older: Root; readonly newer: Root },
  [first, ...rest]: readonly Uint8Array[],
): boolean {
  if (!first) return false;
  let [node, last] = [older.size - 1, newer.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [old, now] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      old = nodeHash(hash, step, old);
      now = nodeHash(hash, step, now);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else now = nodeHash(hash, now, step);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(old, older.root) && sameBytes(now, newer.root);
}
