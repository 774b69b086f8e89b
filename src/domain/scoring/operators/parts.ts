import { called } from "../codecs/codec.ts";
import type { Bilingual } from "../../language.ts";
import { group } from "../codecs/group.ts";
import { listOf } from "../codecs/list.ts";
import { label } from "../codecs/name-of.ts";
import { ruleOf } from "../codecs/rule-of.ts";
import type { Scored } from "../scored.ts";

/** Named rules, a line each. */
export const parts = listOf(
  group(
    { label: called("名称", "name", label), rule: called("规则", "rule", ruleOf(null)) },
    { zh: "{label}　{rule}", en: "{label}: {rule}" },
  ),
);

/** A line under its own name. Errors: none (total). */
export function titled(scored: Scored, title: Bilingual | undefined): Scored {
  return title ? { ...scored, explain: () => ({ ...scored.explain(), title }) } : scored;
}
