import { called } from "../../codecs/codec.ts";
import { oneOf } from "../../codecs/choice-of.ts";
import { indicatorOf, anAmount } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { figured, lacking, sayFigure } from "../../figuring.ts";
import { groupHows, groupSize } from "../../group-size.ts";
import { gapsOf } from "../../missing.ts";

/** The group's highest, lowest, mean, median or sum of a figure: the same for every unit of it. */
export const ofGroup = givesFigure({
  meaning: {
    zh: "组内的最高、最低、平均、中位数、合计",
    en: "the group's highest, lowest, mean, median or sum",
  },
  rule: {
    zh: "同组各单位 of 的 how；没有数据的单位不计入",
    en: "how of of over the units of the group that have it",
  },
  example: { zh: "组内亩均税收平均值（作基准）", en: "the group's mean tax per mu, as a base" },
  spec: {
    how: called(
      "取哪个数",
      "which",
      oneOf(groupHows, ["average", "highest", "lowest", "middle", "sum"]),
    ),
    of: called("指标", "figure", indicatorOf(anAmount, false)),
  },
  sayings: [{ zh: "组内{of}{how}", en: "the group's {how} of {of}" }],
  unit: ({ of }, scope) => {
    const { value = "quantity", unit = "" } = scope.indicators.get(of) ?? {};
    return { value, unit };
  },
  evaluate: ({ how, of }, context) => {
    const exact = groupSize(of, context, how);
    if (!exact) return lacking(gapsOf(context, of));
    return figured(exact, {
      parts: () => context.peers.map((peer) => ({ context: peer, indicator: of })),
      sentence: sayFigure(
        exact,
        context.indicator(of).unit,
        (language) => groupHows[how][language],
      ),
    });
  },
});
