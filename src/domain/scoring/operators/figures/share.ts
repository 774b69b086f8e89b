import { called, optional } from "../../codecs/codec.ts";
import { amount, amountId, dimensionOf, operand } from "../../codecs/refer.ts";
import { unitName } from "../../codecs/unit-name.ts";
import { sayOperand, sizeOfOperand } from "../../judge.ts";
import { givesFigure } from "../../define.ts";
import { dividedBy } from "../../exact.ts";
import { figured, gapsBeneath, lacking, partsOf, sayFigure } from "../../figuring.ts";
import { printKnown, sizeOfAmount } from "../../measure.ts";
import { missingOf } from "../../missing.ts";
import { fault } from "../../reader.ts";
import { quotientOf, quotientUnit, scaleOf } from "../../units.ts";

/** a ÷ b: 占比、完成率 in %, 亩均、人均 in both units: 万元/亩. Source: handbook 1.2, 5.1. */
export const share = givesFigure({
  meaning: {
    zh: "相除：占比、完成率、亩均、人均",
    en: "one divided by another: a share, a rate, per mu, per head",
  },
  rule: {
    zh: "of ÷ to；同类相除得百分数（%），不同类的单位为两者之商，unit 写明时须与之相符（税收 ÷ 用地 为 万元/亩）；除数为零的列为缺项，写了 ifZero 的按其计",
    en: "of ÷ to; of one kind in %, else in both units, and unit must fit them (tax ÷ land is 万元/亩); a divisor of zero is missing unless ifZero says what it counts as",
  },
  example: { zh: "开工5个 ÷ 计划6个 = 83.3333%", en: "5 started ÷ 6 planned = 83.3333%" },
  spec: {
    of: called("被除数", "figure", amountId),
    to: called("除以", "divided by", operand),
    unit: called("以什么计", "unit", optional(unitName)),
    ifZero: called("除数为零按", "a divisor of zero counts as", optional(amount)),
  },
  sayings: [
    {
      zh: "{of}除以{to}[unit:（以{unit}计）][ifZero:，除数为零的按{ifZero}计]",
      en: "{of} ÷ {to}[unit: (in {unit})][ifZero:, {ifZero} where the divisor is zero]",
    },
  ],
  check: ({ of, to, unit, ifZero }, fields, scope) => {
    const [top, bottom] = [dimensionOf(of, scope), dimensionOf(to, scope)];
    if (!top || !bottom) return;
    const own = quotientOf(top.dimension, bottom.dimension);
    if (unit !== null && unit !== "" && scaleOf(unit)?.dimension !== own)
      fault(fields("unit"), {
        zh: `“${top.unit}”除以“${bottom.unit}”应以“${quotientUnit(top.unit, bottom.unit)}”一类的单位计，不能以“${unit}”计`,
        en: `${top.unit} divided by ${bottom.unit} is in a unit like ${quotientUnit(top.unit, bottom.unit)}, not in ${unit}`,
      });
    if (ifZero && sizeOfAmount(ifZero).dimension !== own)
      fault(fields("ifZero"), {
        zh: "除数为零时所按的数，单位应与商一致",
        en: "what counts for a divisor of zero must be in the unit of the quotient",
      });
  },
  unit: ({ of, to, unit }, scope) => {
    const [top, bottom] = [dimensionOf(of, scope), dimensionOf(to, scope)];
    return { value: "quantity", unit: unit ?? quotientUnit(top?.unit ?? "", bottom?.unit ?? "") };
  },
  evaluate: ({ of, to, unit, ifZero }, context) => {
    const ids = "id" in to ? [of, to.id] : [of];
    const [top, bottom] = [context.size(of), sizeOfOperand(to, context)];
    if (!bottom) return lacking([]);
    const alike = top.dimension === bottom.dimension;
    const told = unit ?? quotientUnit(top.unit, bottom.unit);
    if (bottom.exact.n === 0n) {
      if (!ifZero)
        return lacking(
          [missingOf(context, "id" in to ? to.id : of, { reason: "zeroBase" })],
          partsOf(context, ids),
        );
      const { exact } = sizeOfAmount(ifZero);
      return figured(exact, {
        parts: partsOf(context, ids),
        sentence: sayFigure(exact, told, (language) =>
          language === "zh" ? "除数为零，按规定" : "the divisor is zero, by the rule",
        ),
      });
    }
    const plain = dividedBy(top.exact, bottom.exact);
    const exact = alike ? { n: plain.n * 100n, d: plain.d } : plain;
    return figured(exact, {
      missing: () => gapsBeneath(context, ids),
      parts: partsOf(context, ids),
      sentence: sayFigure(
        exact,
        told,
        (language) =>
          `${printKnown(context.known(of), language)} ÷ ${sayOperand(to, context)[language]}`,
      ),
    });
  },
});
