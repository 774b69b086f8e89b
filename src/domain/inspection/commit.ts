import type { Hash } from "../seal/bytes.ts";
import { canonical } from "../seal/canonical.ts";
import { hashText } from "./frame.ts";

/** What others than the office put into the seed; each is known to nobody when the commitment is made. */
export type Outside = {
  /** What is signed in the first checkpoint over the commitment; empty where the draw takes none. */
  readonly checkpoint: string;
  /** What somebody outside the office wrote; empty where nobody was asked. */
  readonly words: string;
};

/**
 * What is published before: the hash of a secret seed of 32 random bytes (hexadecimal) bound to its frame. It tells
 * nothing of the seed, and fits no other frame. Errors: none (total).
 */
export function commitmentOf(sha256: Hash, seed: string, frameHash: string): string {
  return hashText(sha256, canonical({ frame: frameHash, guatu: "commitment", seed, v: 1 }));
}

/**
 * The seed everything is drawn by: the office's, which was fixed before, and the others', which came after and were
 * given without knowing the office's. Hexadecimal. Errors: none (total).
 */
export function combinedSeed(
  sha256: Hash,
  { seed, commitment }: { readonly seed: string; readonly commitment: string },
  { checkpoint, words }: Outside,
): string {
  return hashText(sha256, canonical({ checkpoint, commitment, guatu: "draw", seed, v: 1, words }));
}
