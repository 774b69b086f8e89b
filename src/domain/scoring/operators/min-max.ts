import { called, optional } from "../codecs/codec.ts";
import { number } from "../codecs/number.ts";
import { amountId, checkAlike, operand } from "../codecs/refer.ts";
import { sizeOfOperand } from "../judge.ts";
import { givesPoints } from "../define.ts";
import {
  compareExact,
  dividedBy,
  exactOf,
  minus,
  one,
  plus,
  times,
  writeExact,
  zero,
  type Exact,
} from "../exact.ts";
import { inBoth } from "../explain.ts";
import { groupSize } from "../group-size.ts";
import { printKnown, printSize, type Operand } from "../measure.ts";
import type { Context } from "../operator.ts";
import { printRational } from "../rational.ts";
import { order } from "../standing.ts";

function bound(
  of: string,
  context: Context,
  set: { given: Operand | null; how: "highest" | "lowest" },
): Exact {
  const given = set.given && sizeOfOperand(set.given, context);
  return given?.exact ?? groupSize(of, context, set.how) ?? zero;
}

/** Where a value lies between two, from 0 to 1; 1 where the two are one. */
function position(value: Exact, low: Exact, high: Exact): Exact {
  const width = minus(high, low);
  if (width.n === 0n) return one;
  const share = dividedBy(minus(value, low), width);
  if (share.n < 0n) return zero;
  return compareExact(share, one) > 0 ? one : share;
}

/** 功效系数: a base, and the rest by where the figure lies between the lowest and the highest. */
export const minMax = givesPoints({
  meaning: {
    zh: "功效系数法：按本值在最低与最高之间的位置计分",
    en: "min–max: points by where a figure lies between the lowest and the highest",
  },
  rule: {
    zh: "base + weight ×（本值 − 最低）÷（最高 − 最低），order: low 时反向；low、high 不写取组内最低、最高；在界外按界计；最低与最高相同的得满分",
    en: "base + weight × (own − low) ÷ (high − low), turned round with order: low; low and high are the group's unless given; beyond them as at them; all alike get all",
  },
  example: {
    zh: "基础60分、另40分，组内20至100，本值80：60 + 40 × 60 ÷ 80 = 90",
    en: "60 + 40, group from 20 to 100, own 80: 90",
  },
  spec: {
    of: called("指标", "figure", amountId),
    base: called("基础分", "base", number),
    weight: called("另计分值", "points by place", number),
    order: called("先后", "order", order),
    low: called("最低值", "lowest", optional(operand)),
    high: called("最高值", "highest", optional(operand)),
  },
  sayings: [
    {
      zh: "@{of}按功效系数法（{order}）计分，基础{base}分，另{weight}分按其在[low:{low}|组内最低值]与[high:{high}|组内最高值]之间的位置计",
      en: "@for{of} ({order}): {base} points, and {weight} by where it lies between [low:{low}|the group's lowest] and [high:{high}|the group's highest]",
    },
  ],
  check: ({ of, low, high }, fields, scope) => {
    if (low) checkAlike(fields("low"), [of, low], scope);
    if (high) checkAlike(fields("high"), [of, high], scope);
  },
  evaluate: (params, context) => {
    const { exact: value, unit } = context.size(params.of);
    const low = bound(params.of, context, { given: params.low, how: "lowest" });
    const high = bound(params.of, context, { given: params.high, how: "highest" });
    const place = position(value, low, high);
    const share =
      params.order === "high" || compareExact(low, high) === 0 ? place : minus(one, place);
    const exact = plus(exactOf(params.base), times(exactOf(params.weight), share));
    return {
      found: { kind: "points", exact },
      sentence: () =>
        inBoth((language) => {
          const own = printKnown(context.known(params.of), language);
          const [from, to] = [low, high].map((each) => printSize({ exact: each, unit }, language));
          const given = printRational(writeExact(exact), 4);
          const { label } = context.indicator(params.of);
          return language === "zh"
            ? `${label.zh}${own}，最低${from}、最高${to}，计${given}分`
            : `${label.en} ${own}, between ${from} and ${to}: ${given} points`;
        }),
    };
  },
});
