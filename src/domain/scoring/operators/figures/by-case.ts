import { called, optional } from "../../codecs/codec.ts";
import { conditionOf } from "../../codecs/condition-of.ts";
import { group } from "../../codecs/group.ts";
import { listOf } from "../../codecs/list.ts";
import { checkAlike, dimensionOf, operand } from "../../codecs/refer.ts";
import { judge, sayOperand, sizeOfOperand } from "../../judge.ts";
import { givesFigure } from "../../define.ts";
import { figured, lacking, partsOf, sayFigure } from "../../figuring.ts";
import { gapsOf } from "../../missing.ts";
import { fault } from "../../reader.ts";

/** The number of the first case that holds: a coefficient by size, a target by how many are planned. */
export const byCase = givesFigure({
  meaning: {
    zh: "分别情形取不同的数（折算系数、目标）",
    en: "another number in another case: coefficients, targets",
  },
  rule: {
    zh: "自上而下第一个成立的情形；最后一项可不写 when；都不成立的不适用",
    en: "the first case that holds; the last may have no when; none: it does not apply",
  },
  example: { zh: "总投资不低于10亿元的系数2，其他1", en: "2 for 10亿元 or more, else 1" },
  spec: {
    cases: called(
      "情形",
      "cases",
      listOf(
        group(
          {
            when: called("条件", "condition", optional(conditionOf(null))),
            of: called("取值", "value", { ...operand, needs: () => [] }),
          },
          { zh: "[when:{when}的|其他情形]，取{of}", en: "[when:where {when}|otherwise], {of}" },
        ),
      ),
    ),
  },
  sayings: [{ zh: "按下列情形取值", en: "by case", lines: "cases" }],
  check: ({ cases }, fields, scope) => {
    if (cases.slice(0, -1).some(({ when }) => when === null))
      fault(fields("cases"), {
        zh: "只有最后一种情形可以不写 when",
        en: "only the last case may have no “when”",
      });
    const [first, ...others] = cases;
    for (const other of others) if (first) checkAlike(fields("cases"), [first.of, other.of], scope);
  },
  unit: ({ cases }, scope) => {
    const [first] = cases;
    if (!first) return { value: "quantity", unit: "" };
    const unit = dimensionOf(first.of, scope)?.unit ?? "";
    const money = "amount" in first.of && "currency" in first.of.amount;
    const named = "id" in first.of ? scope.indicators.get(first.of.id)?.value : undefined;
    return { value: named ?? (money ? "money" : "quantity"), unit: unit === "CNY" ? "元" : unit };
  },
  evaluate: ({ cases }, context) => {
    for (const { when, of } of cases) {
      const verdict = when ? judge(when, context) : { holds: true, missing: [] };
      if (verdict.holds === null) return lacking(verdict.missing);
      if (!verdict.holds) continue;
      const size = sizeOfOperand(of, context);
      const ids = "id" in of ? [of.id] : [];
      if (!size) return lacking(ids.flatMap((id) => gapsOf(context, id)));
      return figured(size.exact, {
        parts: partsOf(context, ids),
        sentence: sayFigure(size.exact, size.unit, (language) => sayOperand(of, context)[language]),
      });
    }
    const why = { zh: "没有符合的情形", en: "no case holds" };
    return { exact: null, missing: () => [], outside: why, sentence: () => why, parts: () => [] };
  },
});
