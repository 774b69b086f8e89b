import type { RuleId, Source } from "./ground.ts";

/** Which sentence says how a figure comes about, where its page does not say it. */
export function ruleOf(from: Source): RuleId {
  if (from.kind === "state") return from.state;
  return from.kind;
}
