import { called, optional } from "../../codecs/codec.ts";
import { amount, amountId, checkAlike } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { compareExact } from "../../exact.ts";
import { figured, gapsBeneath, partsOf, sayFigure } from "../../figuring.ts";
import { printKnown, sizeOfAmount } from "../../measure.ts";

/** A figure that counts no more, or no less, than a limit: 完成率最高按150%计. */
export const bounded = givesFigure({
  meaning: { zh: "限定上下：最高（最低）按若干计", en: "a figure within limits" },
  rule: {
    zh: "高于 most 的按 most，低于 least 的按 least",
    en: "above most as most, below least as least",
  },
  example: { zh: "完成率180%，最高按150%计", en: "180%, counting as 150% at most" },
  spec: {
    of: called("指标", "figure", amountId),
    most: called("最高按", "at most", optional(amount)),
    least: called("最低按", "at least", optional(amount)),
  },
  sayings: [
    {
      zh: "{of}，[most:最高按{most}计|不设上限]，[least:最低按{least}计|不设下限]",
      en: "{of}, [most:at most {most}|without a cap], [least:at least {least}|without a floor]",
    },
  ],
  check: ({ of, most, least }, fields, scope) => {
    if (most) checkAlike(fields("most"), [of, { amount: most }], scope);
    if (least) checkAlike(fields("least"), [of, { amount: least }], scope);
  },
  unit: ({ of }, scope) => {
    const { value = "quantity", unit = "" } = scope.indicators.get(of) ?? {};
    return { value, unit };
  },
  evaluate: ({ of, most, least }, context) => {
    const own = context.size(of);
    const [top, bottom] = [most, least].map((each) => each && sizeOfAmount(each).exact);
    const high = top && compareExact(own.exact, top) > 0;
    const low = bottom && compareExact(own.exact, bottom) < 0;
    const exact = high ? top : low ? bottom : own.exact;
    return figured(exact, {
      parts: partsOf(context, [of]),
      missing: () => gapsBeneath(context, [of]),
      sentence: sayFigure(exact, own.unit, (language) =>
        high || low ? `${printKnown(context.known(of), language)} → ` : "",
      ),
    });
  },
});
