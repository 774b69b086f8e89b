import type { Attribute } from "../ledger/attribute.ts";
import type { Fact } from "../ledger/fact.ts";
import { findCurrent, foldFacts } from "../ledger/fold.ts";
import { isMoney, yearToDate } from "../lifecycle/year-figures.ts";
import { sumDecimal } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";
import type { Quantity } from "../value/quantity.ts";
import type { Value } from "../value/value.ts";
import { monthsOf, periodRange } from "../value/period.ts";
import { periodOf } from "./moment.ts";
import type {
  EventDay,
  Happening,
  Indicator,
  IndicatorValue,
  Known,
  Monthly,
  Reliance,
} from "./indicator.ts";

/** The facts of one project or unit, folded, with what is needed to read an indicator from them. */
export type Gathered = {
  readonly facts: readonly Fact[];
  readonly current: ReadonlyMap<string, Fact>;
  /** What begins to hold after the period's end: read by what looks at the period after it alone. */
  readonly later?: readonly Fact[];
};

/** What a ranking reads from. */
export type GatherInput = {
  readonly attributes: readonly Attribute[];
  readonly period: string;
};

function relianceOf(facts: readonly Fact[]): Reliance {
  const verified = facts.filter((fact) => fact.standing === "verified").length;
  if (verified === facts.length) return "verified";
  return verified === 0 ? "claimed" : "mixed";
}

function known(value: Known["value"], facts: readonly Fact[]): Known {
  return { value, facts: facts.map((fact) => fact.seq), standing: relianceOf(facts) };
}

/** Facts that had begun to hold by the period's end; plans of a day to come stay. */
function holding(facts: readonly Fact[], to: string, events: ReadonlySet<string>): Fact[] {
  return facts.filter(
    (fact) => fact.validFrom <= to || (events.has(fact.attribute) && fact.kind !== "actual"),
  );
}

/** Folds the facts of one project or unit as they stand at the period's end. Errors: none (total). */
export function gather(facts: readonly Fact[], input: GatherInput): Gathered {
  const events = new Set(
    input.attributes.filter((each) => each.timing === "event").map((each) => each.id),
  );
  const held = holding(facts, periodRange(input.period).to, events);
  const { to } = periodRange(input.period);
  const later = facts.filter(({ validFrom }) => validFrom > to);
  return { facts: held, current: foldFacts(held, (attribute) => events.has(attribute)), later };
}

function readState(indicator: Indicator, from: Gathered): Fact | undefined {
  const { attribute, kind, source } = indicator;
  return findCurrent(from.current, { attribute, kind, ...(source ? { source } : {}) });
}

/** Plans of days to come are held already; what else is later comes to them. */
function laterToo({ facts, later = [] }: Gathered): readonly Fact[] {
  const held = new Set(facts);
  return [...facts, ...later.filter((fact) => !held.has(fact))];
}

/** The facts an indicator reads: all, or only those that were accepted or verified, folded anew. */
function trusted(indicator: Indicator, from: Gathered, input: GatherInput): Gathered {
  const { only, at } = indicator;
  if (!only && !at) return from;
  const enough: readonly string[] = only === "verified" ? ["verified"] : ["accepted", "verified"];
  const all = at === "next" ? laterToo(from) : from.facts;
  const kept = only ? all.filter((fact) => enough.includes(fact.standing)) : all;
  return gather(kept, input);
}

function bySeq(from: Gathered, seqs: readonly number[]): Fact[] {
  const wanted = new Set(seqs);
  return from.facts.filter((fact) => wanted.has(fact.seq));
}

function readFlow(indicator: Indicator, from: Gathered, input: GatherInput): IndicatorValue {
  const missing = { missing: true, of: indicator.attribute } as const;
  const attribute = input.attributes.find((each) => each.id === indicator.attribute);
  const last = monthsOf(input.period).at(-1) ?? "";
  if (attribute?.sumOf !== undefined && indicator.span === "year" && !indicator.source) {
    const figure = yearToDate(from.current, attribute, last);
    return figure ? known(figure.money, bySeq(from, figure.facts)) : missing;
  }
  if (attribute?.period === "month")
    return sumMonths(indicator, from, monthsOf(input.period)) ?? missing;
  const fact = findCurrent(from.current, { ...indicator, period: last.slice(0, 4) });
  return fact ? known(fact.value, [fact]) : missing;
}

/** The sum of every month, undefined when one of them is not stated: a missing month is not a zero. */
function sumMonths(
  indicator: Indicator,
  from: Gathered,
  months: readonly string[],
): Known | undefined {
  const facts = months.flatMap(
    (period) => findCurrent(from.current, { ...indicator, period }) ?? [],
  );
  const value = sumValues(facts.map((fact) => fact.value));
  return value && facts.length === months.length ? known(value, facts) : undefined;
}

/** Money of one currency or quantities of one unit added up; undefined for none, and for a mixture. */
function sumValues(values: readonly Value[]): Money | Quantity | undefined {
  const money = values.filter(isMoney);
  const [first] = money;
  if (first)
    return money.length === values.length &&
      money.every(({ currency }) => currency === first.currency)
      ? { ...first, amount: sumDecimal(money.map((each) => each.amount)) }
      : undefined;
  const quantities = values.filter(isQuantity);
  const [one] = quantities;
  return one &&
    quantities.length === values.length &&
    quantities.every(({ unit }) => unit === one.unit)
    ? { ...one, number: sumDecimal(quantities.map((each) => each.number)) }
    : undefined;
}

function isQuantity(value: Value): value is Quantity {
  return typeof value === "object" && "number" in value;
}

/** Whether a fact falls in the indicator's span: an event by its day, a flow by its period. */
function isWithin(fact: Fact, indicator: Indicator, period: string): boolean {
  const { from, to } = periodRange(period);
  const start = { period: from, year: `${to.slice(0, 4)}-01-01`, ever: "" }[indicator.span];
  const day = indicator.day === "known" ? fact.knownOn : fact.validFrom;
  return day >= start && day <= to;
}

function happeningOf(fact: Fact, day: EventDay): Happening {
  const { value } = fact;
  if (day === "known") return { on: { day: fact.knownOn, precision: "day" } };
  if (typeof value === "object" && "precision" in value) return { on: value };
  const on = {
    day: fact.period ?? fact.validFrom,
    precision: fact.period === null ? "day" : "month",
  } as const;
  return typeof value === "object" && "number" in value ? { on, points: value.number } : { on };
}

function readHappenings(indicator: Indicator, from: Gathered, input: GatherInput): Known {
  const facts = [...from.current.values()].filter(
    (fact) =>
      fact.attribute === indicator.attribute &&
      fact.kind === indicator.kind &&
      (indicator.source === undefined || fact.source === indicator.source) &&
      isWithin(fact, indicator, input.period),
  );
  const ordered = facts.toSorted((a, b) =>
    a.validFrom === b.validFrom ? a.seq - b.seq : a.validFrom < b.validFrom ? -1 : 1,
  );
  return known(
    ordered.map((fact) => ({
      ...happeningOf(fact, indicator.day ?? "event"),
      ...(fact.scope === "" ? {} : { what: fact.scope }),
    })),
    ordered,
  );
}

/** One figure for every month: the holder's own, or the sum over the holder's projects. */
function readMonthly(
  indicator: Indicator,
  holders: readonly Gathered[],
  input: GatherInput,
): Known {
  const used: Fact[] = [];
  const months = monthsOf(input.period).map((period): Monthly => {
    const facts = holders.flatMap(
      (from) => findCurrent(from.current, { ...indicator, period }) ?? [],
    );
    used.push(...facts);
    const values = facts.flatMap(({ value }) =>
      isMoney(value) && value.currency !== "CNY" ? [] : [value],
    );
    return { period, value: sumValues(values) ?? null };
  });
  return known(months, used);
}

/**
 * The value of an indicator for a project or unit at the period's end. `projects` are those of a unit, over
 * which a monthly figure declared of projects is summed. A figure nobody stated is missing, never zero.
 * Errors: none (total).
 */
export function readIndicator(
  indicator: Indicator,
  asked: Gathered,
  given: GatherInput & { readonly projects?: readonly Gathered[] },
): IndicatorValue {
  if (indicator.unkept) return { missing: true, of: indicator.attribute };
  const input = { ...given, period: periodOf(indicator, given.period) };
  const from = trusted(indicator, asked, input);
  switch (indicator.reads) {
    case "state": {
      const fact = readState(indicator, from);
      return fact ? known(fact.value, [fact]) : { missing: true, of: indicator.attribute };
    }
    case "flow":
      return readFlow(indicator, from, input);
    case "reached":
    case "events":
      return readHappenings(indicator, from, input);
    case "monthly":
      return readMonthly(
        indicator,
        [from, ...(input.projects ?? []).map((each) => trusted(indicator, each, input))],
        input,
      );
    case "figured":
      throw new Error("a figure is worked out by its rulebook, not read from facts");
  }
}
