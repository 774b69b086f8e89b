import type { Fact } from "../ledger/fact.ts";
import { findCurrent } from "../ledger/fold.ts";
import { isMoney } from "../lifecycle/year-figures.ts";
import { fixDecimal, sumDecimal } from "../value/decimal.ts";
import { periodRange } from "../value/period.ts";
import {
  type Contribution,
  type Readings,
  type Span,
  countFor,
  inUnit,
  lastDayOf,
  meets,
  reachedBy,
} from "./count.ts";
import type { LastYear, Scheduled } from "./forecast.ts";
import { type TargetRule, digitsOf } from "./target-rule.ts";

/** A project on its way to a target: planned for the rest of the period, or overdue. */
export type Ahead = {
  readonly planned: Fact;
  readonly overdue: boolean;
  readonly amount: string | null;
};

/** Everything one project says of a target: done, planned, and what it did last year. */
export type Share = {
  readonly done: Contribution | undefined;
  readonly ahead: Ahead | undefined;
  /** Planned up to the month, and whether it was reached; undefined when it was not planned by then. */
  readonly kept: boolean | undefined;
  readonly lastYear: {
    readonly sofar: Contribution | undefined;
    readonly whole: Contribution | undefined;
  };
};

/** The same part of last year. Errors: none (total on a period or month). */
export function yearBefore(period: string): string {
  return String(Number(period.slice(0, 4)) - 1) + period.slice(4);
}

function planOf({ at }: Readings, node: string, month: string): Fact | undefined {
  const { current } = at(month);
  const planned = findCurrent(current, { attribute: node, kind: "planned" });
  const forecast = findCurrent(current, { attribute: node, kind: "forecast" });
  if (!planned || !forecast) return planned ?? forecast;
  const isLater =
    forecast.knownOn === planned.knownOn
      ? forecast.seq > planned.seq
      : forecast.knownOn > planned.knownOn;
  return isLater ? forecast : planned;
}

function isEnded(readings: Readings, month: string): boolean {
  const status = findCurrent(readings.at(month).current, { attribute: "status", kind: "actual" });
  return status?.value === "ended";
}

type Node = { readonly reached: string; readonly of: string };

function amountAhead(rule: TargetRule, node: Node, given: { readings: Readings; month: string }) {
  if (node.of === "count") return "1";
  const fact = findCurrent(given.readings.at(given.month).current, {
    attribute: node.of,
    kind: "planned",
  });
  return fact && isMoney(fact.value) ? inUnit(fact.value, rule) : null;
}

/** What is planned of a node within the period: to come, overdue, or due and kept. */
function scheduleFor(
  rule: TargetRule & { measure: Node },
  readings: Readings,
  { period, month }: Omit<Span, "asOf">,
): Pick<Share, "ahead" | "kept"> {
  const { measure: node } = rule;
  const plan = planOf(readings, node.reached, month);
  const none = { ahead: undefined, kept: undefined };
  if (!plan || meets(rule, readings, month) !== true) return none;
  const first = findCurrent(readings.at(month).current, {
    attribute: node.reached,
    kind: "planned",
  });
  const { from, to } = periodRange(period);
  const now = periodRange(month).to;
  const reached = reachedBy(readings, node.reached, month);
  const due = lastDayOf(first ?? plan);
  const kept = due >= from && due <= now ? reached !== undefined : undefined;
  const day = lastDayOf(plan);
  if (reached || day > to || isEnded(readings, month)) return { ahead: undefined, kept };
  const amount = amountAhead(rule, node, { readings, month });
  return { ahead: { planned: plan, overdue: day <= now, amount }, kept };
}

/** Everything one project says of a target by the end of a month. Errors: throws on what is no period (a bug). */
export function shareOf(rule: TargetRule, readings: Readings, span: Omit<Span, "asOf">): Share {
  const asOf = span.month;
  const period = yearBefore(span.period);
  const last = periodRange(period).to.slice(0, 7);
  const { measure } = rule;
  return {
    done: countFor(rule, readings, { ...span, asOf }),
    ...("reached" in measure
      ? scheduleFor({ ...rule, measure }, readings, span)
      : { ahead: undefined, kept: undefined }),
    lastYear: {
      sofar: countFor(rule, readings, { period, month: yearBefore(span.month), asOf }),
      whole: countFor(rule, readings, { period, month: last, asOf }),
    },
  };
}

/** What some projects come to together. */
export type Tally = {
  /** Null for a figure that nobody stated; what only happens is known not to have. */
  readonly actual: string | null;
  readonly projects: number;
  readonly lacking: number;
  readonly scheduled: Scheduled | null;
  readonly lastYear: LastYear;
};

function sum(rule: TargetRule, list: readonly (Contribution | undefined)[]) {
  const own = list.filter((each) => each !== undefined);
  const amounts = own.flatMap(({ amount }) => amount ?? []);
  const isKnown = amounts.length > 0 || (own.length === 0 && "reached" in rule.measure);
  return {
    amount: isKnown ? fixDecimal(sumDecimal(amounts), digitsOf(rule)) : null,
    projects: amounts.length,
    lacking: own.length - amounts.length,
  };
}

function scheduledOf(rule: TargetRule, shares: readonly Share[]): Scheduled | null {
  if (!("reached" in rule.measure)) return null;
  const of = (overdue: boolean) =>
    sumDecimal(
      shares.flatMap(({ ahead }) => (ahead?.overdue === overdue ? (ahead.amount ?? []) : [])),
    );
  const due = shares.filter(({ kept }) => kept !== undefined);
  return {
    due: due.length,
    kept: due.filter(({ kept }) => kept).length,
    rest: of(false),
    overdue: of(true),
  };
}

/** What the shares of some projects come to. Errors: none (total). */
export function tallyOf(rule: TargetRule, shares: readonly Share[]): Tally {
  const done = sum(
    rule,
    shares.map((each) => each.done),
  );
  const sofar = sum(
    rule,
    shares.map((each) => each.lastYear.sofar),
  );
  const whole = sum(
    rule,
    shares.map((each) => each.lastYear.whole),
  );
  return {
    actual: done.amount,
    projects: done.projects,
    lacking: done.lacking,
    scheduled: scheduledOf(rule, shares),
    lastYear: { sofar: sofar.amount, whole: whole.amount, cases: whole.projects },
  };
}
