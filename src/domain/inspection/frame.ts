import { type Hash, hexOf, utf8Of } from "../seal/bytes.ts";
import { type Plain, canonical } from "../seal/canonical.ts";
import type { DrawRule } from "./draw-rule.ts";

/** In which role somebody outside the office may add words to a seed. */
export const wordsRoles = ["bureau", "audit", "leader"] as const;
export type WordsRole = (typeof wordsRoles)[number];

/** A project that may be drawn: whose it is, and its stratum. */
export type FrameRow = {
  readonly subject: number;
  readonly unit: number;
  readonly stratum: string;
};

/**
 * What is drawn from: the rule as it was, the inspectors, and the projects as the ledger knew them at a point. Nothing
 * of it follows from the seed, and the seed from nothing of it.
 */
export type Frame = {
  readonly v: 1;
  readonly district: string;
  readonly point: { readonly day: string; readonly seq: number };
  readonly rule: DrawRule;
  /** In which role somebody outside the office adds words to the seed; null where nobody is asked. */
  readonly words: WordsRole | null;
  /** Their numbers, lowest first. */
  readonly inspectors: readonly number[];
  /** In the order of their numbers. */
  readonly rows: readonly FrameRow[];
};

/** A frame in its one order, however its rows came. Errors: none (total). */
export function inOrder(frame: Frame): Frame {
  return {
    ...frame,
    inspectors: [...new Set(frame.inspectors)].toSorted((a, b) => a - b),
    rows: frame.rows.toSorted((a, b) => a.subject - b.subject),
  };
}

/** What has no key is no part of a rule; canonical JSON knows no undefined. */
function plainOf(value: unknown): Plain {
  return JSON.parse(JSON.stringify(value)) as Plain;
}

/** The one spelling of a frame: canonical JSON, its rows in order. Source: `canonical`. Errors: none (total). */
export function frameText(frame: Frame): string {
  return canonical(plainOf(inOrder(frame)));
}

/** SHA-256 of a text as it is written down, in hexadecimal. Errors: none (total). */
export function hashText(sha256: Hash, text: string): string {
  return hexOf(sha256(utf8Of(text)));
}
