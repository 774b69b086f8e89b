import { called, optional } from "../codecs/codec.ts";
import { flag, oneOf } from "../codecs/choice-of.ts";
import { factor } from "../codecs/factor.ts";
import { group } from "../codecs/group.ts";
import { listOf } from "../codecs/list.ts";
import { groupId } from "../codecs/name-of.ts";
import { number, times } from "../codecs/number.ts";
import { timeOfYear } from "../codecs/time-of-year.ts";
import type { Codec } from "../codecs/codec.ts";
import type { Grade } from "../rulebook.ts";

const kinds = {
  month: { zh: "月度", en: "monthly" },
  quarter: { zh: "季度", en: "quarterly" },
  half: { zh: "半年", en: "half-yearly" },
  year: { zh: "年度", en: "yearly" },
} as const;

/** 总分. */
export const totalTerm = group(
  {
    least: called("最低几分", "least points", optional(number)),
    most: called("最高几分", "most points", optional(number)),
    digits: called("几位小数", "decimals", optional(times)),
  },
  {
    zh: "总分为各条得分之和[least:，最低计{least}分][most:，最高计{most}分][digits:，四舍五入保留{digits}位小数]",
    en: "the total is the sum of the articles[least:, at least {least}][most:, at most {most}][digits:, rounded to {digits} decimals]",
  },
);

/** 汇总. */
export const foldTerm = group(
  {
    of: called("哪种考核期", "periods", oneOf(kinds, ["month", "quarter", "half", "year"])),
    how: called(
      "怎样汇总",
      "how",
      oneOf({ sum: { zh: "之和", en: "sum" }, average: { zh: "平均", en: "mean" } }, [
        "sum",
        "average",
      ]),
    ),
    times: called(
      "倍数",
      "times",
      factor(number, { zh: "的", en: "" }, { zh: "倍", en: " times " }),
    ),
    inForce: called("只计本办法适用的", "only periods in force", flag),
  },
  {
    zh: "较长考核期的总分，另计其中[inForce:本办法适用的]各{of}考核得分{how}{times}",
    en: "to a longer period {times}the {how} of its {of} totals[inForce: for which this rule is in force] is added",
  },
);

/** 公示与异议. */
export const objectionTerm = group(
  {
    days: called("天数", "days", times),
    clock: called(
      "怎样算天",
      "clock",
      oneOf(
        {
          working: { zh: "工作日", en: "working days" },
          calendar: { zh: "自然日", en: "calendar days" },
        },
        ["working", "calendar"],
      ),
    ),
  },
  {
    zh: "考评结果公示{days}个{clock}，公示期内受理异议",
    en: "results lie open to objections for {days} {clock}",
  },
);

/** The name of a grade, as data its id and label. */
const gradeName: Codec<Pick<Grade, "id" | "label">> = {
  doc: { zh: "等次", en: "grade" },
  form: { kind: "words" },
  read: () => ({ id: "", label: { zh: "", en: "" } }),
  say: (value, words) => words.name("grade", value),
  hear: (text, at, ears) =>
    ears.names("grade", text, at).map(({ named, end }) => ({ value: named, end })),
};

/** 等次, a line each. */
export const gradeTerms = listOf(
  group(
    {
      grade: called("等次", "grade", gradeName),
      from: called("总分不低于", "points from", optional(number)),
      to: called("名次不低于", "to place", optional(times)),
      share: called("前百分之几", "first per cent", optional(times)),
    },
    {
      zh: "{grade}[from:，总分{from}分及以上][to:，在第{to}名及以前][share:，在本组前{share}%以内]",
      en: "{grade}[from:, {from} points or more][to:, place {to} or better][share:, within the first {share}% of the group]",
    },
  ),
);

/** 适用. */
export const groupsTerm = group(
  { groups: called("适用的组", "groups", listOf(groupId, { between: { zh: "、", en: ", " } })) },
  { zh: "本条适用于{groups}", en: "This article is for {groups}" },
);

/** 考核期. */
export const timesTerm = group(
  {
    in: called(
      "用于哪些考核期",
      "when asked",
      listOf(timeOfYear, { between: { zh: "、", en: ", " } }),
    ),
  },
  { zh: "本条用于{in}", en: "This article is asked {in}" },
);

/** 缺报. */
export const missingTerm = group(
  {
    whenMissing: called(
      "缺数据时",
      "when missing",
      oneOf(
        {
          groupAverage: { zh: "本组平均分计", en: "the mean of the group" },
          groupLowest: { zh: "本组最低分计", en: "the least of the group" },
          noPoints: { zh: "不得分处理", en: "no points" },
        },
        ["groupAverage", "groupLowest", "noPoints"],
      ),
    ),
  },
  { zh: "缺少数据的，本条按{whenMissing}", en: "Where figures are missing: {whenMissing}" },
);
