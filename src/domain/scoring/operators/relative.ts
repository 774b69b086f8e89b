import { called, optional } from "../codecs/codec.ts";
import { oneOf } from "../codecs/choice-of.ts";
import { flag } from "../codecs/choice-of.ts";
import { number } from "../codecs/number.ts";
import { amountId } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import { dividedBy, exactOf, times, within, writeExact, zero, type Exact } from "../exact.ts";
import { inBoth } from "../explain.ts";
import { groupSize, groupHows } from "../group-size.ts";
import { printKnown, printSize } from "../measure.ts";
import { printRational } from "../rational.ts";

/** Own figure against the group's best (or mean): own ÷ best × weight; a best of zero gives zero. Source: handbook 1.3. */
export const relative = givesPoints({
  meaning: {
    zh: "与组内最好（或平均）相比，按比例计分",
    en: "own figure against the group's best or mean",
  },
  rule: {
    zh: "weight × 本值 ÷ 组内值；inverse 时为 weight × 组内值 ÷ 本值（越低越好）；除数为零的计0分；cap 封顶",
    en: "weight × own ÷ the group's (inverse: the group's ÷ own); 0 where the divisor is zero; cap",
  },
  example: { zh: "走访12次，组内最高15次，10分：8", en: "12 visits, the most 15, weight 10: 8" },
  spec: {
    of: called("指标", "figure", amountId),
    weight: called("分值", "weight", number),
    to: called(
      "与组内哪个数比",
      "compared with the group's",
      oneOf(groupHows, ["highest", "average", "lowest", "middle", "sum"]),
    ),
    inverse: called("越低越好", "the less the better", flag),
    cap: called("封顶", "cap", optional(number)),
  },
  sayings: [
    {
      zh: "@{of}[inverse:越低越好]，按“{weight} × 组内{to} ÷ 本值”计分[cap:，最高计{cap}分]",
      en: "@for{of}[inverse:, the less the better]: {weight} × the group's {to} ÷ own points[cap:, at most {cap}]",
      when: (params) => "inverse" in params && params.inverse === true,
    },
    {
      zh: "@{of}，按“{weight} × 本值 ÷ 组内{to}”计分[cap:，最高计{cap}分]",
      en: "@for{of}: {weight} × own ÷ the group's {to} points[cap:, at most {cap}]",
    },
  ],
  evaluate: (params, context) => {
    const own = context.size(params.of);
    const other: Exact = groupSize(params.of, context, params.to) ?? zero;
    const [part, base] = params.inverse ? [other, own.exact] : [own.exact, other];
    const share = base.n === 0n ? zero : dividedBy(part, base);
    const exact = within(times(exactOf(params.weight), share), { most: params.cap });
    return {
      found: { kind: "points", exact },
      sentence: () =>
        inBoth((language) => {
          const zh = language === "zh";
          const sizes = [
            printKnown(context.known(params.of), language),
            printSize({ exact: other, unit: own.unit }, language),
          ];
          const [x, y] = params.inverse ? sizes.toReversed() : sizes;
          const given = printRational(writeExact(exact), 4);
          const word = groupHows[params.to][language];
          return zh
            ? `组内${word}${sizes[1]}；${printRational(params.weight, 4)} × ${x} ÷ ${y}，计${given}分`
            : `the group's ${word} is ${sizes[1]}; ${printRational(params.weight, 4)} × ${x} ÷ ${y}: ${given} points`;
        }),
    };
  },
});
