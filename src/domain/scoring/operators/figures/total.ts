import { called, otherwise } from "../../codecs/codec.ts";
import { factor } from "../../codecs/factor.ts";
import { group } from "../../codecs/group.ts";
import { listOf } from "../../codecs/list.ts";
import { number } from "../../codecs/number.ts";
import { amountId, checkAlike } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { exactOf, sumExact, times } from "../../exact.ts";
import { figured, gapsBeneath, partsOf, sayFigure } from "../../figuring.ts";
import { printKnown } from "../../measure.ts";
import { sayExact } from "../../say-exact.ts";

/** Figures of one kind added up, each at its coefficient: 外资×0.7＋内资, 加权平均. */
export const total = givesFigure({
  meaning: {
    zh: "相加，可带折算系数或权数",
    en: "figures of one kind added up, each at a coefficient",
  },
  rule: {
    zh: "Σ of × times；times 不写为1，可为负；单位须同类；有一项缺数据则整个列为缺项；汇总项目的量已漏掉并注明缺数据的项目，照数相加",
    en: "Σ of × times (1 when left out, may be negative); all of one kind; missing when one of them is; a figure over projects has left out and told those without theirs, and counts as it stands",
  },
  example: { zh: "外资2亿元 × 0.7 ＋ 内资3亿元 = 4.4亿元", en: "2亿元 × 0.7 + 3亿元 = 4.4亿元" },
  spec: {
    parts: called(
      "各项",
      "items",
      listOf(
        group(
          {
            of: called("指标", "figure", amountId),
            times: called(
              "倍数",
              "times",
              factor(otherwise(number, "1", { zh: "1", en: "1" }), { zh: "×", en: " × " }),
            ),
          },
          { zh: "{of}{times}", en: "{of}{times}" },
        ),
        { between: { zh: "＋", en: " + " } },
      ),
    ),
  },
  sayings: [{ zh: "{parts}", en: "{parts}" }],
  check: ({ parts }, fields, scope) => {
    const [first, ...others] = parts;
    const place = fields("parts");
    for (const [at, other] of others.entries())
      checkAlike(
        { ...place, path: [...place.path, at + 1, "of"] },
        [first?.of ?? "", other.of],
        scope,
      );
  },
  unit: ({ parts }, scope) => {
    const { value = "quantity", unit = "" } = scope.indicators.get(parts[0]?.of ?? "") ?? {};
    return { value, unit };
  },
  evaluate: ({ parts }, context) => {
    const ids = parts.map(({ of }) => of);
    const exact = sumExact(
      parts.map(({ of, times: factor }) => times(context.size(of).exact, exactOf(factor))),
    );
    const { unit } = context.indicator(ids[0] ?? "");
    return figured(exact, {
      parts: partsOf(context, ids),
      missing: () => gapsBeneath(context, ids),
      sentence: sayFigure(exact, unit, (language) =>
        parts
          .map(({ of, times: factor }) => {
            const own = printKnown(context.known(of), language);
            return factor === "1" ? own : `${own} × ${sayExact(factor)}`;
          })
          .join(language === "zh" ? " ＋ " : " + "),
      ),
    });
  },
});
