import { called, optional } from "../../codecs/codec.ts";
import { group } from "../../codecs/group.ts";
import { listOf } from "../../codecs/list.ts";
import { groupId } from "../../codecs/name-of.ts";
import { amount, checkAlike } from "../../codecs/refer.ts";
import { timeOfYear } from "../../codecs/time-of-year.ts";
import { givesFigure } from "../../define.ts";
import { figured, sayFigure } from "../../figuring.ts";
import { sizeOfAmount } from "../../measure.ts";
import { isInTime } from "../../time-of-year.ts";

/** A number the rule itself sets, by group or by period where it differs: 基准值, 各季度目标. */
export const standard = givesFigure({
  meaning: {
    zh: "办法规定的数（基准值、目标），可按组别、考核期不同",
    en: "a number the rule sets, by group or period where it differs",
  },
  rule: {
    zh: "自上而下第一个相符的 amount；group 限组别，in 限考核期（quarter、Q1、H1、05 …）；都不相符的不适用",
    en: "the first amount that fits, by group and in (quarter, Q1, H1, 05 …); none: it does not apply",
  },
  example: { zh: "园区20亿元、镇街5亿元", en: "parks 20亿元, towns 5亿元" },
  spec: {
    set: called(
      "规定",
      "set",
      listOf(
        group(
          {
            group: called("组别", "group", optional(groupId)),
            in: called("考核期", "when", optional(timeOfYear)),
            amount: called("数额", "amount", amount),
          },
          {
            zh: "[group:{group}|各组][in:{in}]为{amount}",
            en: "[group:{group}|every group][in: {in}]: {amount}",
          },
        ),
        { between: { zh: "、", en: ", " } },
      ),
    ),
  },
  sayings: [{ zh: "按规定，{set}", en: "as set: {set}" }],
  check: ({ set }, fields, scope) => {
    const [first, ...others] = set;
    for (const other of others)
      if (first)
        checkAlike(fields("set"), [{ amount: first.amount }, { amount: other.amount }], scope);
  },
  unit: ({ set }) => {
    const first = set[0]?.amount;
    if (!first) return { value: "quantity", unit: "" };
    return "currency" in first
      ? { value: "money", unit: first.currency === "CNY" ? "元" : first.currency }
      : { value: "quantity", unit: first.unit };
  },
  evaluate: ({ set }, context) => {
    const found = set.find(
      (each) =>
        (each.group === null || each.group === context.unit.group) &&
        (each.in === null || isInTime(context.period, each.in)),
    );
    if (!found) {
      const why = { zh: "办法没有为本组或本期规定", en: "not set for this group or period" };
      return { exact: null, missing: () => [], outside: why, sentence: () => why, parts: () => [] };
    }
    const { exact, unit } = sizeOfAmount(found.amount);
    return figured(exact, { sentence: sayFigure(exact, unit, () => "") });
  },
});
