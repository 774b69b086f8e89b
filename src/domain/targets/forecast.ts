import {
  type Rational,
  addRational,
  compareRational,
  divideRational,
  multiplyRational,
  printRational,
  toRational,
} from "../scoring/rational.ts";
import { fixDecimal } from "../value/decimal.ts";
import { monthsOf } from "../value/period.ts";
import { monthsOver, paceAt } from "./pace.ts";
import { type TargetRule, digitsOf } from "./target-rule.ts";

/** What was planned for a node within the period and what became of it, in projects of the target. */
export type Scheduled = {
  /** Planned up to the month. */
  readonly due: number;
  /** Of those: reached. */
  readonly kept: number;
  /** What the projects planned for the rest of the period would bring, in the target's unit. */
  readonly rest: string;
  /** What those would bring whose planned day has passed without it. */
  readonly overdue: string;
};

/** The same months of last year, and all of it; null where nobody stated anything. */
export type LastYear = {
  readonly sofar: string | null;
  readonly whole: string | null;
  /** In projects, so that one large project is not taken for a rhythm. */
  readonly cases: number;
};

/** What a forecast is made from: the unit's own, and the whole district's where the unit's is too little. */
export type ForecastInput = {
  readonly rule: TargetRule;
  readonly period: string;
  readonly month: string;
  readonly actual: string | null;
  readonly own: { readonly scheduled: Scheduled | null; readonly lastYear: LastYear };
  readonly whole: { readonly scheduled: Scheduled | null; readonly lastYear: LastYear } | null;
};

/** Why there is no forecast. */
export type NoForecast = "tooEarly" | "noFigures" | "noBasis";

/** Whose experience a rate is of. */
export type RateOf = "own" | "whole";

/**
 * What will stand at the period's end: from low to high with the likeliest between, and what it follows from in
 * percent, one decimal; or why nothing can be said. `over`: the period has ended, and this is what it came to.
 */
export type Forecast =
  | { readonly kind: "over"; readonly low: string; readonly mid: string; readonly high: string }
  | {
      readonly kind: "lastYear";
      readonly low: string;
      readonly mid: string;
      readonly high: string;
      /** The share of last year that its same months had, of the unit and of the district. */
      readonly ownShare: string | null;
      readonly wholeShare: string | null;
      readonly pace: string;
      readonly by: RateOf;
    }
  | {
      readonly kind: "planned";
      readonly low: string;
      readonly mid: string;
      readonly high: string;
      readonly due: number;
      readonly kept: number;
      readonly rest: string;
      readonly overdue: string;
      readonly rate: string;
      readonly by: RateOf;
    }
  | { readonly kind: "none"; readonly why: NoForecast };

const percent = (share: Rational): string =>
  fixDecimal(printRational(multiplyRational(share, "100"), 1), 1);

/** Half a unit of the last place down or up, so that rounding widens an interval and never narrows it. */
function toward(value: Rational, digits: number, side: "-" | ""): string {
  const half = `${side}1/${2n * 10n ** BigInt(digits)}`;
  const rounded = printRational(value, digits);
  const isBeyond = compareRational(toRational(rounded), value) === (side === "-" ? 1 : -1);
  return isBeyond ? printRational(addRational(value, half), digits) : rounded;
}

function print(rule: TargetRule, values: { low: Rational; mid: Rational; high: Rational }) {
  const digits = digitsOf(rule);
  return {
    low: fixDecimal(toward(values.low, digits, "-"), digits),
    mid: fixDecimal(printRational(values.mid, digits), digits),
    high: fixDecimal(toward(values.high, digits, ""), digits),
  };
}

/** The share of a year its first months had; null when too few projects speak for it. */
function shareOf({ sofar, whole, cases }: LastYear, { forecast }: TargetRule): Rational | null {
  if (sofar === null || whole === null || cases < forecast.cases) return null;
  const [part, all] = [toRational(sofar), toRational(whole)];
  const isUsable = compareRational(part, "0") > 0 && compareRational(all, part) >= 0;
  return isUsable ? divideRational(part, all) : null;
}

const least = (list: readonly Rational[]): Rational =>
  list.reduce((a, b) => (compareRational(a, b) <= 0 ? a : b));
const most = (list: readonly Rational[]): Rational =>
  list.reduce((a, b) => (compareRational(a, b) >= 0 ? a : b));

/** The actual so far, taken to be the share of the whole that the same months were: of last year, and of the schedule. */
function byLastYear(input: ForecastInput, actual: Rational): Forecast | undefined {
  const { rule, period, month } = input;
  const own = shareOf(input.own.lastYear, rule);
  const whole = input.whole && shareOf(input.whole.lastYear, rule);
  const chosen = own ?? whole;
  const pace = paceAt(rule.pace, period, month);
  if (chosen === null) return undefined;
  const shares = [own, whole, pace].filter(
    (each): each is Rational => each !== null && each !== "0",
  );
  return {
    kind: "lastYear",
    ...print(rule, {
      low: divideRational(actual, most(shares)),
      mid: divideRational(actual, chosen),
      high: divideRational(actual, least(shares)),
    }),
    ownShare: own && percent(own),
    wholeShare: whole && percent(whole),
    pace: percent(pace),
    by: own === null ? "whole" : "own",
  };
}

/** The actual so far and what is still planned, at the rate at which plans of the period were kept until now. */
function byPlans(input: ForecastInput, actual: Rational): Forecast | undefined {
  const { rule, own, whole } = input;
  if (!own.scheduled) return undefined;
  const isEnough = own.scheduled.due >= rule.forecast.cases;
  const from = isEnough ? own.scheduled : whole?.scheduled;
  if (!from || from.due < rule.forecast.cases) return undefined;
  const rate = divideRational(String(from.kept), String(from.due));
  const { rest, overdue, due, kept } = own.scheduled;
  const open = addRational(toRational(rest), toRational(overdue));
  return {
    kind: "planned",
    ...print(rule, {
      low: addRational(actual, multiplyRational(rate, toRational(rest))),
      mid: addRational(actual, multiplyRational(rate, open)),
      high: addRational(actual, open),
    }),
    due,
    kept,
    rest,
    overdue,
    rate: percent(rate),
    by: isEnough ? "own" : "whole",
  };
}

const ways = { planned: byPlans, lastYear: byLastYear } as const;

/**
 * What a target will come to by the end of its period. The first of the rule's methods that has enough to go by
 * answers; where none has, that is said. Never below what is done, and done itself once the period is over. Errors:
 * throws on what is no period (a bug).
 */
export function forecastOf(input: ForecastInput): Forecast {
  const { rule, period, month, actual } = input;
  if (actual === null) return { kind: "none", why: "noFigures" };
  const done = toRational(actual);
  const months = monthsOf(period).length;
  const over = monthsOver(period, month);
  if (over >= months) return { kind: "over", ...print(rule, { low: done, mid: done, high: done }) };
  if (over < Math.min(rule.forecast.months, Math.floor(months / 2)))
    return { kind: "none", why: "tooEarly" };
  for (const method of rule.forecast.by) {
    const found = ways[method](input, done);
    if (found) return found;
  }
  return { kind: "none", why: "noBasis" };
}
