import { called } from "../codecs/codec.ts";
import { conditionOf } from "../codecs/condition-of.ts";
import { ruleOf } from "../codecs/rule-of.ts";
import { judge } from "../judge.ts";
import { givesPoints } from "../define.ts";
import { sayLeftOut } from "../missing.ts";

/** 通过不计分: accepted, and yet no points. Source: handbook 1.10. */
export const unscored = givesPoints({
  meaning: { zh: "通过不计分：认定通过，但不给分", en: "accepted without points" },
  rule: {
    zh: "when 成立的结果为“通过不计分”，否则按 rule 计分",
    en: "where when holds the outcome is “accepted without points”, else the rule",
  },
  example: {
    zh: "认定结论为“通过不计分”的项目不计开工分",
    en: "a project recognised without points gives none",
  },
  spec: {
    when: called("什么情形", "when", conditionOf(null)),
    rule: called("其余按", "otherwise", ruleOf(null)),
  },
  sayings: [
    {
      zh: "@{when}的，通过不计分；其余{rule}",
      en: "@for{when}: accepted without points; otherwise {rule}",
    },
  ],
  evaluate: ({ when, rule }, context) => {
    const { holds, missing } = judge(when, context);
    if (holds === null)
      return {
        found: { kind: "missing" },
        missing: () => missing,
        sentence: () => sayLeftOut(missing),
      };
    if (holds)
      return {
        found: { kind: "unscored" },
        sentence: () => ({ zh: "通过不计分", en: "accepted without points" }),
      };
    const scored = context.apply(rule, context);
    return {
      found: scored.found,
      missing: scored.missing,
      children: () => [scored],
      sentence: () => scored.explain().sentence,
    };
  },
});
