import { called } from "../../codecs/codec.ts";
import { amountId } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { exactCount } from "../../exact.ts";
import { figured, partsOf } from "../../figuring.ts";
import { printKnown } from "../../measure.ts";
import { order, placeOf, sizesOfGroup } from "../../standing.ts";

/** The place within the group by a figure. */
export const rankOf = givesFigure({
  meaning: { zh: "在组内的名次", en: "the place within the group" },
  rule: {
    zh: "按 of 排列的名次，相同的并列、其后顺延；没有数据的单位不排",
    en: "the place by of; equal figures share a place and the next are left out; units without the figure stand in no order",
  },
  example: { zh: "完成投资居组内第2位", en: "second by investment done" },
  spec: { of: called("指标", "figure", amountId), order: called("先后", "order", order) },
  sayings: [{ zh: "{of}在组内的名次（{order}）", en: "place within the group by {of} ({order})" }],
  unit: () => ({ value: "quantity", unit: "位" }),
  evaluate: ({ of, order: first }, context) => {
    const place = placeOf(of, context, first);
    return figured(exactCount(place), {
      parts: partsOf(context, [of]),
      sentence: () => {
        const all = sizesOfGroup(of, context).length;
        return {
          zh: `${printKnown(context.known(of), "zh")}，组内${all}家第${place}位`,
          en: `${printKnown(context.known(of), "en")}, place ${place} of ${all}`,
        };
      },
    });
  },
});
