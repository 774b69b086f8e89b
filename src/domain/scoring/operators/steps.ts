import { called, optional, type Of } from "../codecs/codec.ts";
import { flag, oneOf } from "../codecs/choice-of.ts";
import { group } from "../codecs/group.ts";
import { listOf } from "../codecs/list.ts";
import { points, sayPoints, size } from "../codecs/number.ts";
import { amount, amountId, checkAlike, operand } from "../codecs/refer.ts";
import { sayOperand, sizeOfOperand } from "../judge.ts";
import { givesPoints } from "../define.ts";
import {
  compareExact,
  dividedBy,
  exactOf,
  minus,
  negated,
  plus,
  sumExact,
  times,
  wholePart,
  within,
  writeExact,
  zero,
  type Exact,
} from "../exact.ts";
import { inBoth } from "../explain.ts";
import { compareSizes, printKnown, sizeOfAmount, type Amount } from "../measure.ts";
import { printRational } from "../rational.ts";
import { fault } from "../reader.ts";

const step = group(
  {
    side: called(
      "高还是低",
      "side",
      oneOf({ above: { zh: "高", en: "above" }, below: { zh: "低", en: "below" } }, [
        "above",
        "below",
      ]),
    ),
    each: called("每多少", "every", amount),
    points: called("分值", "points", points),
    to: called("到哪里为止", "up to", optional(amount)),
  },
  {
    zh: "每{side}{each}，{points}[to:，至{to}为止]",
    en: "each {each} {side}: {points}[to:, down or up to {to}]",
  },
);

const spec = {
  of: called("指标", "figure", amountId),
  at: called("达标线", "target", operand),
  base: called("达标得分", "points at the target", points),
  whole: called("不足一步的不计", "whole steps alone", flag),
  noneBelow: called("低于此数不得分", "nothing below", optional(amount)),
  most: called("加分不超过", "most added", optional(size)),
  least: called("扣分不超过", "most taken off", optional(size)),
  steps: called("增减", "steps", listOf(step)),
};

type Params = Of<typeof spec>;
type Step = Params["steps"][number];

function exactOfAmount(written: Amount): Exact {
  return sizeOfAmount(written).exact;
}

/** How far a value goes on one side within one step's reach, as a size: 145% is 30 within 100–130. */
function stretch(value: Exact, from: Exact, { side, to }: Step): Exact {
  const up = side === "above";
  const edge = to && exactOfAmount(to);
  const beyond = edge && compareExact(value, edge) === (up ? 1 : -1);
  const gap = minus(beyond ? edge : value, from);
  const far = up ? gap : negated(gap);
  return far.n > 0n ? far : zero;
}

/** The points of one side, step after step from the target on. */
function walk(
  { steps, whole }: Params,
  side: Step["side"],
  at: { value: Exact; target: Exact },
): Exact {
  let from = at.target;
  const given: Exact[] = [];
  for (const each of steps.filter((one) => one.side === side)) {
    const count = dividedBy(stretch(at.value, from, each), exactOfAmount(each.each));
    given.push(times(exactOf(each.points), whole ? wholePart(count) : count));
    if (each.to) from = exactOfAmount(each.to);
  }
  return sumExact(given);
}

/** What is added and what is taken off, each within its limit; a side may add or take off. */
function adjust(params: Params, at: { value: Exact; target: Exact }): Exact {
  const both = (["above", "below"] as const).map((side) => walk(params, side, at));
  const least = params.least === null ? null : `-${params.least}`;
  return sumExact(both.map((side) => within(side, { most: params.most, least })));
}

/**
 * Points at a target, and so much more or less for every step above or below it; several steps on one side follow each
 * other (分段). Covers a required number with its shortfall: 应有4次计5分，每少1次扣1分. Source: handbook 1.8.
 */
export const steps = givesPoints({
  meaning: {
    zh: "达标得基本分，每高（每低）若干加（扣）若干，可分段、限幅、只算整步",
    en: "points at a target, and more or less for every step above or below it",
  },
  rule: {
    zh: "base + Σ（差距 ÷ each × points）；同一侧多段依次接续，to 为该段终点；whole 只算整步；most 加分上限，least 扣分上限；noneBelow 低于此数不得分",
    en: "base + Σ (distance ÷ each × points); steps of a side follow each other up to “to”; whole: whole steps alone; most and least limit what is added and taken off; nothing below noneBelow",
  },
  example: {
    zh: "基本25分，100%至130%每高1%加0.2分，再高每1%加0.1分，每低1%扣0.1分，加减各不超过10分：145%得32.5分，60%得21分",
    en: "base 25, +0.2 per 1% from 100 to 130%, +0.1 beyond, −0.1 below, within ±10: 145% gives 32.5, 60% gives 21",
  },
  spec,
  sayings: [
    {
      zh: "@{of}以{at}为准，{base}[whole:，不足一步的不计][noneBelow:，低于{noneBelow}的不得分][most:，加分不超过{most}分][least:，扣分不超过{least}分]，另按下列增减",
      en: "@for{of} against {at}: {base}[whole:, whole steps alone][noneBelow:, nothing below {noneBelow}][most:, at most {most} more][least:, at most {least} less], and",
      lines: "steps",
    },
  ],
  check: ({ of, at, steps: all, noneBelow }, fields, scope) => {
    checkAlike(fields("at"), [of, at], scope);
    if (noneBelow) checkAlike(fields("noneBelow"), [of, { amount: noneBelow }], scope);
    const place = fields("steps");
    for (const [index, { each, to }] of all.entries()) {
      const own = { ...place, path: [...place.path, index] };
      if (exactOfAmount(each).n <= 0n)
        fault(
          { ...own, path: [...own.path, "each"] },
          { zh: "步长应大于零", en: "a step is more than zero" },
        );
      checkAlike({ ...own, path: [...own.path, "each"] }, [of, { amount: each }], scope);
      if (to) checkAlike({ ...own, path: [...own.path, "to"] }, [of, { amount: to }], scope);
    }
  },
  evaluate: (params, context) => {
    const value = context.size(params.of);
    const target = sizeOfOperand(params.at, context);
    if (!target) throw new Error("steps from an unknown target");
    const low =
      params.noneBelow !== null && compareSizes(value, sizeOfAmount(params.noneBelow)) < 0;
    const more = adjust(params, { value: value.exact, target: target.exact });
    const exact = low ? zero : plus(exactOf(params.base), more);
    return {
      found: { kind: "points", exact },
      sentence: () => {
        const known = context.known(params.of);
        const { label } = context.indicator(params.of);
        const [change, whole] = [more, exact].map((each) => printRational(writeExact(each), 4));
        const at = sayOperand(params.at, context);
        const base = sayPoints(params.base);
        return inBoth((language) => {
          const own = printKnown(known, language);
          if (language === "zh")
            return low
              ? `${label.zh}${own}，低于起计线，计0分`
              : `${label.zh}${own}，以${at.zh}为准${base.zh}，增减${change}，共${whole}分`;
          return low
            ? `${label.en} ${own}: below the least, 0 points`
            : `${label.en} ${own} against ${at.en}: ${base.en}, ${change} more or less, ${whole} in all`;
        });
      },
    };
  },
});
