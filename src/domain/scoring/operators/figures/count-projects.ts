import { called, optional } from "../../codecs/codec.ts";
import { conditionOf } from "../../codecs/condition-of.ts";
import { indicatorOfProject } from "../../codecs/of-project.ts";
import { looksOfCondition } from "../../condition.ts";
import { givesFigure } from "../../define.ts";
import { writeExact } from "../../exact.ts";
import { figured, lacking } from "../../figuring.ts";
import { printRational } from "../../rational.ts";
import { missingOverProjects, partsOverProjects } from "./over-projects.ts";

/** How many projects meet a condition; each may count by a coefficient of its own (折算). */
export const countProjects = givesFigure({
  meaning: {
    zh: "数符合条件的项目（可按折算系数计数）",
    en: "how many projects meet a condition, each by a coefficient where there is one",
  },
  rule: {
    zh: "符合 where 的项目数；by 为每个项目的折算系数；判断所需数据缺少的项目不计入并列为缺项",
    en: "the number of projects with where; by is a coefficient of each; one that cannot be told is missing and not counted",
  },
  example: {
    zh: "本期开工且总投资不低于1亿元的项目5个",
    en: "5 projects started in the period with a total of at least 1亿元",
  },
  spec: {
    where: called("哪些项目", "which projects", optional(conditionOf("project"))),
    by: called("折算系数", "each counting as", optional(indicatorOfProject)),
  },
  sayings: [
    {
      zh: "[where:符合“{where}”的项目数|项目总数][by:（每个按{by}折算）]",
      en: "the number of projects[where: with {where}][by:, each counting as its {by}]",
    },
  ],
  unit: () => ({ value: "quantity", unit: "个" }),
  evaluate: (params, context) => {
    const over = { where: params.where, of: params.by };
    const tally = context.tally(over);
    const looks = params.where ? looksOfCondition(params.where) : [];
    if (tally.numbers === 0 && tally.missing > 0 && tally.missing === tally.of)
      return lacking(missingOverProjects(over, context));
    return figured(tally.sum, {
      missing: () => missingOverProjects(over, context),
      parts: () => partsOverProjects(over, context, looks),
      sentence: () => {
        const text = printRational(writeExact(tally.sum), 4);
        const open = tally.missing;
        return {
          zh: `${tally.of}个项目中${tally.numbers}个符合，计${text}个${open > 0 ? `，另有${open}个缺数据` : ""}`,
          en: `${tally.numbers} of ${tally.of} projects, counting ${text}${open > 0 ? `; ${open} more miss figures` : ""}`,
        };
      },
    });
  },
});
