import { called, optional, otherwise, type Of } from "../codecs/codec.ts";
import { factor } from "../codecs/factor.ts";
import { group } from "../codecs/group.ts";
import { listOf } from "../codecs/list.ts";
import { number, times as count } from "../codecs/number.ts";
import { eventId } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import {
  compareExact,
  dividedBy,
  exactCount,
  exactOf,
  readExactText,
  sumExact,
  times,
  writeExact,
  type Exact,
} from "../exact.ts";
import { inBoth, type Missing } from "../explain.ts";
import { happeningsOf } from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import { lookedAt } from "../moment.ts";
import type { Context } from "../operator.ts";
import { printRational } from "../rational.ts";
import { happenedIn } from "../when.ts";

const spec = {
  drop: called("去掉最高最低各几个", "dropped at each end", optional(count)),
  scale: called(
    "倍数",
    "scale",
    factor(otherwise(number, "1", { zh: "1", en: "1" }), { zh: "，乘以", en: ", times " }),
  ),
  marks: called(
    "各方评分",
    "marks",
    listOf(
      group(
        {
          of: called("哪一方的评分", "marks of", eventId),
          times: called("占比", "weight", factor(number, { zh: "，占", en: ", weight " })),
        },
        { zh: "{of}{times}", en: "{of}{times}" },
      ),
    ),
  ),
};

type Params = Of<typeof spec>;

/** The mean of one body's marks, without the highest and lowest few; null where nobody marked. */
function meanOf(of: string, context: Context, drop: number): Exact | null {
  const given = happenedIn(lookedAt(of, context), happeningsOf(context.known(of)))
    .flatMap(({ points }) => (points === undefined ? [] : [readExactText(points)]))
    .toSorted(compareExact);
  const kept = given.length > 2 * drop ? given.slice(drop, given.length - drop) : given;
  return kept.length === 0 ? null : dividedBy(sumExact(kept), exactCount(kept.length));
}

function missingMarks(
  { marks: all }: Params,
  means: readonly (Exact | null)[],
  context: Context,
): readonly Missing[] {
  return all.flatMap(({ of }, at) =>
    means[at] ? [] : [missingOf(context, of, { reason: "unstated", detail: context.period })],
  );
}

/** Marks given by others, each body's mean at its weight; trimmed where the rule drops the highest and lowest. Source: handbook 1.2. */
export const marks = givesPoints({
  meaning: {
    zh: "评议打分：各方平均分按占比相加，可去掉最高最低",
    en: "marks by others: each body's mean at its weight, the extremes dropped where the rule says so",
  },
  rule: {
    zh: "scale × Σ（各方平均分 × times）；drop 去掉最高和最低各几个（打分太少时不去）；有一方没有打分的列为缺项",
    en: "scale × Σ (mean of each body × times); drop takes off so many highest and lowest where enough marked; a body that has not marked is missing",
  },
  example: {
    zh: "园区14分占70%、乡镇12分占30%：13.4",
    en: "parks 14 at 70%, towns 12 at 30%: 13.4",
  },
  spec,
  sayings: [
    {
      zh: "@按评议平均分计[drop:，去掉最高和最低各{drop}个]{scale}",
      en: "@forthe mean of the marks[drop:, without the {drop} highest and lowest]{scale}",
      lines: "marks",
    },
  ],
  evaluate: (params, context) => {
    const means = params.marks.map(({ of }) => meanOf(of, context, params.drop ?? 0));
    const missing = missingMarks(params, means, context);
    if (missing.length > 0)
      return {
        found: { kind: "missing" },
        missing: () => missing,
        sentence: () => sayLeftOut(missing),
      };
    const parts = means.flatMap((mean, at) =>
      mean ? [times(mean, exactOf(params.marks[at]?.times ?? "0"))] : [],
    );
    const exact = times(exactOf(params.scale), sumExact(parts));
    return {
      found: { kind: "points", exact },
      sentence: () =>
        inBoth((language) => {
          const zh = language === "zh";
          const said = params.marks.map(({ of, times: weight }, at) => {
            const mean = printRational(writeExact(means[at] ?? { n: 0n, d: 1n }), 4);
            return `${context.indicator(of).label[language]} ${mean} × ${printRational(weight, 4)}`;
          });
          const given = printRational(writeExact(exact), 4);
          return zh ? `${said.join("＋")}，计${given}分` : `${said.join(" + ")}: ${given} points`;
        }),
    };
  },
});
