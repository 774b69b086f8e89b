import { called } from "../codecs/codec.ts";
import { operand } from "../codecs/refer.ts";
import { ruleOf } from "../codecs/rule-of.ts";
import { sayOperand, sizeOfOperand } from "../judge.ts";
import { dimensionOf } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import { times, type Exact } from "../exact.ts";
import type { Sized } from "../measure.ts";
import { fault } from "../reader.ts";
import { foundTogether, sayTogether } from "../together.ts";
import { exactOfFound } from "../found.ts";

/** A bare number as it is; a percentage as its hundredth. */
function factorOf({ exact, dimension }: Sized): Exact {
  return dimension === "ratio" ? { n: exact.n, d: exact.d * 100n } : exact;
}

/** Points times a coefficient: 难度系数, 折算, 权重. */
export const coefficient = givesPoints({
  meaning: {
    zh: "得分乘以系数（折算系数、难度系数、权重）",
    en: "points times a coefficient or weight",
  },
  rule: {
    zh: "得分 × by；by 为数（0.7）、百分数（70%）或算出的系数",
    en: "points × by: a number (0.7), a percentage (70%) or a figure",
  },
  example: { zh: "得分90，权重30%：27", en: "90 points at 30%: 27" },
  spec: {
    by: called("系数", "coefficient", operand),
    rule: called("得分", "points of", ruleOf(null)),
  },
  sayings: [{ zh: "@按{by}折算计入：{rule}", en: "@for{by} times the points of: {rule}" }],
  check: ({ by }, fields, scope) => {
    const found = dimensionOf(by, scope);
    if (found && found.dimension !== "ratio" && found.dimension !== "number")
      fault(fields("by"), {
        zh: `系数应为数或百分数，不能以“${found.unit}”计`,
        en: `a coefficient is a number or a percentage, not ${found.unit}`,
      });
  },
  evaluate: ({ by, rule }, context) => {
    const scored = context.apply(rule, context);
    const size = sizeOfOperand(by, context);
    const found = foundTogether([scored], () =>
      size ? times(exactOfFound(scored.found), factorOf(size)) : exactOfFound(scored.found),
    );
    return {
      found,
      missing: scored.missing,
      children: () => [scored],
      sentence: () => {
        const factor = sayOperand(by, context);
        return sayTogether(found, { zh: `乘以${factor.zh}`, en: `times ${factor.en}` });
      },
    };
  },
});
