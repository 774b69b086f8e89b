import type { Hash } from "../../domain/seal/bytes.ts";
import { nodeHash } from "../../domain/seal/tree.ts";

/** A tree that grows by leaves and knows its root at every length, keeping one hash a level. */
export type Peaks = { readonly add: (leaf: Uint8Array) => void; readonly root: () => Uint8Array };

/** Begins with an empty tree. Source: RFC 9162 2.1.2. Errors: none (total). */
export function openPeaks(hash: Hash): Peaks {
  const peaks: { readonly height: number; readonly hash: Uint8Array }[] = [];
  return {
    add: (leaf) => {
      let node = { height: 0, hash: leaf };
      for (let last = peaks.at(-1); last?.height === node.height; last = peaks.at(-1)) {
        peaks.pop();
        node = { height: node.height + 1, hash: nodeHash(hash, last.hash, node.hash) };
      }
      peaks.push(node);
    },
    root: () =>
      peaks.length === 0
        ? hash(new Uint8Array())
        : peaks.map((peak) => peak.hash).reduceRight((right, left) => nodeHash(hash, left, right)),
  };
}
