import fc from "fast-check";
import { expect, test } from "vitest";
import { type Fact, factKinds, sources, standings } from "../ledger/fact.ts";
import { findCurrent } from "../ledger/fold.ts";
import type { Value } from "../value/value.ts";
import { type Ask, asksOf, knownOf } from "./ask.ts";
import { day, fact, project, sheet, wan } from "./reporting-fixture.ts";

const plan = { kind: "planned" } as const;

function named(asks: readonly Ask[]): string[] {
  return asks.map((ask) => `${ask.attribute}${ask.required ? "!" : ""}`);
}

test("a building project of which nothing is known is asked the form, in its order", () => {
  const asks = asksOf(project([]), sheet);
  expect(named(asks)).toEqual(["monthDone!", "progress!", "problem", "yearPlan"]);
  expect(asks.map((ask) => ask.period)).toEqual(["2024-06", "2024-06", "2024-06", "2024"]);
});

test("a month stated by any source is shown and not asked", () => {
  for (const source of sources) {
    const month = fact("monthDone", wan(5), { period: "2024-06", source });
    expect(named(asksOf(project([month]), sheet))).not.toContain("monthDone!");
    expect(knownOf(project([month]), sheet).map((known) => known.fact)).toEqual([month]);
  }
});

test("a month that was sent back is asked again", () => {
  const month = fact("monthDone", wan(5), { period: "2024-06", standing: "returned" });
  expect(named(asksOf(project([month]), sheet))).toContain("monthDone!");
});

test("an ask shows last month and the year's plan", () => {
  const last = fact("monthDone", wan(5), { period: "2024-05" });
  const yearPlan = fact("yearPlan", wan(90), { ...plan, period: "2024" });
  const [month] = asksOf(project([last, yearPlan]), sheet);
  expect(month).toMatchObject({ attribute: "monthDone", last, plan: yearPlan });
});

test("a signed project is not asked for money, a paused one for nothing", () => {
  expect(named(asksOf(project([], { stage: "signed" }), sheet))).toEqual(["progress!", "problem"]);
  expect(asksOf(project([], { status: "paused" }), sheet)).toEqual([]);
  expect(asksOf(project([], { stage: "operating" }), sheet)).toEqual([]);
});

test("a node is owed an answer when its date has come, and only offered while it is near", () => {
  const nodes = [
    fact("start", day("2024-06-30"), plan),
    fact("topping", day("2024-07-30"), plan),
    fact("production", day("2024-07-31"), plan),
  ];
  const asks = asksOf(project(nodes), sheet).filter((ask) => ask.orForecast);
  expect(named(asks)).toEqual(["start!", "topping"]);
  expect(asks[0]).toMatchObject({ kind: "actual", plan: nodes[0], value: "day" });
});

test("a bureau's permit, once recorded, fills its node; so does a day after the period's end", () => {
  const planned = fact("start", day("2024-06"), plan);
  const permit = fact("start", day("2024-07-02"), { source: "platform" });
  expect(named(asksOf(project([planned]), sheet))).toContain("start!");
  expect(named(asksOf(project([planned, permit]), sheet))).not.toContain("start!");
});

test("a new forecast moves the question with it", () => {
  const planned = fact("start", day("2024-05"), plan);
  const forecast = fact("start", day("2024-10"), { kind: "forecast", knownOn: "2024-06-20" });
  expect(named(asksOf(project([planned, forecast]), sheet))).not.toContain("start!");
});

const nodes = ["signing", "start", "topping", "trialProduction", "production"];
const figures = ["monthDone", "progress", "problem", "yearPlan"];

function valueOf(attribute: string, number: number): Value {
  if (nodes.includes(attribute)) return day(`2024-0${1 + (number % 9)}`);
  return attribute === "progress" || attribute === "problem" ? "桩基" : wan(number);
}

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    attribute: fc.constantFrom(...nodes, ...figures),
    kind: fc.constantFrom(...factKinds),
    scope: fc.constantFrom("", "", "首条生产线", "隔膜首条线", "二期"),
    source: fc.constantFrom(...sources),
    standing: fc.constantFrom(...standings),
    knownOn: fc.constantFrom("2024-05-01", "2024-06-01", "2024-07-01"),
    period: fc.constantFrom("2024-05", "2024-06"),
    number: fc.nat(20),
  })
  .map(({ attribute, number, period, ...more }) => {
    const own = attribute === "yearPlan" ? "2024" : nodes.includes(attribute) ? null : period;
    return fact(attribute, valueOf(attribute, number), { ...more, period: own });
  });

test("nothing the ledger answers is asked, and the form is asked or known in full", () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 25 }), (facts) => {
      const state = project(facts);
      const asks = asksOf(state, sheet);
      for (const ask of asks) expect(findCurrent(state.current, ask)).toBeUndefined();
      const asked = asks.filter((ask) => !ask.orForecast).map((ask) => ask.attribute);
      const known = knownOf(state, sheet).map((each) => each.attribute);
      expect([...asked, ...known].toSorted()).toEqual(figures.toSorted());
    }),
  );
});

test("once every ask is answered on its own line nothing is asked", () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 25 }), (facts) => {
      const answers = asksOf(project(facts), sheet).map((ask) =>
        fact(ask.attribute, valueOf(ask.attribute, 5), {
          kind: ask.kind,
          scope: ask.scope,
          period: ask.period,
        }),
      );
      expect(asksOf(project([...facts, ...answers]), sheet)).toEqual([]);
    }),
  );
});
