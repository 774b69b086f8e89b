import type { Bilingual } from "../../language.ts";
import { printPeriod } from "../../value/period.ts";
import { inBoth, type Missing } from "../explain.ts";
import {
  compareAmounts,
  happeningsOf,
  monthsOfValue,
  printAmount,
  type Amount,
} from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import type { Monthly } from "../indicator.ts";
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
      zh: `本期${label.zh}${found}次${earlier > 0 ? `（本年此前${earlier}次）` : ""}`,
      en: `${label.en}: ${found} in the period${earlier > 0 ? ` (${earlier} earlier in the year)` : ""}`,
    },
  };
}

/** The months that cannot be counted, or the whole period at once when none can. */
function missingMonths(
  { indicator }: CountParams,
  context: Context,
  uncounted: readonly Monthly[],
): readonly Missing[] {
  const all = monthsOfValue(context.known(indicator)).length;
  const whole = uncounted.length === all && uncounted.every(({ value }) => value === null);
  if (whole) return [missingOf(context, indicator, { reason: "unstated", detail: context.period })];
  return uncounted.map(({ period, value }) =>
    missingOf(context, indicator, {
      reason: value ? "incomparable" : "unstated",
      detail: period,
    }),
  );
}

function sayMonths(label: Bilingual, over: Amount, found: readonly Monthly[]): Bilingual {
  return inBoth((language) => {
    const zh = language === "zh";
    const months = found.map(({ period }) => printPeriod(period, language));
    const listed = months.join(zh ? "、" : ", ");
    const which = months.length === 0 ? "" : zh ? `（${listed}）` : ` (${listed})`;
    const amount = printAmount(over, language);
    return zh
      ? `${label.zh}超过${amount}的有${months.length}个月${which}`
      : `${label.en} over ${amount} in ${months.length} months${which}`;
  });
}

/** Months whose figure is over an amount; a month nobody stated is missing, not under it. */
export function tallyMonths(
  params: CountParams & { readonly over: Amount },
  context: Context,
): Tally {
  const { indicator, over, cap } = params;
  const months = monthsOfValue(context.known(indicator));
  const order = months.map(({ value }) => (value ? compareAmounts(value, over) : null));
  const found = months.filter((_, index) => order[index] === 1);
  const missing = missingMonths(
    params,
    context,
    months.filter((_, index) => order[index] === null),
  );
  const nothingKnown = order.every((one) => one === null);
  const { label } = context.indicator(indicator);
  return {
    found: found.length,
    counted: within(cap, 0, found.length),
    missing,
    nothingKnown,
    said: nothingKnown ? sayLeftOut(missing) : sayMonths(label, over, found),
  };
}
