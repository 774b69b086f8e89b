import { called, optional } from "../codecs/codec.ts";
import { number } from "../codecs/number.ts";
import { ruleOf } from "../codecs/rule-of.ts";
import { givesPoints } from "../define.ts";
import { within } from "../exact.ts";
import { foundTogether, sayTogether } from "../together.ts";
import { exactOfFound } from "../found.ts";

/** A cap and a floor on one rule: 最高不超过, 倒扣不超过, 扣完为止. */
export const limit = givesPoints({
  meaning: {
    zh: "给一条规则封顶、保底（最高不超过、倒扣不超过）",
    en: "a cap and a floor on one rule",
  },
  rule: { zh: "得分不高于 most、不低于 least", en: "not above most, not below least" },
  example: { zh: "得分−12，倒扣不超过10分：−10", en: "−12, not below −10: −10" },
  spec: {
    most: called("最高几分", "most points", optional(number)),
    least: called("最低几分", "least points", optional(number)),
    rule: called("得分", "points of", ruleOf(null)),
  },
  sayings: [
    {
      zh: "@[most:最高计{most}分，][least:最低计{least}分，]得分：{rule}",
      en: "@forwithin limits[most:, at most {most}][least:, at least {least}]: {rule}",
    },
  ],
  evaluate: (params, context) => {
    const scored = context.apply(params.rule, context);
    const found = foundTogether([scored], () => within(exactOfFound(scored.found), params));
    return {
      found,
      missing: scored.missing,
      children: () => [scored],
      sentence: () => sayTogether(found, { zh: "限定后", en: "within the limits" }),
    };
  },
});
