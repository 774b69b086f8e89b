import type { Bilingual } from "../../language.ts";
import { called, optional, type Of } from "../codecs/codec.ts";
import { oneOf } from "../codecs/choice-of.ts";
import { flag } from "../codecs/choice-of.ts";
import { number } from "../codecs/number.ts";
import { amountId } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import { dividedBy, exactOf, times, within, writeExact, zero, type Exact } from "../exact.ts";
import { inBoth } from "../explain.ts";
import { groupSize, groupHows } from "../group-size.ts";
import { printKnown, printSize } from "../measure.ts";
import { missingOf } from "../missing.ts";
import type { Context, Outcome } from "../operator.ts";
import { printRational } from "../rational.ts";

const spec = {
  of: called("指标", "figure", amountId),
  weight: called("分值", "weight", number),
  to: called(
    "与组内哪个数比",
    "compared with the group's",
    oneOf(groupHows, ["highest", "average", "lowest", "middle", "sum"]),
  ),
  inverse: called("越低越好", "the less the better", flag),
  cap: called("封顶", "cap", optional(number)),
  ifZero: called("除数为零时计", "where the divisor is zero", optional(number)),
};

type Params = Of<typeof spec>;
type Two = { readonly own: Exact; readonly other: Exact };

/** Own figure ÷ the group's, or the other way round; null where the two signs give no share: it would turn the order. */
function shareOf({ inverse, weight, ifZero }: Params, { own, other }: Two): Exact | null {
  const [part, base] = inverse ? [other, own] : [own, other];
  if (base.n < 0n || (inverse && part.n < 0n)) return null;
  if (base.n > 0n) return times(exactOf(weight), dividedBy(part, base));
  if (ifZero !== null) return exactOf(ifZero);
  return inverse ? null : zero;
}

function sizesOf(params: Params, context: Context, other: Exact): Bilingual {
  const { unit } = context.size(params.of);
  return inBoth((language) => {
    const own = printKnown(context.known(params.of), language);
    const group = printSize({ exact: other, unit }, language);
    const word = groupHows[params.to][language];
    return language === "zh"
      ? `本值${own}，组内${word}${group}`
      : `own ${own}, the group's ${word} ${group}`;
  });
}

function noShare(params: Params, context: Context, other: Exact): Outcome {
  const sizes = (): Bilingual => sizesOf(params, context, other);
  return {
    found: { kind: "missing" },
    missing: () => [missingOf(context, params.of, { reason: "zeroBase" })],
    sentence: () => ({
      zh: `${sizes().zh}：为零或为负，不能按比例计分。本项暂不计分，不按零分处理。`,
      en: `${sizes().en}: zero or below, so no share is taken. Left out for now, not counted as zero.`,
    }),
  };
}

const capped = { zh: "[cap:，最高计{cap}分]", en: "[cap:, at most {cap}]" };

/** Own figure against the group's best (or mean): own ÷ best × weight, no share of what is below zero. Source: handbook 1.3. */
export const relative = givesPoints({
  meaning: {
    zh: "与组内最好（或平均）相比，按比例计分",
    en: "own figure against the group's best or mean",
  },
  rule: {
    zh: "weight × 本值 ÷ 组内值；inverse 时为 weight × 组内值 ÷ 本值（越低越好）；cap 封顶；除数为零的计 ifZero 分（不写：组内值为零计0分，inverse 时本值为零列为缺项）；除数为负、或 inverse 时任一为负的列为缺项，以免次序颠倒",
    en: "weight × own ÷ the group's (inverse: the group's ÷ own); cap; a divisor of zero gets ifZero (left out: 0 where the group's is zero, missing where inverse and own is zero); a divisor below zero, or with inverse either of them, is missing, for it would turn the order round",
  },
  example: { zh: "走访12次，组内最高15次，10分：8", en: "12 visits, the most 15, weight 10: 8" },
  spec,
  sayings: [
    {
      zh: `@{of}[inverse:越低越好]，按“{weight} × 组内{to} ÷ 本值”计分${capped.zh}；[ifZero:本值为零的计{ifZero}分，本值或组内{to}为负的列为缺项|本值不为正或组内{to}为负的列为缺项]`,
      en: `@for{of}[inverse:, the less the better]: {weight} × the group's {to} ÷ own points${capped.en}; [ifZero:{ifZero} where own is zero, missing where either is below zero|missing where own is not above zero or the group's {to} is below zero]`,
      when: (params) => "inverse" in params && params.inverse === true,
    },
    {
      zh: `@{of}，按“{weight} × 本值 ÷ 组内{to}”计分${capped.zh}；组内{to}为零的[ifZero:计{ifZero}分|不得分]，为负的列为缺项`,
      en: `@for{of}: {weight} × own ÷ the group's {to} points${capped.en}; [ifZero:{ifZero}|nothing] where that is zero, missing where it is below zero`,
    },
  ],
  evaluate: (params, context) => {
    const own = context.size(params.of).exact;
    const other: Exact = groupSize(params.of, context, params.to) ?? zero;
    const share = shareOf(params, { own, other });
    if (!share) return noShare(params, context, other);
    const exact = within(share, { most: params.cap });
    return {
      found: { kind: "points", exact },
      sentence: () => {
        const [sizes, given] = [
          sizesOf(params, context, other),
          printRational(writeExact(exact), 4),
        ];
        const weight = printRational(params.weight, 4);
        const [zh, en] = params.inverse
          ? ["组内值 ÷ 本值", "the group's ÷ own"]
          : ["本值 ÷ 组内值", "own ÷ the group's"];
        return {
          zh: `${sizes.zh}；${weight} × ${zh}，计${given}分`,
          en: `${sizes.en}; ${weight} × ${en}: ${given} points`,
        };
      },
    };
  },
});
