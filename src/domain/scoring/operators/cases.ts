import { called, optional } from "../codecs/codec.ts";
import { conditionOf } from "../codecs/condition-of.ts";
import { group } from "../codecs/group.ts";
import { listOf } from "../codecs/list.ts";
import { ruleOf } from "../codecs/rule-of.ts";
import { judge } from "../judge.ts";
import { givesPoints } from "../define.ts";
import { sayLeftOut } from "../missing.ts";
import { fault } from "../reader.ts";

/** The rule of the first case that holds; the last may be for all others. None: not applicable. */
export const cases = givesPoints({
  meaning: { zh: "分别不同情形，各用各的规则", en: "another rule in another case" },
  rule: {
    zh: "自上而下第一个成立的情形；最后一项可不写 when（其他情形）；都不成立的不适用；判断所需数据缺少时暂不计分",
    en: "the first case that holds; the last may have no when; none: not applicable; missing when it cannot be told",
  },
  example: {
    zh: "计划开工1至5个的按80%考核，6个及以上的按70%考核",
    en: "a start rate of 80% for 1 to 5 planned, 70% for 6 or more",
  },
  spec: {
    cases: called(
      "情形",
      "cases",
      listOf(
        group(
          {
            when: called("条件", "condition", optional(conditionOf(null))),
            rule: called("规则", "rule", ruleOf(null)),
          },
          { zh: "[when:{when}的|其他情形]　{rule}", en: "[when:where {when}|otherwise]: {rule}" },
        ),
      ),
    ),
  },
  sayings: [{ zh: "@按下列情形分别计分", en: "@forby case", lines: "cases" }],
  check: ({ cases: all }, fields) => {
    if (all.slice(0, -1).some(({ when }) => when === null))
      fault(fields("cases"), {
        zh: "只有最后一种情形可以不写 when",
        en: "only the last case may have no “when”",
      });
  },
  evaluate: ({ cases: all }, context) => {
    for (const { when, rule } of all) {
      const verdict = when ? judge(when, context) : { holds: true, missing: [] };
      if (verdict.holds === null)
        return {
          found: { kind: "missing" },
          missing: () => verdict.missing,
          sentence: () => sayLeftOut(verdict.missing),
        };
      if (!verdict.holds) continue;
      const scored = context.apply(rule, context);
      return {
        found: scored.found,
        missing: scored.missing,
        children: () => [scored],
        sentence: () => scored.explain().sentence,
      };
    }
    return {
      found: { kind: "notApplicable" },
      sentence: () => ({ zh: "没有符合的情形，不计分", en: "no case holds" }),
    };
  },
});
