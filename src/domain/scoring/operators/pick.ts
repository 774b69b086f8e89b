import { called } from "../codecs/codec.ts";
import { oneOf } from "../codecs/choice-of.ts";
import { givesPoints } from "../define.ts";
import { compareExact, dividedBy, exactCount, sumExact } from "../exact.ts";
import { foundTogether, sayTogether } from "../together.ts";
import { exactOfFound } from "../found.ts";
import { parts, titled } from "./parts.ts";

const spec = {
  how: called(
    "取哪一项",
    "which",
    oneOf(
      {
        highest: { zh: "得分最高的一项计，不重复计分", en: "the highest of" },
        lowest: { zh: "得分最低的一项计", en: "the lowest of" },
        average: { zh: "平均分计", en: "the mean of" },
      },
      ["highest", "lowest", "average"],
    ),
  ),
  parts: called("各项", "items", parts),
};

/** Of several rules the highest (就高不就低), the lowest, or their mean. */
export const pick = givesPoints({
  meaning: {
    zh: "几项中就高（不重复计）、就低，或取平均",
    en: "of several rules the highest (not counted twice), the lowest, or the mean",
  },
  rule: {
    zh: "highest 取最高一项，lowest 取最低一项，average 取各项平均；缺数据的一项不参加",
    en: "the highest, the lowest, or the mean of those that have points",
  },
  example: {
    zh: "国家级表彰10分、省级5分，就高：10",
    en: "national 10, provincial 5, the highest: 10",
  },
  spec,
  sayings: [{ zh: "@按下列各项中{how}", en: "@for{how} the following", lines: "parts" }],
  evaluate: ({ how, parts: all }, context) => {
    const scored = all.map((part) => titled(context.apply(part.rule, context), part.label));
    const known = scored
      .filter(({ found }) => found.kind === "points")
      .toSorted((a, b) => compareExact(exactOfFound(b.found), exactOfFound(a.found)));
    const counted = how === "average" ? known : known.slice(...(how === "highest" ? [0, 1] : [-1]));
    const total = sumExact(counted.map(({ found }) => exactOfFound(found)));
    const found = foundTogether(scored, () => dividedBy(total, exactCount(counted.length)));
    return {
      found,
      missing: () => scored.flatMap((each) => each.missing()),
      children: () => (known.length === 0 ? scored : counted),
      sentence: () =>
        sayTogether(found, {
          zh: { highest: "就高计", lowest: "就低计", average: "取平均" }[how],
          en: { highest: "the highest", lowest: "the lowest", average: "the mean" }[how],
        }),
    };
  },
});
