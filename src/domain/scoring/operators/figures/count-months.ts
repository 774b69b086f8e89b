import { called } from "../../codecs/codec.ts";
import { oneOf } from "../../codecs/choice-of.ts";
import { amount, indicatorOf } from "../../codecs/refer.ts";
import { checkAlike } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { exactCount } from "../../exact.ts";
import { figured, lacking, partsOf } from "../../figuring.ts";
import { compareSizes, monthsOfValue, printAmount, sizeOfAmount } from "../../measure.ts";
import { missingOf } from "../../missing.ts";

const hows = {
  over: { zh: "超过", en: "over" },
  atLeast: { zh: "不低于", en: "at least" },
  under: { zh: "低于", en: "under" },
  atMost: { zh: "不高于", en: "at most" },
} as const;

const fits = {
  over: (order: number) => order > 0,
  atLeast: (order: number) => order >= 0,
  under: (order: number) => order < 0,
  atMost: (order: number) => order <= 0,
} as const;

const spec = {
  of: called(
    "逐月的数",
    "monthly figure",
    indicatorOf({ reads: ["monthly"], values: ["money", "quantity"] }),
  ),
  how: called("怎样比", "compared", oneOf(hows, ["over", "atLeast", "under", "atMost"])),
  than: called("多少", "than", amount),
};

/** How many months of the period lie over or under an amount. */
export const countMonths = givesFigure({
  meaning: {
    zh: "数本期达到（或低于）某数的月数",
    en: "how many months lie over or under an amount",
  },
  rule: {
    zh: "逐月与 than 相比；有一个月没有填报的，整个列为缺项，不作零，按条文的 whenMissing 处理",
    en: "month by month against than; with a month nobody stated the whole is missing, never zero, and whenMissing of the article says what then",
  },
  example: { zh: "月固定资产投资超过10亿元的有1个月", en: "one month over 10亿元" },
  spec,
  sayings: [{ zh: "{of}{how}{than}的月数", en: "the number of months with {of} {how} {than}" }],
  check: ({ of, than }, fields, scope) => checkAlike(fields("than"), [of, { amount: than }], scope),
  unit: () => ({ value: "quantity", unit: "个月" }),
  evaluate: ({ of, how, than }, context) => {
    const months = monthsOfValue(context.known(of));
    const limit = sizeOfAmount(than);
    const missing = months
      .filter(({ value }) => value === null)
      .map(({ period }) => missingOf(context, of, { reason: "unstated", detail: period }));
    if (missing.length > 0) return lacking(missing, partsOf(context, [of]));
    const found = months.filter(
      ({ value }) => value && fits[how](compareSizes(sizeOfAmount(value), limit)),
    );
    return figured(exactCount(found.length), {
      parts: partsOf(context, [of]),
      sentence: () => ({
        zh: `${hows[how].zh}${printAmount(than, "zh")}的有${found.length}个月`,
        en: `${found.length} months ${hows[how].en} ${printAmount(than, "en")}`,
      }),
    });
  },
});
