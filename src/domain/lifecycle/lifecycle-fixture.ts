import type { Attribute } from "../ledger/attribute.ts";
import { factOf } from "../ledger/fact-fixture.ts";
import type { Fact } from "../ledger/fact.ts";
import type { Day, Precision } from "../value/day.ts";
import { dayRange } from "../value/day-range.ts";
import type { LightRule } from "./light-rule.ts";
import type { Lifecycle } from "./lifecycle.ts";

const label = (text: string) => ({ zh: text, en: text });

/** A light rule for tests: the boundaries of 银川 2025. */
export const lightRule: LightRule = {
  id: "test",
  version: "1",
  title: label("灯"),
  note: label(""),
  nodes: {
    watched: ["start", "topping", "production"],
    against: "first",
    yellowAfterDays: 1,
    redAfterMonths: 3,
  },
  progress: { stages: ["building"], yellowFrom: "10", redAbove: "30", between: "green" },
  unlit: ["paused", "ended"],
};

const stage = (id: string, given: Partial<Lifecycle["stages"][number]> = {}) => ({
  id,
  label: label(id),
  enteredBy: [],
  saidBy: [],
  needs: [],
  ...given,
});

/** A lifecycle for tests. */
export const lifecycle: Lifecycle = {
  id: "test",
  version: "1",
  title: label("周期"),
  note: label(""),
  schedule: ["signing", "start", "topping", "trialProduction", "production"],
  partial: { production: "trialProduction" },
  stages: [
    stage("reserve"),
    stage("signed", { enteredBy: ["signing"], saidBy: ["已签约"] }),
    stage("building", {
      enteredBy: ["start", "topping"],
      saidBy: ["桩基施工"],
      needs: [
        { node: "start", owedBy: "town" },
        { attribute: "yearPlan", owedBy: "office" },
        { evidenceOf: "start", owedBy: "town" },
      ],
    }),
    stage("trial", { enteredBy: ["trialProduction"] }),
    stage("operating", { enteredBy: ["production"] }),
  ],
};

const attribute = (id: string, timing: Attribute["timing"], sumOf?: string): Attribute => ({
  id,
  label: label(id),
  synonyms: [],
  group: "identity",
  value: "text",
  timing,
  kind: "actual",
  statedBy: ["office"],
  ...(sumOf === undefined ? {} : { sumOf }),
});

/** Attributes for tests. */
export const attributes: readonly Attribute[] = [
  attribute("name", "state"),
  attribute("status", "state"),
  attribute("progress", "flow"),
  attribute("yearPlan", "flow"),
  attribute("monthDone", "flow"),
  attribute("yearDone", "flow", "monthDone"),
  ...lifecycle.schedule.map((id) => attribute(id, "event")),
];

/** A node's fact for tests: `2023-11` is a month, `2023-11-05` a day; `precision` says otherwise. */
export function nodeFact(
  given: Partial<Fact> & { readonly seq: number; readonly day: string; precision?: Precision },
): Fact {
  const { day, precision = day.length === 7 ? "month" : "day", ...rest } = given;
  const value: Day = { day, precision };
  const { from, to } = dayRange(value);
  return factOf({ attribute: "start", validFrom: from ?? to, value, ...rest });
}

/** A sum of yuan for tests. */
export function yuan(amount: string) {
  return { amount, currency: "CNY", qualifier: "exact" } as const;
}
