import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SampleStatement } from "../../src/catalogue/sample/draft.ts";
import type { SampleDistrict } from "../../src/catalogue/sample/sample-district.ts";
import { drawProject } from "../../src/catalogue/sample/draw-project.ts";
import { sampleDistrict, sampleSeed } from "../../src/catalogue/sample/generator.ts";
import { hostsOf } from "../../src/catalogue/sample/sample-units.ts";
import { parseQuantity } from "../../src/domain/value/quantity.ts";
import { printQuantity } from "../../src/domain/value/print-quantity.ts";
import { brokenIdentities, bySubject, fenOf } from "./identities.ts";
import { expectLawful } from "./lawful.ts";

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

function first(district: SampleDistrict, count: number): SampleStatement[] {
  const taken: SampleStatement[] = [];
  for (const statement of district.statements) {
    taken.push(statement);
    if (taken.length === count) break;
  }
  return taken;
}

function hashOf(district: SampleDistrict, count: number): string {
  return createHash("sha256")
    .update(JSON.stringify(first(district, count)))
    .digest("hex");
}

test("the named seed gives the same bytes on every machine, another seed gives others", () => {
  const district = sampleDistrict({ seed: sampleSeed });
  const golden = hashOf(district, 3000);
  expect(golden).toBe("8d4690b7a60a72c565178b6c779ddeeb906894af08ecc977af7aab01be193577");
  expect(hashOf(district, 3000)).toBe(golden);
  expect(hashOf(sampleDistrict({ seed: sampleSeed + 1 }), 3000)).not.toBe(golden);
});

test("of any seed, every statement fits its attribute, its speaker and the calendar", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 30 }), (seed, months) => {
      expectLawful(sampleDistrict({ seed, months, projects: 12 }));
    }),
    { numRuns: 25 },
  );
  expectLawful(sampleDistrict({ seed: sampleSeed }));
});

test("month, year and total of every honest project agree", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const district = sampleDistrict({ seed, projects: 25 });
      for (const statements of bySubject(district.statements).values())
        expect(brokenIdentities(statements)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("the months of a year add up to the year", () => {
  for (const statements of bySubject(sampleDistrict({ seed: sampleSeed }).statements).values()) {
    const honest = statements.filter(
      ({ source, standing }) => source === "report" && standing !== "returned",
    );
    for (const year of ["2024", "2025"]) {
      const months = honest.filter(
        ({ attribute, period }) => attribute === "monthDone" && period?.startsWith(year),
      );
      const last = honest.findLast(
        ({ attribute, period }) => attribute === "yearDone" && period === year,
      );
      expect(months.reduce((sum, month) => sum + fenOf(month), 0n)).toBe(last ? fenOf(last) : 0n);
    }
  }
});

test("no money is more than the total, and nothing is reached before the signing or out of order", () => {
  const frame = { seed: sampleSeed, months: 24, asOf: "2025-12-31", hosts: hostsOf(12) };
  for (let index = 0; index < 400; index += 1) {
    const draft = drawProject(frame, index);
    const spent = draft.months.reduce((sum, { done }) => sum + (done ?? 0), draft.doneBefore);
    expect(spent).toBeLessThanOrEqual(draft.scale.total);
    const days = draft.nodes.flatMap(({ actual }) => (actual ? [actual.day] : []));
    expect(days).toEqual(days.toSorted());
    for (const day of days) expect(day > draft.entered).toBe(true);
    const unreached = draft.nodes.findIndex(({ actual }) => actual === null);
    if (unreached >= 0)
      expect(draft.nodes.slice(unreached).every(({ actual }) => actual === null)).toBe(true);
  }
});

test("a subject stands before its phases, under a unit that exists, and no two projects share a name", () => {
  const district = sampleDistrict({ seed: sampleSeed, projects: 1500 });
  const units = new Set(district.units.map(({ key }) => key));
  const seen = new Set<string>();
  for (const { key, parent, unit } of district.subjects) {
    expect(units.has(unit)).toBe(true);
    expect(parent === null || seen.has(parent)).toBe(true);
    expect(seen.has(key)).toBe(false);
    seen.add(key);
  }
  const names = [...district.statements]
    .filter(({ attribute }) => attribute === "name")
    .map(({ value }) => value);
  expect(new Set(names).size).toBe(names.length);
});

test("statements of a subject come in the order they became known", () => {
  for (const statements of bySubject(
    sampleDistrict({ seed: sampleSeed, projects: 60 }).statements,
  ).values()) {
    const days = statements.map(({ knownOn }) => knownOn);
    expect(days).toEqual(days.toSorted());
  }
});

test("the demonstration has life in it: every standing, both sources, vague figures, halts, phases, a month above 10亿", () => {
  const district = sampleDistrict({ seed: sampleSeed });
  const all = [...district.statements];
  expect(new Set(all.map(({ standing }) => standing))).toEqual(
    new Set(["claimed", "accepted", "verified", "returned"]),
  );
  expect(new Set(all.map(({ source }) => source))).toEqual(new Set(["report", "statistics"]));
  const status = all.filter(({ attribute }) => attribute === "status").map(({ value }) => value);
  expect(new Set(status)).toEqual(new Set(["paused", "ended"]));
  const text = JSON.stringify(all.map(({ value }) => value));
  for (const qualifier of ["nearly", "about", "over", "odd"])
    expect(text).toContain(`"${qualifier}"`);
  expect([...district.subjects].filter(({ type }) => type === "phase").length).toBeGreaterThan(15);
  const unitOf = new Map([...district.subjects].map(({ key, unit }) => [key, unit]));
  const months = new Map<string, bigint>();
  for (const statement of all.filter(
    ({ attribute, standing }) => attribute === "monthDone" && standing !== "returned",
  )) {
    const key = `${unitOf.get(statement.subject)} ${statement.period}`;
    months.set(key, (months.get(key) ?? 0n) + fenOf(statement));
  }
  expect([...months.values()].some((fen) => fen > 1_000_000_000n * 100n)).toBe(true);
});

test("a million projects are drawn one by one while they are walked", () => {
  const district = sampleDistrict({ seed: sampleSeed, projects: 1_000_000 });
  expect(first(district, 20_000)).toEqual(
    first(sampleDistrict({ seed: sampleSeed, projects: 400 }), 20_000),
  );
  const frame = { seed: sampleSeed, months: 24, asOf: district.asOf, hosts: hostsOf(12) };
  const last = drawProject(frame, 999_999);
  expect(last.key).toBe("p1000000");
  expect(last.identity.name.length).toBeGreaterThan(6);
});

test("the units' own events are few criticisms and ceremonies quarter by quarter", () => {
  const events = [...sampleDistrict({ seed: sampleSeed }).unitStatements];
  const count = (id: string) => events.filter(({ attribute }) => attribute === id).length;
  expect(count("collectiveStart")).toBeGreaterThan(20);
  expect(count("cityCriticism") + count("provincialCriticism")).toBeGreaterThan(0);
  expect(count("cityCriticism") + count("provincialCriticism")).toBeLessThan(12);
  for (const { value } of events)
    if (typeof value === "object" && "number" in value)
      expect(parseQuantity(printQuantity(value, "zh"), "")).toMatchObject({ ok: true, value });
});
