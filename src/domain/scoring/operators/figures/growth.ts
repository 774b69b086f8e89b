import { called, optional, otherwise } from "../../codecs/codec.ts";
import { oneOf } from "../../codecs/choice-of.ts";
import { amount, amountId, checkAlike } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { dividedBy, minus, negated } from "../../exact.ts";
import { figured, gapsBeneath, lacking, partsOf, sayFigure } from "../../figuring.ts";
import { printKnown, sizeOfAmount } from "../../measure.ts";
import { missingOf } from "../../missing.ts";
import { fault } from "../../reader.ts";

const negatives = {
  missing: { zh: "不计算", en: "not worked out" },
  absolute: { zh: "按绝对值作除数", en: "its size is the divisor" },
} as const;

/** How much one is above another, in % of the other: 增幅, 同比. Source: handbook 1.8. */
export const growth = givesFigure({
  meaning: {
    zh: "增幅：比上年同期（或另一数）增长百分之几",
    en: "growth over another figure, in %",
  },
  rule: {
    zh: "(of − from) ÷ from；from 为零的列为缺项，写了 ifZero 的按其计；from 为负的：missing 列为缺项，absolute 以绝对值作除数",
    en: "(of − from) ÷ from; from zero: missing, or ifZero; from below zero: missing, or absolute: divided by its size",
  },
  example: { zh: "本年115，上年同期100：15%", en: "115 against 100: 15%" },
  spec: {
    of: called("本数", "figure", amountId),
    from: called("比哪个数", "over", amountId),
    ifZero: called("基数为零按", "a base of zero counts as", optional(amount)),
    ifNegative: called(
      "基数为负",
      "a base below zero",
      otherwise(oneOf(negatives, ["missing", "absolute"]), "missing", {
        zh: "列为缺项",
        en: "missing",
      }),
    ),
  },
  sayings: [
    {
      zh: "{of}比{from}的增幅，基数为负的{ifNegative}[ifZero:，基数为零的按{ifZero}计]",
      en: "growth of {of} over {from}, a base below zero: {ifNegative}[ifZero:, a base of zero: {ifZero}]",
    },
  ],
  check: ({ of, from, ifZero }, fields, scope) => {
    checkAlike(fields("from"), [of, from], scope);
    if (ifZero && sizeOfAmount(ifZero).dimension !== "ratio")
      fault(fields("ifZero"), {
        zh: "应写百分数，如 100%",
        en: "write a percentage, such as 100%",
      });
  },
  unit: () => ({ value: "quantity", unit: "%" }),
  evaluate: ({ of, from, ifZero, ifNegative }, context) => {
    const ids = [of, from];
    const [now, then] = [context.size(of).exact, context.size(from).exact];
    const parts = partsOf(context, ids);
    if (then.n === 0n && ifZero)
      return figured(sizeOfAmount(ifZero).exact, {
        parts,
        sentence: sayFigure(sizeOfAmount(ifZero).exact, "%", (language) =>
          language === "zh" ? "基数为零，按规定" : "the base is zero, by the rule",
        ),
      });
    if (then.n === 0n || (then.n < 0n && ifNegative === "missing"))
      return lacking([missingOf(context, from, { reason: "zeroBase" })], parts);
    const rise = dividedBy(minus(now, then), then.n < 0n ? negated(then) : then);
    const exact = { n: rise.n * 100n, d: rise.d };
    return figured(exact, {
      parts,
      missing: () => gapsBeneath(context, ids),
      sentence: sayFigure(exact, "%", (language) => {
        const [a, b] = ids.map((id) => printKnown(context.known(id), language));
        return `(${a} − ${b}) ÷ ${then.n < 0n ? `|${b}|` : b}`;
      }),
    });
  },
});
