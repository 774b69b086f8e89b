import { called, optional } from "../codecs/codec.ts";
import { flag } from "../codecs/choice-of.ts";
import { points, size } from "../codecs/number.ts";
import { amount, amountId, checkAlike } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import { dividedBy, exactOf, times, wholePart, within, writeExact } from "../exact.ts";
import { inBoth } from "../explain.ts";
import { printAmount, printKnown, sizeOfAmount } from "../measure.ts";
import { printRational } from "../rational.ts";
import { fault } from "../reader.ts";

/** So many points for every so much of a figure: 每1个计2分, 每1亿元计3分. Source: handbook 1.2, 1.8. */
export const each = givesPoints({
  meaning: { zh: "每若干（个、亿元、次）计若干分", en: "points for every so much of a figure" },
  rule: {
    zh: "points × of ÷ each；whole 只算整数倍；most 限累计分（加分扣分都按不带号的数）",
    en: "points × of ÷ each; whole: whole times alone; most limits the points either way",
  },
  example: { zh: "开工7个，每个1分、最多10分：7", en: "7 starts at 1 each, at most 10: 7" },
  spec: {
    of: called("指标", "figure", amountId),
    each: called("每多少", "every", amount),
    points: called("分值", "points", points),
    whole: called("不足一份的不计", "whole times alone", flag),
    most: called("累计最多几分", "most points", optional(size)),
  },
  sayings: [
    {
      zh: "@{of}每{each}{points}[whole:，不足一份的不计][most:，累计最多{most}分]",
      en: "@for{of}, every {each}: {points}[whole:, whole times alone][most:, {most} points at most]",
    },
  ],
  check: ({ of, each: one }, fields, scope) => {
    checkAlike(fields("each"), [of, { amount: one }], scope);
    if (sizeOfAmount(one).exact.n <= 0n)
      fault(fields("each"), { zh: "每份应大于零", en: "write more than zero" });
  },
  evaluate: (params, context) => {
    const value = context.size(params.of);
    const number = dividedBy(value.exact, sizeOfAmount(params.each).exact);
    const full = times(exactOf(params.points), params.whole ? wholePart(number) : number);
    const { most } = params;
    const exact = within(full, { most, least: most === null ? null : `-${most}` });
    return {
      found: { kind: "points", exact },
      sentence: () =>
        inBoth((language) => {
          const [own, one] = [
            printKnown(context.known(params.of), language),
            printAmount(params.each, language),
          ];
          const { label } = context.indicator(params.of);
          const given = printRational(writeExact(exact), 4);
          const held = exact === full ? "" : language === "zh" ? "（按上限）" : " (limited)";
          return language === "zh"
            ? `${label.zh}${own}，每${one}${printRational(params.points, 4)}分，计${given}分${held}`
            : `${label.en} ${own}, ${printRational(params.points, 4)} for every ${one}: ${given} points${held}`;
        }),
    };
  },
});
