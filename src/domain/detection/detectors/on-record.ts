import * as z from "zod/mini";
import { type Series, factsOf } from "../series.ts";

/** Words that give the innocent reason, if the ledger has it already. */
export const reasonWords = z.array(z.string().check(z.minLength(2)));

const told = ["remark", "problem", "content"];

/**
 * Whether the ledger itself says why it looks so: 按月等额支付 under 备注. Nobody need be asked what was told already;
 * whether it is true is for whoever verifies the remark. Errors: none (total).
 */
export function isOnRecord(series: Series, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  return told
    .flatMap((attribute) => factsOf(series, attribute))
    .some(({ value }) => typeof value === "string" && words.some((word) => value.includes(word)));
}
