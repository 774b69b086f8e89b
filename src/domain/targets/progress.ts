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
import type { Forecast } from "./forecast.ts";
import { monthsOver, paceAt } from "./pace.ts";
import { type TargetRule, digitsOf } from "./target-rule.ts";

/** How a target stands by the end of a month: percent and percentage points with one decimal. */
export type Progress = {
  /** 完成率; null without a target, of a target of nothing, or while nothing is stated. */
  readonly rate: string | null;
  /** 序时进度. */
  readonly pace: string;
  /** 序时差, in 个百分点: rate less pace. */
  readonly gap: string | null;
  /** What is still to be done, and how much of it a month that is left; null once it is done or the period is over. */
  readonly rest: string | null;
  readonly perMonth: string | null;
};

const less = (a: Rational, b: Rational): Rational => addRational(a, multiplyRational(b, "-1"));

const print = (value: Rational, digits: number): string =>
  fixDecimal(printRational(value, digits), digits);

/** What is done of a target, held against its schedule. Errors: throws on what is no period (a bug). */
export function progressOf(given: {
  readonly rule: TargetRule;
  readonly period: string;
  readonly month: string;
  readonly target: string | null;
  readonly actual: string | null;
}): Progress {
  const { rule, period, month, target, actual } = given;
  const pace = paceAt(rule.pace, period, month);
  const shownPace = print(multiplyRational(pace, "100"), 1);
  const none = { rate: null, pace: shownPace, gap: null, rest: null, perMonth: null };
  if (target === null || actual === null) return none;
  const [whole, done] = [toRational(target), toRational(actual)];
  if (compareRational(whole, "0") <= 0) return none;
  const rate = divideRational(done, whole);
  const left = monthsOf(period).length - monthsOver(period, month);
  const rest = less(whole, done);
  const isDone = compareRational(rest, "0") <= 0;
  const digits = digitsOf(rule);
  return {
    rate: print(multiplyRational(rate, "100"), 1),
    pace: shownPace,
    gap: print(multiplyRational(less(rate, pace), "100"), 1),
    rest: isDone ? null : print(rest, digits),
    perMonth:
      isDone || left === 0 ? null : print(divideRational(rest, String(left)), Math.max(digits, 1)),
  };
}

/** Whether the target is likely met: surely by the whole interval, never by any of it, or open; null without a forecast. Errors: none (total). */
export function outlookOf(
  target: string | null,
  forecast: Forecast,
): "met" | "open" | "short" | null {
  if (target === null || forecast.kind === "none") return null;
  const whole = toRational(target);
  if (compareRational(toRational(forecast.low), whole) >= 0) return "met";
  return compareRational(toRational(forecast.high), whole) < 0 ? "short" : "open";
}
