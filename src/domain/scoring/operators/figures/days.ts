import { called } from "../../codecs/codec.ts";
import { daysBetween } from "../../../value/civil.ts";
import { dayRange } from "../../../value/day-range.ts";
import { eventId } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { exactCount } from "../../exact.ts";
import { figured, lacking, partsOf } from "../../figuring.ts";
import { happeningsOf } from "../../measure.ts";
import { missingOf } from "../../missing.ts";

/** How many days one thing happened after another; below zero when before. 超期天数, 用时. */
export const days = givesFigure({
  meaning: { zh: "两个日期相差几天（超期天数、用时）", en: "days from one event to another" },
  rule: {
    zh: "of 的日期 − after 的日期，提前为负；有多次的取最早一次；任一没有发生的列为缺项",
    en: "the day of of − the day of after, negative when earlier; the first of several; missing when either has not happened",
  },
  example: {
    zh: "计划3月1日开工，实际3月11日：10天",
    en: "planned 1 March, done 11 March: 10 days",
  },
  spec: {
    of: called("哪一天", "the day of", eventId),
    after: called("晚于哪一天", "after", eventId),
  },
  sayings: [{ zh: "{of}晚于{after}的天数", en: "days of {of} after {after}" }],
  unit: () => ({ value: "quantity", unit: "天" }),
  evaluate: ({ of, after }, context) => {
    const ids = [of, after];
    const [late, early] = ids.map((id) => {
      const [first] = happeningsOf(context.known(id));
      return first && dayRange(first.on).to;
    });
    if (late === undefined || early === undefined)
      return lacking(
        ids.flatMap((id, at) =>
          [late, early][at] === undefined ? [missingOf(context, id, { reason: "unstated" })] : [],
        ),
        partsOf(context, ids),
      );
    const number = daysBetween(early, late);
    return figured(exactCount(number), {
      parts: partsOf(context, ids),
      sentence: () => ({
        zh: `${early}至${late}，${number}天`,
        en: `${early} to ${late}, ${number} days`,
      }),
    });
  },
});
