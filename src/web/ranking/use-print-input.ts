import type { Input } from "../../domain/scoring/explain.ts";
import type { Happening, Monthly } from "../../domain/scoring/indicator.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { usePrint } from "../parts/use-print.ts";

type Item = Happening | Monthly;

/** A value a line was computed from, as text: an amount, a day, what happened, the months one by one. */
export function usePrintInput(): (input: Input) => string {
  const { ranking } = useText();
  const { language } = useLanguage();
  const say = useSay();
  const print = usePrint();
  const item = (indicator: string, each: Item): string => {
    if ("period" in each) {
      const value = each.value === null ? ranking.notStated : print.value(indicator, each.value);
      return `${printPeriod(each.period, language)} ${value}`;
    }
    const points = each.points === undefined ? [] : [ranking.pointsOf(each.points)];
    return [print.day(each.on), each.what ?? "", ...points].filter(Boolean).join(" ");
  };
  return ({ indicator, value, text }) => {
    if (text) return say(text);
    if ("missing" in value) return ranking.notStated;
    if ("notApplicable" in value) return say(value.why);
    const known = value.value;
    if (typeof known === "object" && "map" in known)
      return known.length === 0
        ? ranking.none
        : known.map((each) => item(indicator, each)).join(ranking.separator);
    if (typeof known === "object" && "exact" in known) return known.exact;
    return print.value(indicator, known);
  };
}
