import type { Bilingual } from "../../language.ts";
import { printPeriod } from "../../value/period.ts";
import { inBoth, type Missing } from "../explain.ts";
import { compareAmounts, happeningsOf, monthsOfValue, printAmount, type Amount } from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import type { Context } from "../operator.ts";
import { happenedBefore, happenedIn } from "../when.ts";
import type { CountCap, CountParams } from "./count.ts";

/** What was found in the period, how much of it counts, and what nobody has stated. */
export type Tally = {
  readonly found: number;
  readonly counted: number;
  readonly missing: readonly Missing[];
  readonly nothingKnown: boolean;
  readonly said: Bilingual;
};

function within(cap: CountCap | null, earlier: number, found: number): number {
  if (!cap) return found;
  return Math.min(cap.number, earlier + found) - Math.min(cap.number, earlier);
}

/** Events of the period; a cap within the year counts those before the period first. */
export function tallyEvents({ indicator, cap }: CountParams, context: Context): Tally {
  const happenings = happeningsOf(context.known(indicator));
  const found = happenedIn(context.period, happenings).length;
  const earlier = cap?.within === "year" ? happenedBefore(context.period, happenings).length : 0;
  const { label } = context.indicator(indicator);
  return {
    found,
    counted: within(cap, earlier, found),
    missing: [],
    nothingKnown: false,
    said: {
      zh: `${label.zh}本期${found}次${earlier > 0 ? `（本年此前${earlier}次）` : ""}`,
      en: `${label.en}: ${found} in the period${earlier > 0 ? ` (${earlier} earlier in the year)` : ""}`,
    },
  };
}

/** Months whose figure is over an amount; a month nobody stated is missing, not under it. */
export function tallyMonths(
  { indicator, over, cap }: CountParams & { readonly over: Amount },
  context: Context,
): Tally {
  const months = monthsOfValue(context.known(indicator));
  const order = months.map(({ value }) => (value ? compareAmounts(value, over) : null));
  const missing = months
    .filter((_, index) => order[index] === null)
    .map(({ period, value }) =>
      missingOf(context, indicator, {
        reason: value ? "incomparable" : "unstated",
        detail: period,
      }),
    );
  const overMonths = months.filter((_, index) => order[index] === 1);
  const nothingKnown = missing.length === months.length;
  const { label } = context.indicator(indicator);
  const said = inBoth((language) => {
    const listed = overMonths.map(({ period }) => printPeriod(period, language));
    return language === "zh"
      ? `${label.zh}超过${printAmount(over, "zh")}的月份${overMonths.length}个${listed.length > 0 ? `（${listed.join("、")}）` : ""}`
      : `${label.en} over ${printAmount(over, "en")} in ${overMonths.length} months${listed.length > 0 ? ` (${listed.join(", ")})` : ""}`;
  });
  return {
    found: overMonths.length,
    counted: within(cap, 0, overMonths.length),
    missing,
    nothingKnown,
    said: nothingKnown ? sayLeftOut(missing) : said,
  };
}
