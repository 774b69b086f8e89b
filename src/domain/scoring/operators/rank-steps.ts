import { called, optional } from "../codecs/codec.ts";
import { number, size } from "../codecs/number.ts";
import { amountId } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import { exactCount, exactOf, minus, times, within, writeExact } from "../exact.ts";
import { inBoth } from "../explain.ts";
import { printKnown } from "../measure.ts";
import { printRational } from "../rational.ts";
import { order, placeOf } from "../standing.ts";

/** Full points for the first place, and a step less for every place after it: 第一名10分，每降一名减0.5分. */
export const rankSteps = givesPoints({
  meaning: {
    zh: "第一名得满分，每降一名减若干分",
    en: "full points for the first place, less by a step for each after",
  },
  rule: {
    zh: "first − step ×（名次 − 1），不低于 least；相同的并列",
    en: "first − step × (place − 1), not below least; equal figures share a place",
  },
  example: {
    zh: "第一名10分，每降一名减0.5分：第4名8.5分",
    en: "10, less 0.5 a place: the fourth 8.5",
  },
  spec: {
    of: called("指标", "figure", amountId),
    order: called("先后", "order", order),
    first: called("第一名几分", "points of the first", number),
    step: called("每降一名减几分", "less for each place", size),
    least: called("最低几分", "least points", optional(number)),
  },
  sayings: [
    {
      zh: "@按{of}在组内的名次（{order}）计分，第一名计{first}分，每降一名减{step}分[least:，最低计{least}分]",
      en: "By place within the group by {of}@of ({order}): {first} points for the first, {step} less for each place after[least:, at least {least}]",
    },
  ],
  evaluate: (params, context) => {
    const place = placeOf(params.of, context, params.order);
    const less = times(exactOf(params.step), exactCount(place - 1));
    const exact = within(minus(exactOf(params.first), less), { least: params.least });
    return {
      found: { kind: "points", exact },
      sentence: () =>
        inBoth((language) => {
          const { label } = context.indicator(params.of);
          const own = printKnown(context.known(params.of), language);
          const given = printRational(writeExact(exact), 4);
          return language === "zh"
            ? `${label.zh}${own}，居组内第${place}名，计${given}分`
            : `${label.en} ${own}, place ${place}: ${given} points`;
        }),
    };
  },
});
