import { called, optional } from "../../codecs/codec.ts";
import { oneOf } from "../../codecs/choice-of.ts";
import { conditionOf } from "../../codecs/condition-of.ts";
import { indicatorOfProject } from "../../codecs/of-project.ts";
import { givesFigure } from "../../define.ts";
import { dividedBy, exactCount, zero } from "../../exact.ts";
import { figured, lacking, sayFigure } from "../../figuring.ts";
import { groupHows, oneOfMany } from "../../group-size.ts";
import { missingOverProjects, numbersOverProjects, partsOverProjects } from "./over-projects.ts";

/** A figure of the projects that meet a condition, summed, averaged, or its highest, lowest or middle. */
export const fromProjects = givesFigure({
  meaning: {
    zh: "汇总项目的数：合计、平均、最高、最低、中位数",
    en: "a figure of projects summed, averaged, its highest, lowest or median",
  },
  rule: {
    zh: "符合 where 的项目的 of 按 how 汇总；缺数据的项目不计入并列为缺项；一个也没有时合计为零，其余为缺项",
    en: "how over of of the projects with where; a project without the figure is missing; none at all: a sum is zero, anything else missing",
  },
  example: { zh: "产业项目本年完成投资合计", en: "investment done by industrial projects, summed" },
  spec: {
    how: called(
      "怎样汇总",
      "how",
      oneOf(groupHows, ["sum", "average", "highest", "lowest", "middle"]),
    ),
    of: called("项目的数", "figure of projects", indicatorOfProject),
    where: called("哪些项目", "which projects", optional(conditionOf("project"))),
  },
  sayings: [
    {
      zh: "[where:符合“{where}”的项目的|全部项目的]{of}{how}",
      en: "{how} of {of} of [where:projects with {where}|all projects]",
    },
  ],
  unit: ({ of }, scope) => {
    const { value = "quantity", unit = "" } = scope.indicators.get(of) ?? {};
    return { value, unit };
  },
  evaluate: (params, context) => {
    const over = { where: params.where, of: params.of };
    const { how } = params;
    const tally = context.tally(over);
    const missing = (): ReturnType<typeof missingOverProjects> =>
      missingOverProjects(over, context);
    const parts = (): ReturnType<typeof partsOverProjects> => partsOverProjects(over, context, []);
    if (tally.numbers === 0 && (tally.missing > 0 || how !== "sum"))
      return lacking(missing(), parts);
    const exact =
      how === "sum"
        ? tally.sum
        : how === "average"
          ? dividedBy(tally.sum, exactCount(tally.numbers))
          : (oneOfMany(numbersOverProjects(over, context), how) ?? zero);
    const { unit } = context.indicator(params.of);
    return figured(exact, {
      missing,
      parts,
      sentence: sayFigure(exact, unit, (language) =>
        language === "zh"
          ? `${tally.numbers}个项目${groupHows[how].zh}`
          : `${groupHows[how].en} of ${tally.numbers} projects`,
      ),
    });
  },
});
