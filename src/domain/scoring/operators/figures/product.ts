import { called } from "../../codecs/codec.ts";
import { amountId, dimensionOf, operand } from "../../codecs/refer.ts";
import { sayOperand, sizeOfOperand } from "../../judge.ts";
import { givesFigure } from "../../define.ts";
import { times, zero } from "../../exact.ts";
import { figured, gapsBeneath, partsOf, sayFigure } from "../../figuring.ts";
import { printKnown } from "../../measure.ts";
import { fault } from "../../reader.ts";

/** A figure times a rate: 目标 × 序时进度, 计划投资 × 25%. */
export const product = givesFigure({
  meaning: { zh: "乘以百分数或系数（如年度目标 × 序时进度）", en: "a figure times a rate" },
  rule: { zh: "of × by；by 为百分数或无单位的数", en: "of × by, a percentage or a bare number" },
  example: { zh: "年度目标8亿元 × 25% = 2亿元", en: "8亿元 × 25% = 2亿元" },
  spec: { of: called("指标", "figure", amountId), by: called("乘以", "times", operand) },
  sayings: [{ zh: "{of}乘以{by}", en: "{of} times {by}" }],
  check: ({ by }, fields, scope) => {
    const found = dimensionOf(by, scope);
    if (found && found.dimension !== "ratio" && found.dimension !== "number")
      fault(fields("by"), {
        zh: `只能乘以百分数或无单位的数，不能乘以“${found.unit}”`,
        en: `times a percentage or a bare number, not ${found.unit}`,
      });
  },
  unit: ({ of }, scope) => {
    const { value = "quantity", unit = "" } = scope.indicators.get(of) ?? {};
    return { value, unit };
  },
  evaluate: ({ of, by }, context) => {
    const ids = "id" in by ? [of, by.id] : [of];
    const [own, factor] = [context.size(of), sizeOfOperand(by, context)];
    const whole = times(own.exact, factor?.exact ?? zero);
    const exact = factor?.dimension === "ratio" ? { n: whole.n, d: whole.d * 100n } : whole;
    return figured(exact, {
      parts: partsOf(context, ids),
      missing: () => gapsBeneath(context, ids),
      sentence: sayFigure(
        exact,
        own.unit,
        (language) =>
          `${printKnown(context.known(of), language)} × ${sayOperand(by, context)[language]}`,
      ),
    });
  },
});
