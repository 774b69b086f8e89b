import { fault, readText, type Place } from "../reader.ts";
import type { Indicator, Measure, Reading } from "../indicator.ts";
import { parseAmount, type Amount } from "../measure.ts";
import type { Scope } from "../operator.ts";

const nothing: Amount = { amount: "0.00", currency: "CNY", qualifier: "exact" };

/** What an operator can work with. */
export type Accepts = {
  readonly reads: readonly Reading[];
  readonly values: readonly Measure[];
};

/** Amounts as the figures of a whole span, or as they stand. */
export const anAmount: Accepts = { reads: ["state", "flow"], values: ["money", "quantity"] };

/** The declared indicator a place names, of the right holder and type; null stands in for a faulty one. */
export function readIndicator(place: Place, scope: Scope, accepts: Accepts): Indicator | null {
  const id = readText(place);
  const indicator = scope.indicators.get(id);
  if (!indicator) {
    if (id !== "")
      fault(place, {
        zh: `指标“${id}”没有在 indicators 中声明`,
        en: `declare the indicator “${id}” under indicators`,
      });
    return null;
  }
  if (indicator.about !== scope.about)
    fault(place, {
      zh: `“${id}”是${indicator.about === "project" ? "项目" : "单位"}的指标，不能用在这里`,
      en: `“${id}” is an indicator of a ${indicator.about}; this rule is about a ${scope.about}`,
    });
  if (!accepts.reads.includes(indicator.reads) || !accepts.values.includes(indicator.value))
    fault(place, {
      zh: `“${id}”（${indicator.reads}，${indicator.value}）不能这样用；可用 ${accepts.reads.join("、")}，${accepts.values.join("、")}`,
      en: `“${id}” (${indicator.reads}, ${indicator.value}) cannot be used so; use ${accepts.reads.join(", ")} of ${accepts.values.join(", ")}`,
    });
  return indicator;
}

/** An amount written with its unit, in the indicator's currency or dimension. */
export function readAmount(place: Place, indicator: Indicator | null): Amount {
  const text = readText(place);
  if (text === "" || !indicator) return nothing;
  const amount = parseAmount(text, indicator);
  if (!amount)
    fault(place, {
      zh: `“${text}”应写明与“${indicator.label.zh}”一致的单位（${indicator.unit}）`,
      en: `write “${text}” with a unit that fits “${indicator.label.en}” (${indicator.unit})`,
    });
  return amount ?? nothing;
}
