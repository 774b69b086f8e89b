import type { Attribute } from "../ledger/attribute.ts";
import type { Fact, FactKind } from "../ledger/fact.ts";
import { findCurrent } from "../ledger/fold.ts";
import { type Gathered, gather, readIndicator } from "../scoring/gather.ts";
import type { Indicator, Known } from "../scoring/indicator.ts";
import { isKnown } from "../scoring/indicator.ts";
import { dayRange } from "../value/day-range.ts";
import { compareDecimal, scaleDecimal, subtractDecimal } from "../value/decimal.ts";
import { type Money, parseMoney } from "../value/money.ts";
import { monthsOf, periodRange, previousPeriod } from "../value/period.ts";
import type { TargetRule } from "./target-rule.ts";

/** The facts of one project, read at the end of any month; what was read is kept. */
export type Readings = {
  readonly attributes: readonly Attribute[];
  readonly at: (month: string) => Gathered;
};

/** A project's facts made ready to be read. Errors: none (total). */
export function readingsOf(facts: readonly Fact[], attributes: readonly Attribute[]): Readings {
  const kept = new Map<string, Gathered>();
  const at = (month: string): Gathered => {
    const known = kept.get(month) ?? gather(facts, { attributes, period: month });
    kept.set(month, known);
    return known;
  };
  return { attributes, at };
}

/**
 * A period of which only the months up to one are looked at; what projects are like is read at the end of `asOf`, so
 * that last year is counted by the sizes known now.
 */
export type Span = { readonly period: string; readonly month: string; readonly asOf: string };

/**
 * What a project brings to a target, in the target's unit, with the facts it rests on. A null amount: the project
 * belongs here and the figure that decides is not stated, or in another currency; it is told, never taken as zero.
 */
export type Contribution = { readonly amount: string | null; readonly facts: readonly number[] };

/** The indicator of a ranking by which a target reads an attribute: there is one way of counting. */
function indicatorOf(
  attribute: string,
  given: Pick<Indicator, "reads" | "kind" | "value">,
): Indicator {
  return {
    ...given,
    id: attribute,
    label: { zh: attribute, en: attribute },
    about: "project",
    attribute,
    span: "year",
    unit: given.value === "money" ? "亿元" : "",
    owedBy: "town",
  };
}

type Asked = { readonly attribute: string; readonly kind: FactKind; readonly month: string };

function stateOf(readings: Readings, { attribute, kind, month }: Asked): Known | undefined {
  const indicator = indicatorOf(attribute, { reads: "state", kind, value: "choice" });
  const { attributes } = readings;
  const value = readIndicator(indicator, readings.at(month), { attributes, period: month });
  return isKnown(value) ? value : undefined;
}

/** Whether a project meets the conditions as it stands; undefined when what decides is not stated. Errors: none (total). */
export function meets(rule: TargetRule, readings: Readings, month: string): boolean | undefined {
  let answer: boolean | undefined = true;
  for (const each of rule.where) {
    const value = stateOf(readings, { attribute: each.attribute, kind: each.kind, month })?.value;
    if (value === undefined) {
      answer = undefined;
      continue;
    }
    const isMet = "oneOf" in each ? each.oneOf.some((id) => id === value) : reaches(value, each);
    if (isMet === false) return false;
    if (isMet === undefined) answer = undefined;
  }
  return answer;
}

/** Another currency is not converted: then nobody can say. */
function reaches(value: Known["value"], { atLeast }: { atLeast: string }): boolean | undefined {
  const least = parseMoney(atLeast, "");
  const isPlain = typeof value === "object" && !Array.isArray(value) && "amount" in value;
  if (!least.ok || !isPlain || value.currency !== least.value.currency) return undefined;
  return compareDecimal(value.amount, least.value.amount) >= 0;
}

const powers = { 个: 0, 亿元: -8, 万元: -4 } as const;

/** Yuan in a target's unit; null for another currency. Errors: none (total). */
export function inUnit(money: Money, { unit }: Pick<TargetRule, "unit">): string | null {
  return money.currency === "CNY" ? scaleDecimal(money.amount, powers[unit]) : null;
}

/** The last day a node's fact can mean: what is only known to the quarter counts at its end. Errors: none (total). */
export function lastDayOf({ value }: Fact): string {
  return typeof value === "object" && "precision" in value ? dayRange(value).to : "";
}

/** The actual day of a node as it answers for the whole project; undefined before it is reached. Errors: none (total). */
export function reachedBy(readings: Readings, node: string, month: string): Fact | undefined {
  return findCurrent(readings.at(month).current, { attribute: node, kind: "actual" });
}

function countReached(
  rule: TargetRule & { measure: { reached: string; of: string } },
  readings: Readings,
  { period, month, asOf }: Span,
): Contribution | undefined {
  const { reached, of } = rule.measure;
  const { from, to } = { from: periodRange(period).from, to: periodRange(month).to };
  const fact = reachedBy(readings, reached, asOf);
  const day = fact ? lastDayOf(fact) : "";
  if (!fact || day < from || day > to) return undefined;
  const met = meets(rule, readings, asOf);
  if (met === false) return undefined;
  if (met === undefined) return { amount: null, facts: [fact.seq] };
  return of === "count"
    ? { amount: "1", facts: [fact.seq] }
    : amountOf(rule, readings, { of, fact, asOf });
}

/** What a project that reached the node brings of an amount of its own. */
function amountOf(
  rule: TargetRule,
  readings: Readings,
  { of, fact, asOf }: { readonly of: string; readonly fact: Fact; readonly asOf: string },
): Contribution {
  const state = stateOf(readings, { attribute: of, kind: "planned", month: asOf });
  const money = state && moneyOf(state);
  const amount = money ? inUnit(money, rule) : null;
  return { amount, facts: [fact.seq, ...(state?.facts ?? [])] };
}

function runningAt(readings: Readings, attribute: string, month: string): Known | undefined {
  const { attributes } = readings;
  const input = { attributes, period: month };
  const indicator = indicatorOf(attribute, { reads: "flow", kind: "actual", value: "money" });
  const value = readIndicator(indicator, readings.at(month), input);
  return isKnown(value) ? value : undefined;
}

function moneyOf(known: Known): Money | undefined {
  const { value } = known;
  return typeof value === "object" && "amount" in value ? value : undefined;
}

/** The month before a period, where it lies in the same year; undefined for a period that begins with the year. */
function monthBefore(period: string): string | undefined {
  const [first = ""] = monthsOf(period);
  return first.endsWith("-01") ? undefined : previousPeriod(first);
}

/** The year's running figure by the month, less what stood before the period began. */
function countFlow(
  rule: TargetRule & { measure: { flow: string } },
  readings: Readings,
  { period, month, asOf }: Span,
): Contribution | undefined {
  const met = meets(rule, readings, asOf);
  if (met === false) return undefined;
  const now = runningAt(readings, rule.measure.flow, month);
  const money = now && moneyOf(now);
  if (!money) return undefined;
  const amount = met === undefined ? null : inUnit(money, rule);
  const before = monthBefore(period);
  if (before === undefined || amount === null) return { amount, facts: now.facts };
  const was = runningAt(readings, rule.measure.flow, before);
  const own = now.facts.filter((seq) => !was?.facts.includes(seq));
  if (!was)
    return { amount: isOfMonths(readings.at(month), now, before) ? amount : null, facts: own };
  const stood = moneyOf(was);
  const less = stood ? inUnit(stood, rule) : null;
  return { amount: less === null ? null : subtractDecimal(amount, less), facts: own };
}

/** Whether a figure is a sum of months that all lie after one: then nothing stood before them. */
function isOfMonths(from: Gathered, { facts }: Known, before: string): boolean {
  const own = new Set(facts);
  const periods = from.facts.filter(({ seq }) => own.has(seq));
  return periods.every(({ period }) => (period ?? "").length > 4 && (period ?? "") > before);
}

/** What one project brings to a target; undefined when it has no part in it. Errors: throws on what is no period (a bug). */
export function countFor(
  rule: TargetRule,
  readings: Readings,
  span: Span,
): Contribution | undefined {
  const { measure } = rule;
  if (span.month < (monthsOf(span.period)[0] ?? "")) return undefined;
  return "flow" in measure
    ? countFlow({ ...rule, measure }, readings, span)
    : countReached({ ...rule, measure }, readings, span);
}
