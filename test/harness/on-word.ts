import type { Ctx } from "../../src/app/context.ts";

/** Somebody in a district whose rule of evidence lets the verifier's word do. */
export function onWord(ctx: Ctx): Ctx {
  return {
    ...ctx,
    rules: { ...ctx.rules, evidence: { ...ctx.rules.evidence, verifiedOn: "word" } },
  };
}
