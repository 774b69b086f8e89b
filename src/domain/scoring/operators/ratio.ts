import { givesPoints } from "../define.ts";
import type { Language } from "../../language.ts";
import { called, optional, type Of } from "../codecs/codec.ts";
import { flag } from "../codecs/choice-of.ts";
import { number } from "../codecs/number.ts";
import { amount, amountId, checkAlike, operand } from "../codecs/refer.ts";
import { sayOperand, sizeOfOperand } from "../judge.ts";
import {
  compareExact,
  exactOf,
  minus,
  one,
  plus,
  times,
  within,
  writeExact,
  zero,
  type Exact,
} from "../exact.ts";
import { inBoth } from "../explain.ts";
import { sayExact } from "../say-exact.ts";
import { printKnown, shareOf, sizeOfAmount, type Amount, type Sized } from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import type { Outcome } from "../operator.ts";
import { printRational, type Rational } from "../rational.ts";

type RatioParams = Of<typeof spec>;

const spec = {
  weight: called("分值（权重）", "weight", number),
  of: called("完成数", "figure", amountId),
  to: called("目标", "target", operand),
  cap: called("封顶", "cap", optional(number)),
  floor: called("保底", "floor", optional(number)),
  noneBelow: called("低于此完成率不计分", "nothing below", optional(amount)),
  beyond: called("超额部分的倍数", "rate beyond the target", optional(number)),
  short: called("不足部分的倍数", "rate short of the target", optional(number)),
  inverse: called("越低越好", "the less the better", flag),
};

const tail =
  "[beyond:，超过目标的部分按{beyond}倍计][short:，不足目标的部分按{short}倍扣][noneBelow:，完成率低于{noneBelow}的不计分][floor:，最低计{floor}分]，[cap:最高计{cap}分|不设上限]";
const englishTail =
  "[beyond:, {beyond} times what is beyond the target][short:, {short} times what is short of it taken off][noneBelow:, nothing below {noneBelow}][floor:, at least {floor}], [cap:at most {cap}|without a cap]";

type Bends = { readonly beyond: Rational | null; readonly short: Rational | null };

/** The share as it counts: what lies beyond or short of the target at its own rate. */
function bent(share: Exact, { beyond, short }: Bends): Exact {
  const gap = minus(share, one);
  if (gap.n > 0n && beyond !== null) return plus(one, times(gap, exactOf(beyond)));
  if (gap.n < 0n && short !== null) return plus(one, times(gap, exactOf(short)));
  return share;
}

function isTooLow(share: Exact, noneBelow: Amount | null): boolean {
  if (!noneBelow) return false;
  const hundred = { n: share.n * 100n, d: share.d };
  return compareExact(hundred, sizeOfAmount(noneBelow).exact) < 0;
}

function print(exact: Exact): string {
  return printRational(writeExact(exact), 4);
}

const noShare = { share: null, why: "zeroBase" } as const;

/** Of what is below zero no share is taken: a better figure would give fewer points. */
function turnsRound(part: Sized, base: Sized, { inverse }: RatioParams): boolean {
  return base.exact.n < 0n || (inverse && part.exact.n < 0n);
}

/**
 * Weight × a ÷ b. `beyond` and `short` bend what is over or under the target: 超额部分按50%计 0.5, 不足部分双倍扣 2.
 * Source: handbook 1.2, 1.4, 5.1.
 */
export const ratio = givesPoints({
  meaning: { zh: "按完成率乘以分值（权重）计分", en: "weight × actual ÷ target" },
  rule: {
    zh: "分值 × of ÷ to；inverse 时为 分值 × to ÷ of（越低越好）；cap 封顶，floor 保底，noneBelow 低于该完成率不得分，beyond 超过目标部分的倍数（0.5 即按50%计），short 不足目标部分的倍数（2 即双倍扣）；基数为零或为负的（inverse 时任一为负的）列为缺项",
    en: "weight × of ÷ to (inverse: to ÷ of, where less is better); cap, floor, nothing below a rate, other rates beyond and short of the target; a base of zero or below (with inverse either below zero) is missing",
  },
  example: {
    zh: "60 × 9亿元 ÷ 12亿元 = 45；完成率120%、beyond 0.5、分值20：20 × 1.1 = 22",
    en: "60 × 9亿元 ÷ 12亿元 = 45; 120% done, beyond 0.5, weight 20: 22",
  },
  spec,
  sayings: [
    {
      zh: `@{of}[inverse:越低越好]，按“{weight} × {to} ÷ {of}”计分${tail}`,
      en: `@for{of}[inverse:, the less the better]: {weight} × {to} ÷ {of} points${englishTail}`,
      when: (params) => "inverse" in params && params.inverse === true,
    },
    {
      zh: `@{of}，按“{weight} × {of} ÷ {to}”计分${tail}`,
      en: `@for{of}: {weight} × {of} ÷ {to} points${englishTail}`,
    },
  ],
  check: ({ of, to }, fields, scope) => checkAlike(fields("to"), [of, to], scope),
  evaluate: (params, context): Outcome => {
    const [own, target] = [context.size(params.of), sizeOfOperand(params.to, context)];
    const [part, base] = params.inverse ? [target, own] : [own, target];
    if (!part || !base) throw new Error("ratio of an unknown figure");
    const found = turnsRound(part, base, params) ? noShare : shareOf(part, base);
    const [blamed] = params.inverse || !("id" in params.to) ? [params.of] : [params.to.id];
    if (found.share === null) {
      const missing = [missingOf(context, blamed, { reason: found.why })];
      return {
        found: { kind: "missing" },
        missing: () => missing,
        sentence: () => sayLeftOut(missing),
      };
    }
    const low = isTooLow(found.share, params.noneBelow);
    const full = low ? zero : times(exactOf(params.weight), bent(found.share, params));
    const points = within(full, { most: params.cap, least: params.floor });
    return {
      found: { kind: "points", exact: points },
      sentence: () =>
        inBoth((language) => {
          const own = printKnown(context.known(params.of), language);
          const other = sayOperand(params.to, context)[language];
          const [x, y] = params.inverse ? [other, own] : [own, other];
          return sayShare({ params, share: `${x} ÷ ${y}`, low, full, points }, language);
        }),
    };
  },
  formula: ({ weight, of, to, inverse }, words) => {
    const [a, b] = [words.indicator(of), operand.say(to, words)];
    const factor = number.say(weight, words);
    return inverse ? `${factor} × ${b} ÷ ${a}` : `${factor} × ${a} ÷ ${b}`;
  },
});

function sayShare(
  at: { params: RatioParams; share: string; low: boolean; full: Exact; points: Exact },
  language: Language,
): string {
  const { params, share, low, full, points } = at;
  const zh = language === "zh";
  const factor = sayExact(params.weight);
  const rates = params.beyond !== null || params.short !== null;
  const bentWord = rates
    ? zh
      ? "（超额、不足部分另按倍数）"
      : " (with the rates beyond and short)"
    : "";
  if (low) return zh ? `${share}，低于起计线，计0分` : `${share}: below the least rate, 0 points`;
  const limited = compareExact(full, points);
  const upper = limited > 0;
  const word = zh ? `，按${upper ? "上" : "下"}限计` : `, ${upper ? "capped" : "held"} at `;
  const end = limited === 0 ? "" : word + print(points);
  return `${factor} × ${share}${bentWord} = ${print(full)}${end}${zh ? "分" : " points"}`;
}
