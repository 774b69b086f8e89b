import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Holidays, nthWorkingDay, parseHolidays } from "../../src/domain/casework/calendar.ts";
import { evaluate } from "../../src/domain/scoring/evaluate.ts";
import type { Values } from "../../src/domain/scoring/scoring-input.ts";
import type { IndicatorValue } from "../../src/domain/scoring/indicator.ts";
import { addDays } from "../../src/domain/value/civil.ts";
import { getRulebook } from "./rulebook-files.ts";

const rulebook = getRulebook("published/quanzhou-2022.yaml");
const file = new URL("../../rules/calendars/holidays.yaml", import.meta.url);

function holidays(): Holidays {
  const parsed = parseHolidays(parse(readFileSync(file, "utf8")), "calendars/holidays");
  if (parsed.ok) return parsed.value;
  throw new Error(JSON.stringify(parsed.refusal));
}

function dueOn(accepted: string, days: number): string {
  const due = nthWorkingDay(holidays(), addDays(accepted, 1), days);
  if (due.ok) return due.value;
  throw new Error(JSON.stringify(due.refusal));
}

function known(value: Extract<IndicatorValue, { facts: unknown }>["value"]): IndicatorValue {
  return { value, facts: [1], standing: "verified" };
}

function events(...days: readonly string[]): IndicatorValue {
  return known(days.map((day) => ({ on: { day, precision: "day" as const } })));
}

/** What a slip accepted and answered on two days gets. */
function points(part: string, accepted: string, answered: string): string | undefined {
  const slip: Values = {
    received: events(accepted),
    accepted: events(accepted),
    answered: events(answered),
    part: known(part),
    asked: events(),
    objection: events(),
    settled: events(),
    calledBack: known("satisfied"),
  };
  const ranked = evaluate(rulebook, {
    period: "2022",
    units: [{ id: 1, name: "某局", group: "unit" }],
    projects: [{ id: 1, unit: 1, name: "受理单", values: slip }],
    unitValues: {},
  });
  return ranked.ok ? ranked.value.groups[0]?.entries[0]?.points.exact : undefined;
}

test("the rule's working days are the year's published ones", () => {
  expect(rulebook.workdays).toEqual({ "2022": holidays().years["2022"] });
});

test("on every day of the year a slip is in time on the last working day of its limit and late the day after", () => {
  for (const [part, limit] of [
    ["helper", 3],
    ["lead", 7],
  ] as const)
    for (let accepted = "2022-01-01"; accepted <= "2022-12-10"; accepted = addDays(accepted, 5)) {
      const due = dueOn(accepted, limit);
      expect([accepted, points(part, accepted, due)]).toEqual([accepted, "0"]);
      expect([accepted, points(part, accepted, addDays(due, 1))]).toEqual([accepted, "-1"]);
    }
});
