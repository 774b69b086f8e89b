import { called } from "../../codecs/codec.ts";
import { oneOf } from "../../codecs/choice-of.ts";
import { listOf } from "../../codecs/list.ts";
import { amountId, checkAlike } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { zero } from "../../exact.ts";
import { figured, gapsBeneath, partsOf, sayFigure } from "../../figuring.ts";
import { groupHows, oneOfMany } from "../../group-size.ts";
import { printKnown } from "../../measure.ts";

/** Of several figures the highest, the lowest or the mean. */
export const pickOf = givesFigure({
  meaning: {
    zh: "几个数中取大、取小或取平均",
    en: "of several figures the highest, lowest or mean",
  },
  rule: {
    zh: "各数同类；有一项缺数据则整个列为缺项",
    en: "all of one kind; missing when one of them is",
  },
  example: {
    zh: "部门上报与统计口径取小",
    en: "the lower of what is reported and what is in statistics",
  },
  spec: {
    how: called("取哪个数", "which", oneOf(groupHows, ["highest", "lowest", "average"])),
    of: called(
      "从哪些数里取",
      "figures",
      listOf(amountId, { least: 2, between: { zh: "、", en: ", " } }),
    ),
  },
  sayings: [{ zh: "{of}中的{how}", en: "the {how} of {of}" }],
  check: ({ of }, fields, scope) => {
    const [first = "", ...others] = of;
    for (const other of others) checkAlike(fields("of"), [first, other], scope);
  },
  unit: ({ of }, scope) => {
    const { value = "quantity", unit = "" } = scope.indicators.get(of[0] ?? "") ?? {};
    return { value, unit };
  },
  evaluate: ({ how, of }, context) => {
    const exact =
      oneOfMany(
        of.map((id) => context.size(id).exact),
        how,
      ) ?? zero;
    return figured(exact, {
      parts: partsOf(context, of),
      missing: () => gapsBeneath(context, of),
      sentence: sayFigure(exact, context.indicator(of[0] ?? "").unit, (language) =>
        of
          .map((id) => printKnown(context.known(id), language))
          .join(language === "zh" ? "、" : ", "),
      ),
    });
  },
});
