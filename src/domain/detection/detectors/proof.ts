import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";

/** What a rule accepts as proof. */
export const proofKinds = z
  .array(z.enum(["file", "page", "cell", "approval", "photo"]))
  .check(z.minLength(1));

/** Whether a fact rests on something of these kinds; a verified one was looked at by another person. Errors: none (total). */
export function isProved(fact: Fact, kinds: readonly string[]): boolean {
  return fact.standing === "verified" || fact.evidence.some(({ kind }) => kinds.includes(kind));
}
