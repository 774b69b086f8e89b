import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Hash, hexOf, utf8Of } from "../../src/domain/seal/bytes.ts";
import {
  type NodeAt,
  consistencyProof,
  inclusionProof,
  isExtended,
  isIncluded,
  leafHash,
  nodeHash,
  rootAt,
} from "../../src/domain/seal/tree.ts";

const sha256: Hash = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());

/** The tree said again in the words of RFC 9162 2.1.1, over the leaves themselves. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (!only) return sha256(new Uint8Array());
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(sha256, naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

const leavesOf = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, at) => leafHash(sha256, utf8Of(`leaf ${at}`)));

function over(leaves: readonly Uint8Array[]): NodeAt {
  return (level, index) => naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
}

/** A tree of some size, and one of its leaves. */
const place = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

test("the roots are those of RFC 6962's test vectors", () => {
  const inputs = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const leaves = inputs.map((hex) => leafHash(sha256, Uint8Array.from(Buffer.from(hex, "hex"))));
  const roots = [0, 1, 2, 3, 8].map((size) => hexOf(rootAt(sha256, over(leaves), size)));
  expect(roots).toEqual([
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]);
});

test("the root is the naive one, and every leaf is proved to lie in it", () => {
  fc.assert(
    fc.property(place, ({ size, index }) => {
      const leaves = leavesOf(size);
      const root = rootAt(sha256, over(leaves), size);
      expect(hexOf(root)).toBe(hexOf(naiveRoot(leaves)));
      const path = inclusionProof(sha256, over(leaves), { index, size });
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      const leaf = { index, hash: leaves[index] ?? new Uint8Array() };
      expect(isIncluded(sha256, leaf, { size, root, path })).toBe(true);
    }),
  );
});

test("no other leaf, place, size, root or path is proved", () => {
  fc.assert(
    fc.property(place, fc.nat(), fc.nat(7), ({ size, index }, at, bit) => {
      const leaves = leavesOf(size);
      const tree = {
        size,
        root: rootAt(sha256, over(leaves), size),
        path: inclusionProof(sha256, over(leaves), { index, size }),
      };
      const leaf = { index, hash: leaves[index] ?? new Uint8Array() };
      const flip = (bytes: Uint8Array): Uint8Array =>
        bytes.map((byte, own) => (own === at % bytes.length ? byte ^ (1 << bit) : byte));
      const step = at % Math.max(tree.path.length, 1);
      const bent = tree.path.map((each, own) => (own === step ? flip(each) : each));
      const forged = [
        isIncluded(sha256, { ...leaf, hash: flip(leaf.hash) }, tree),
        isIncluded(sha256, leaf, { ...tree, root: flip(tree.root) }),
        isIncluded(sha256, leaf, { ...tree, path: [...tree.path, tree.root] }),
        isIncluded(sha256, { ...leaf, index: size }, tree),
        isIncluded(sha256, { ...leaf, index: -1 }, tree),
        isIncluded(sha256, { ...leaf, index: 0.5 }, tree),
        tree.path.length > 0 && isIncluded(sha256, leaf, { ...tree, path: bent }),
        tree.path.length > 0 && isIncluded(sha256, leaf, { ...tree, path: tree.path.slice(1) }),
      ];
      expect(forged).toEqual(forged.map(() => false));
    }),
  );
});

const growing = fc
  .integer({ min: 0, max: 70 })
  .chain((size) => fc.record({ size: fc.constant(size), older: fc.nat(size) }));

function growth(size: number, older: number) {
  const leaves = leavesOf(size);
  const at = over(leaves);
  const roots = {
    older: { size: older, root: rootAt(sha256, at, older) },
    newer: { size, root: rootAt(sha256, at, size) },
  };
  return { roots, path: consistencyProof(sha256, at, { older, size }) };
}

test("a tree that grew is proved to extend every tree it was", () => {
  fc.assert(
    fc.property(growing, ({ size, older }) => {
      const { roots, path } = growth(size, older);
      expect(isExtended(sha256, roots, path)).toBe(true);
    }),
  );
});

test("a tree with any older leaf changed extends nothing it was", () => {
  fc.assert(
    fc.property(growing, fc.nat(), ({ size, older }, which) => {
      fc.pre(older > 0);
      const { roots } = growth(size, older);
      const changed = leavesOf(size);
      changed[which % older] = leafHash(sha256, utf8Of("another"));
      const path = consistencyProof(sha256, over(changed), { older, size });
      const newer = { size, root: rootAt(sha256, over(changed), size) };
      expect(isExtended(sha256, { older: roots.older, newer }, path)).toBe(false);
      expect(isExtended(sha256, { older: roots.newer, newer: roots.older }, path)).toBe(
        older === size && path.length === 0,
      );
    }),
  );
});
