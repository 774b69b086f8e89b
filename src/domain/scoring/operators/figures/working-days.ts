import { isWorkingDay, type Holidays } from "../../../casework/calendar.ts";
import { addDays } from "../../../value/civil.ts";
import { dayRange } from "../../../value/day-range.ts";
import { called } from "../../codecs/codec.ts";
import { indicatorOf } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { exactCount } from "../../exact.ts";
import { figured, lacking, partsOf } from "../../figuring.ts";
import { happeningsOf } from "../../measure.ts";
import { missingOf } from "../../missing.ts";
import type { Context } from "../../operator.ts";

const anEvent = indicatorOf({ reads: ["reached", "events"], values: ["none"] });

function firstDay(of: string, context: Context): string | undefined {
  const [first] = happeningsOf(context.known(of));
  return first && dayRange(first.on).to;
}

/** How many working days a limit must have for `late` to lie within it; null where a year has no calendar. */
function limitOf(holidays: Holidays, early: string, late: string): number | null {
  let count = 0;
  let reached = early;
  for (let day = addDays(early, 1); reached < late; day = addDays(day, 1)) {
    const works = isWorkingDay(holidays, day);
    if (!works.ok) return null;
    if (!works.value) continue;
    count += 1;
    reached = day;
  }
  return count;
}

/** How many working days one thing happened after another: 3个工作日内答复. A day off counts as the working day after it. Source: handbook 7.1. */
export const workingDays = givesFigure({
  meaning: {
    zh: "两个日期相差几个工作日（几个工作日内答复、办结）",
    en: "working days from one event to another, for limits in working days",
  },
  rule: {
    zh: "自 after 的次日起数，到 of 的日期为止的工作日数；of 落在休息日的，算到其后第一个工作日；同日为0，提前为负；有多次的取最早一次；任一没有发生的、遇到办法的 workdays 没有写的年份的列为缺项",
    en: "working days after the day of after up to the day of of, one on a day off counting as the working day after it; 0 on the same day, negative when earlier; the first of several; missing when either has not happened, or in a year that the rulebook’s workdays do not have",
  },
  example: {
    zh: "8月3日（周四）受理，8月14日（周一）答复：7天",
    en: "accepted on Thursday 3 August, answered on Monday 14 August: 7 days",
  },
  spec: {
    of: called("哪一天", "the day of", anEvent),
    after: called("晚于哪一天", "after", anEvent),
  },
  sayings: [
    {
      zh: "{of}晚于{after}的工作日数",
      en: "working days of {of} after {after}",
    },
  ],
  unit: () => ({ value: "quantity", unit: "天" }),
  evaluate: ({ of, after }, context) => {
    const ids = [of, after];
    const parts = partsOf(context, ids);
    const [late, early] = [firstDay(of, context), firstDay(after, context)];
    if (late === undefined || early === undefined) {
      const open = ids.filter((id) => firstDay(id, context) === undefined);
      return lacking(
        open.map((id) => missingOf(context, id, { reason: "unstated" })),
        parts,
      );
    }
    const number =
      early <= late
        ? limitOf(context.workdays, early, late)
        : limitOf(context.workdays, late, early);
    if (number === null)
      return lacking([missingOf(context, of, { reason: "noCalendar", detail: late })], parts);
    const signed = early <= late ? number : -number;
    return figured(exactCount(signed), {
      parts,
      sentence: () => ({
        zh: `${early}至${late}，${signed}个工作日`,
        en: `${early} to ${late}, ${signed} working days`,
      }),
    });
  },
});
