import { called } from "../../codecs/codec.ts";
import { amountId, checkAlike, dimensionOf, operand } from "../../codecs/refer.ts";
import { sayOperand, sizeOfOperand } from "../../judge.ts";
import { givesFigure } from "../../define.ts";
import { minus, zero } from "../../exact.ts";
import { figured, gapsBeneath, partsOf, sayFigure } from "../../figuring.ts";
import { printKnown } from "../../measure.ts";

function unitOf(unit: string, dimension: string): string {
  return dimension === "ratio" ? "个百分点" : unit;
}

/** One less another: 增量, 差额, 高出几个百分点, 进位. */
export const difference = givesFigure({
  meaning: {
    zh: "相减：增量、差额、高（低）几个百分点、进位",
    en: "one less another: an increase, percentage points, places gained",
  },
  rule: {
    zh: "of − less，可以为负；百分数相减以个百分点计；进位为上期名次减本期名次",
    en: "of − less, may be below zero; percentages give percentage points; places gained are the place before less the place now",
  },
  example: { zh: "完成率92% − 序时进度75% = 17个百分点", en: "92% − 75% = 17 percentage points" },
  spec: { of: called("被减数", "figure", amountId), less: called("减去", "less", operand) },
  sayings: [{ zh: "{of}减去{less}", en: "{of} less {less}" }],
  check: ({ of, less }, fields, scope) => checkAlike(fields("less"), [of, less], scope),
  unit: ({ of }, scope) => {
    const found = dimensionOf(of, scope);
    const { value = "quantity" } = scope.indicators.get(of) ?? {};
    return { value, unit: unitOf(found?.unit ?? "", found?.dimension ?? "") };
  },
  evaluate: ({ of, less }, context) => {
    const ids = "id" in less ? [of, less.id] : [of];
    const own = context.size(of);
    const exact = minus(own.exact, sizeOfOperand(less, context)?.exact ?? zero);
    return figured(exact, {
      parts: partsOf(context, ids),
      missing: () => gapsBeneath(context, ids),
      sentence: sayFigure(
        exact,
        unitOf(own.unit, own.dimension),
        (language) =>
          `${printKnown(context.known(of), language)} − ${sayOperand(less, context)[language]}`,
      ),
    });
  },
});
