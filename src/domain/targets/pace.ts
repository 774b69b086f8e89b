import {
  type Rational,
  addRational,
  divideRational,
  sumRational,
  toRational,
} from "../scoring/rational.ts";
import { monthsOf } from "../value/period.ts";
import type { Pace } from "./target-rule.ts";

/** The share of the year that falls to each of its twelve months; they need not add up to one. */
function weightsOf(pace: Pace): Rational[] {
  if ("months" in pace) return pace.months.map(toRational);
  if ("even" in pace) return Array.from({ length: 12 }, () => "1");
  return pace.quarters.flatMap((share) => {
    const third = divideRational(toRational(share), "3");
    return [third, third, third];
  });
}

/**
 * 序时进度: the share of a period's target that is due by the end of a month, exact, from 0 before the period to 1 at
 * its end. Of a half or a quarter the shares of its own months count; where all of them are nothing, it runs evenly.
 * Errors: throws on what is no period (a bug). Source: handbook 2.6.
 */
export function paceAt(pace: Pace, period: string, month: string): Rational {
  const weights = weightsOf(pace);
  const months = monthsOf(period);
  const own = months.map((each) => weights[Number(each.slice(5)) - 1] ?? "0");
  const whole = sumRational(own);
  const even = whole === "0";
  const due = months.reduce<Rational>(
    (sum, each, at) => (each <= month ? addRational(sum, even ? "1" : (own[at] ?? "0")) : sum),
    "0",
  );
  return divideRational(due, even ? String(months.length) : whole);
}

/** How many months of a period are over by the end of a month. Errors: throws on what is no period (a bug). */
export function monthsOver(period: string, month: string): number {
  return monthsOf(period).filter((each) => each <= month).length;
}
