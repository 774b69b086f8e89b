import type { Bilingual } from "../../language.ts";
import { printPeriod } from "../../value/period.ts";
import { one, sumExact, type Exact } from "../exact.ts";
import { inBoth, type Missing } from "../explain.ts";
import type { Happening, Monthly } from "../indicator.ts";
import {
  compareAmounts,
  happeningsOf,
  monthsOfValue,
  printAmount,
  type Amount,
} from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import { lookedAt } from "../moment.ts";
import type { Context } from "../operator.ts";
import { happenedBefore, happenedEarlier, happenedIn } from "../when.ts";

/** The most that is counted, within the period or within its year. */
export type CountCap = { readonly number: number; readonly within: "period" | "year" };

/** Within what one thing told twice counts once. */
export type OnceWithin = "period" | "year" | "ever";

/** What is counted: events, once each where the rule says so, or months over an amount. */
export type Counting = {
  readonly indicator: string;
  readonly over: Amount | null;
  readonly cap: CountCap | null;
  readonly once: OnceWithin | null;
  readonly shared: boolean;
};

/** What was found in the period, how much of it counts, and what nobody has stated. */
export type CountTally = {
  readonly found: number;
  readonly counted: Exact;
  readonly missing: readonly Missing[];
  readonly nothingKnown: boolean;
  readonly said: () => Bilingual;
};

const looksBack = {
  period: () => [],
  year: happenedBefore,
  ever: happenedEarlier,
} as const;

/** Each thing once: what counted before the period within the window does not count again. */
function distinct(
  { once }: Counting,
  period: string,
  { all, found }: { all: readonly Happening[]; found: readonly Happening[] },
): readonly Happening[] {
  if (once === null) return found;
  const seen = new Set(looksBack[once](period, all).map(({ what }) => what ?? ""));
  return found.filter((each) => {
    const { what = "" } = each;
    if (what === "") return true;
    const isNew = !seen.has(what);
    seen.add(what);
    return isNew;
  });
}

function shareOfOne({ sharedBy = 1 }: Happening): Exact {
  return { n: 1n, d: BigInt(sharedBy) };
}

function capped(cap: CountCap | null, earlier: number, list: readonly Exact[]): Exact {
  const left = cap ? Math.max(0, cap.number - earlier) : list.length;
  return sumExact(list.slice(0, left));
}

/** Events of the period; a cap within the year counts those before the period first. */
export function tallyEvents(counting: Counting, context: Context): CountTally {
  const { indicator, cap, shared } = counting;
  const period = lookedAt(indicator, context);
  const all = happeningsOf(context.known(indicator)).filter(({ unscored }) => !unscored);
  const found = distinct(counting, period, { all, found: happenedIn(period, all) });
  const earlier = cap?.within === "year" ? happenedBefore(period, all).length : 0;
  const parts = found.map((each) => (shared ? shareOfOne(each) : one));
  return {
    found: found.length,
    counted: capped(cap, earlier, parts),
    missing: [],
    nothingKnown: false,
    said: () => {
      const { label } = context.indicator(indicator);
      return {
        zh: `本期${label.zh}${found.length}次${earlier > 0 ? `（本年此前${earlier}次）` : ""}`,
        en: `${label.en}: ${found.length} in the period${earlier > 0 ? ` (${earlier} earlier in the year)` : ""}`,
      };
    },
  };
}

/** The months that cannot be counted, or the whole period at once when none can. */
function missingMonths(
  indicator: string,
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
  { indicator, cap }: Pick<Counting, "indicator" | "cap">,
  over: Amount,
  context: Context,
): CountTally {
  const months = monthsOfValue(context.known(indicator));
  const order = months.map(({ value }) => (value ? compareAmounts(value, over) : null));
  const found = months.filter((_, index) => order[index] === 1);
  const uncounted = months.filter((_, index) => order[index] === null);
  const missing = missingMonths(indicator, context, uncounted);
  const nothingKnown = order.every((each) => each === null);
  const { label } = context.indicator(indicator);
  return {
    found: found.length,
    counted: capped(
      cap,
      0,
      found.map(() => one),
    ),
    missing,
    nothingKnown,
    said: () => (nothingKnown ? sayLeftOut(missing) : sayMonths(label, over, found)),
  };
}

/** Events, or months over an amount, as the parameters say. Errors: none (total). */
export function tallyOf(counting: Counting, context: Context): CountTally {
  return counting.over
    ? tallyMonths(counting, counting.over, context)
    : tallyEvents(counting, context);
}
