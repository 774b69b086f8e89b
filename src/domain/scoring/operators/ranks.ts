import { called } from "../codecs/codec.ts";
import { amountId } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import { exactOf, zero } from "../exact.ts";
import { inBoth } from "../explain.ts";
import { printKnown } from "../measure.ts";
import { order, placeOf, sizesOfGroup } from "../standing.ts";
import { places } from "./places.ts";

/** Points by the place a unit takes in its group by a figure: 第1至3名7分, 4至6名5分. Source: handbook 1.8. */
export const ranks = givesPoints({
  meaning: {
    zh: "按指标在组内的名次分档计分",
    en: "points by the place within the group",
  },
  rule: {
    zh: "得所在名次段的分；相同的并列，其后名次顺延（1、1、3）；没有数据的单位不排；share 为前百分之几",
    en: "the points of the band of places it is in; equal figures share a place (1, 1, 3); units without the figure stand in no order",
  },
  example: { zh: "第1至3名7分、第4至6名5分：第5名得5分", en: "1–3: 7, 4–6: 5: the fifth gets 5" },
  spec: {
    of: called("指标", "figure", amountId),
    order: called("先后", "order", order),
    places: called("名次段", "places", places),
  },
  sayings: [
    {
      zh: "@按{of}在组内的名次（{order}）计分",
      en: "By place within the group by {of}@of ({order})",
      lines: "places",
    },
  ],
  evaluate: (params, context) => {
    const place = placeOf(params.of, context, params.order);
    const all = sizesOfGroup(params.of, context).length;
    const found = params.places.find(({ to, share }) => {
      if (share !== null) return place * 100 <= share * all;
      return to === null || place <= to;
    });
    return {
      found: { kind: "points", exact: found ? exactOf(found.points) : zero },
      sentence: () =>
        inBoth((language) => {
          const { label } = context.indicator(params.of);
          const own = printKnown(context.known(params.of), language);
          const given = found?.points ?? "0";
          return language === "zh"
            ? `${label.zh}${own}，居组内${all}家第${place}名，计${given}分`
            : `${label.en} ${own}, place ${place} of ${all}: ${given} points`;
        }),
    };
  },
});
