import { called } from "../codecs/codec.ts";
import { times } from "../codecs/number.ts";
import { ruleOf } from "../codecs/rule-of.ts";
import { givesPoints } from "../define.ts";
import { rounded } from "../exact.ts";
import { foundTogether, sayTogether } from "../together.ts";
import { exactOfFound } from "../found.ts";

/** Points to so many decimals, half-up: 保留两位小数. */
export const round = givesPoints({
  meaning: { zh: "四舍五入，保留几位小数", en: "points rounded to so many decimals, half-up" },
  rule: { zh: "四舍五入到 digits 位小数", en: "half-up to digits decimals" },
  example: { zh: "13.3333…保留两位：13.33", en: "13.3333… to two: 13.33" },
  spec: {
    digits: called("几位小数", "decimals", times),
    rule: called("得分", "points of", ruleOf(null)),
  },
  sayings: [{ zh: "@保留{digits}位小数。得分：{rule}", en: "@forto {digits} decimals: {rule}" }],
  evaluate: ({ digits, rule }, context) => {
    const scored = context.apply(rule, context);
    const found = foundTogether([scored], () => rounded(exactOfFound(scored.found), digits));
    return {
      found,
      missing: scored.missing,
      children: () => [scored],
      sentence: () => sayTogether(found, { zh: "四舍五入", en: "rounded" }),
    };
  },
});
