import { called, optional } from "../codecs/codec.ts";
import { number } from "../codecs/number.ts";
import { givesPoints } from "../define.ts";
import { sumExact, within } from "../exact.ts";
import { foundTogether, sayTogether } from "../together.ts";
import { exactOfFound } from "../found.ts";
import { parts, titled } from "./parts.ts";

/** Several rules added up, with a cap and a floor: 本项最高10分, 扣完为止. */
export const sum = givesPoints({
  meaning: {
    zh: "几项得分相加，可封顶、保底（扣完为止写 least: 0）",
    en: "several rules added up, with a cap and a floor (least: 0 for 扣完为止)",
  },
  rule: {
    zh: "各项之和，most 封顶，least 保底；缺数据的一项暂不计，其余照计",
    en: "the sum, at most most, at least least; an item that is missing is left out, the others count",
  },
  example: { zh: "完成10分、奖励8分，最高15分：15", en: "10 and 8, at most 15: 15" },
  spec: {
    most: called("最高几分", "most points", optional(number)),
    least: called("最低几分", "least points", optional(number)),
    parts: called("各项", "items", parts),
  },
  sayings: [
    {
      zh: "@按下列各项得分之和计[most:，最高计{most}分][least:，最低计{least}分]",
      en: "@forthe sum of the following[most:, at most {most}][least:, at least {least}]",
      lines: "parts",
    },
  ],
  evaluate: (params, context) => {
    const scored = params.parts.map((part) => context.apply(part.rule, context));
    const whole = sumExact(scored.map(({ found }) => exactOfFound(found)));
    const found = foundTogether(scored, () => within(whole, params));
    return {
      found,
      missing: () => scored.flatMap((each) => each.missing()),
      children: () => scored.map((each, at) => titled(each, params.parts[at]?.label)),
      sentence: () => sayTogether(found, { zh: "各项得分之和", en: "the sum of the items" }),
    };
  },
});
