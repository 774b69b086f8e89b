import { inBoth } from "../scoring/explain.ts";
import type { Bilingual } from "../language.ts";
import { type Happening, type Indicator, type Known, isKnown } from "../scoring/indicator.ts";
import { type Amount, happeningsOf, monthsOfValue, printAmount } from "../scoring/measure.ts";
import type { Rational } from "../scoring/rational.ts";
import { addDecimal, compareDecimal } from "../value/decimal.ts";
import { periodRange, printPeriod } from "../value/period.ts";
import { type Change, isEnough } from "./probe.ts";

/** A way to say one figure otherwise by so many steps; steps below zero say it lower. */
export type Slide = {
  readonly project: number | null;
  readonly indicator: Indicator;
  readonly at: (steps: number) => Change | null;
  /** The change in words. */
  readonly say: (steps: number) => Bilingual;
};

/** Ten thousand yuan: what a unit reports in. */
const moneyStep = 10_000;
/** The most steps tried: 1 678 亿元. */
const mostSteps = 2 ** 24;

function moved(amount: Amount, steps: number): Amount | null {
  if ("currency" in amount) {
    const next = addDecimal(amount.amount, String(steps * moneyStep));
    return compareDecimal(next, "0") < 0 ? null : { ...amount, amount: next, qualifier: "exact" };
  }
  const next = addDecimal(amount.number, String(steps));
  return compareDecimal(next, "0") < 0 ? null : { ...amount, number: next, qualifier: "exact" };
}

function sayMoved(was: Amount, now: Amount | null, label: Bilingual): Bilingual {
  return inBoth((language) => {
    const [from, to] = [printAmount(was, language), printAmount(now ?? was, language)];
    return language === "zh"
      ? `${label.zh}由${from}变为${to}`
      : `${label.en} goes from ${from} to ${to}`;
  });
}

/** An amount of a project or a unit, to be said higher or lower. Errors: none (total). */
export function slideOf(indicator: Indicator, project: number | null, known: Known): Slide | null {
  const { value } = known;
  if (typeof value !== "object" || !("currency" in value || "number" in value)) return null;
  const at = (steps: number): Change | null => {
    const next = moved(value, steps);
    return next && { project, indicator: indicator.id, value: { ...known, value: next } };
  };
  const say = (steps: number): Bilingual => sayMoved(value, moved(value, steps), indicator.label);
  return { project, indicator, at, say };
}

/** Every stated month of a monthly figure, each to be said higher or lower. Errors: none (total). */
export function monthSlides(indicator: Indicator, project: number | null, known: Known): Slide[] {
  const months = monthsOfValue(known);
  return months.flatMap(({ period, value: amount }): Slide[] => {
    if (amount === null) return [];
    const at = (steps: number): Change | null => {
      const next = moved(amount, steps);
      const value = months.map((each) => (each.period === period ? { period, value: next } : each));
      return next && { project, indicator: indicator.id, value: { ...known, value } };
    };
    const say = (steps: number): Bilingual => {
      const label = inBoth(
        (language) => `${printPeriod(period, language)} ${indicator.label[language]}`,
      );
      return sayMoved(amount, moved(amount, steps), label);
    };
    return [{ project, indicator, at, say }];
  });
}

/** The same with so many more happenings on the period's last day. Errors: none (total). */
export function withHappenings(
  { indicator, project, known }: { indicator: Indicator; project: number | null; known: Known },
  period: string,
  count: number,
): Change {
  const one: Happening = { on: { day: periodRange(period).to, precision: "day" } };
  const value = [...happeningsOf(known), ...Array.from({ length: count }, () => one)];
  return { project, indicator: indicator.id, value: { ...known, value } };
}

/** The slides of an indicator of one holder; none where there is nothing to move. Errors: none (total). */
export function slidesOf(indicator: Indicator, project: number | null, known: Known): Slide[] {
  if (indicator.value === "choice" || indicator.kind !== "actual" || !isKnown(known)) return [];
  if (indicator.reads === "monthly") return monthSlides(indicator, project, known);
  const slide = slideOf(indicator, project, known);
  return slide ? [slide] : [];
}

type Gain = (steps: number) => Rational;

/** The first step between two that gives enough, where enough stays enough. */
function between(gain: Gain, gap: Rational, ends: { low: number; high: number }): number {
  let { low, high } = ends;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(gain(middle), gap)) high = middle;
    else low = middle;
  }
  return high;
}

/** The fewest steps up to `most` that give enough; null when none do. */
function fewestUpTo(gain: Gain, gap: Rational, most: number): number | null {
  let low = 0;
  for (let high = 1; ; high = Math.min(high * 2, most)) {
    if (isEnough(gain(high), gap)) return between(gain, gap, { low, high });
    if (high >= most) return null;
    low = high;
  }
}

/** The most steps in a direction: an amount is not said below zero. */
function mostOf(slide: Slide, sign: 1 | -1, limit: number): number {
  if (slide.at(sign * limit) !== null) return limit;
  let [low, high] = [0, limit];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (slide.at(sign * middle) === null) high = middle;
    else low = middle;
  }
  return low;
}

/**
 * The fewest steps, up or down, that give enough and fewer than `below`; null when none do. It looks where more steps
 * give more; the answer is tried out on the whole afterwards. Errors: none (total).
 */
export function fewestSteps(
  slide: Slide,
  asked: { gain: (change: Change) => Rational; gap: Rational; below: number | null },
): number | null {
  const limit = Math.min(mostSteps, (asked.below ?? mostSteps + 1) - 1);
  for (const sign of [1, -1] as const) {
    const most = mostOf(slide, sign, limit);
    const gain: Gain = (steps) => {
      const change = slide.at(sign * steps);
      return change ? asked.gain(change) : "0";
    };
    // One look at the furthest step spares the search where no step is enough.
    if (most < 1 || !isEnough(gain(most), asked.gap)) continue;
    const steps = fewestUpTo(gain, asked.gap, most);
    if (steps !== null) return sign * steps;
  }
  return null;
}
