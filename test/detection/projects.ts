import { readRules } from "../../src/app/read-rules.ts";
import { createWatch } from "../../src/domain/detection/watch.ts";
import type { Lead } from "../../src/domain/detection/lead.ts";
import { type Dossier, seriesOf } from "../../src/domain/detection/series.ts";
import { factOf } from "../../src/domain/ledger/fact-fixture.ts";
import type { Fact } from "../../src/domain/ledger/fact.ts";
import { addDays, lastOfMonth } from "../../src/domain/value/civil.ts";
import type { Value } from "../../src/domain/value/value.ts";

/** The detectors with the limits as shipped. */
export const ready = (await readRules()).detectors.map((rule) => rule.ready);

/** A fact without its number and subject: the project gives both. */
export type Said = Omit<Partial<Fact>, "seq" | "subject"> & {
  readonly attribute: string;
  readonly value: Value;
};

const proof = [{ kind: "file", label: "月报" }] as const;

/** An amount in 万元. */
export function wan(amount: number): Value {
  return { amount: `${amount}0000.00`, currency: "CNY", qualifier: "exact" };
}

/** A quantity. */
export function many(number: number, unit: string): Value {
  return { number: String(number), unit, qualifier: "exact" };
}

/** What a project is called, who owns it, how large it is. */
export function named(name: string, more: Readonly<Record<string, Value>> = {}): Said[] {
  const planned = ["totalInvestment", "fixedInvestment", "land", "floorArea", "yearPlan"];
  const promised = ["output", "sales", "tax", "jobs"];
  return Object.entries({ name, ...more }).map(([attribute, value]) => ({
    attribute,
    value,
    kind: planned.includes(attribute)
      ? "planned"
      : promised.includes(attribute)
        ? "promised"
        : "actual",
    period: attribute === "yearPlan" ? "2024" : null,
    validFrom: "2024-01-01",
    knownOn: "2024-01-02",
    evidence: proof,
  }));
}

/** A month's money, in 万元, made known on the fifth of the next. */
export function month(period: string, amount: number, more: Partial<Fact> = {}): Said {
  return {
    attribute: "monthDone",
    kind: "actual",
    value: wan(amount),
    period,
    validFrom: `${period}-01`,
    knownOn: addDays(lastOfMonth(period), 5),
    evidence: proof,
    ...more,
  };
}

/** A run of months from a first one on. */
export function months(first: string, amounts: readonly number[]): Said[] {
  const [year = 0, start = 0] = first.split("-").map(Number);
  return amounts.map((amount, at) => {
    const index = year * 12 + start - 1 + at;
    const own = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    return month(own, amount);
  });
}

/** A month's words. */
export function words(period: string, text: string): Said {
  return { ...month(period, 0), attribute: "progress", value: text };
}

/** A node as reached, made known ten days later. */
export function node(id: string, day: string, more: Partial<Fact> = {}): Said {
  return {
    attribute: id,
    kind: "actual",
    value: { day, precision: "day" },
    validFrom: day,
    knownOn: addDays(day, 10),
    evidence: proof,
    ...more,
  };
}

/** The running total since the start, as of the end of a month. */
export function sinceStart(period: string, amount: number): Said {
  const day = lastOfMonth(period);
  return { ...month(period, amount), attribute: "doneSinceStart", period: null, validFrom: day };
}

/** The running total of a year, as told with a month. */
export function yearDone(period: string, amount: number, more: Partial<Fact> = {}): Said {
  const year = period.slice(0, 4);
  return {
    ...month(period, amount),
    attribute: "yearDone",
    period: year,
    validFrom: `${year}-01-01`,
    ...more,
  };
}

/** A project with what was said of it; numbers follow each other. */
export function project(
  { subject, unit = 1, parent = null }: { subject: number; unit?: number; parent?: number | null },
  said: readonly Said[],
): Dossier {
  const facts = said.map((each, at) => factOf({ ...each, subject, seq: subject * 1000 + at }));
  return { subject, parent, unit, facts };
}

/** The leads some projects give. */
export function leadsOf(...projects: readonly Dossier[]): Lead[] {
  const watch = createWatch(ready);
  for (const each of projects) watch.put(seriesOf(each));
  return watch.leads();
}

/** The leads one detector gives. */
export function seen(detector: string, ...projects: readonly Dossier[]): Lead[] {
  return leadsOf(...projects).filter((lead) => lead.detector === detector);
}

/** One project with what was said of it. */
export function one(...said: readonly (Said | readonly Said[])[]): Dossier {
  return project({ subject: 1 }, said.flat());
}
