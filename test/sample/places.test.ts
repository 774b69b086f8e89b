import { expect, test } from "vitest";
import { projectAttributes } from "../../src/catalogue/project.ts";
import type { SampleStatement } from "../../src/catalogue/sample/draft.ts";
import { sampleDistrict, sampleSeed, shownFaults } from "../../src/catalogue/sample/generator.ts";
import { unitAttributes } from "../../src/catalogue/unit.ts";
import type { Fact } from "../../src/domain/ledger/fact.ts";
import { rankWith } from "../../src/domain/ranking/result.ts";
import type { ScoringInput, Values } from "../../src/domain/scoring/scoring-input.ts";
import { gather, readIndicator, type Gathered } from "../../src/domain/scoring/gather.ts";
import { getRulebook } from "../scoring/rulebook-files.ts";

const period = "2025-Q2";
const published = "2025-07-10";
const rulebook = getRulebook("yanan-2017.yaml");
const reading = { attributes: [...projectAttributes, ...unitAttributes], period };
const district = sampleDistrict({ seed: sampleSeed, faults: shownFaults });

function factOf(statement: SampleStatement, at: number): Fact {
  const {
    verifiedBy: _judge,
    by: _by,
    subject: _subject,
    standing = "claimed",
    ...said
  } = statement;
  const place = { subject: 1, seq: at + 1, statedBy: 1, statedByUnit: 1, recordedAt: said.knownOn };
  return { ...said, ...place, standing, importId: null, fromAbove: false };
}

function gatherAll(statements: Iterable<SampleStatement>): ReadonlyMap<string, Gathered> {
  const facts = new Map<string, Fact[]>();
  for (const [at, statement] of [...statements].entries()) {
    if (statement.knownOn > published || statement.standing === "returned") continue;
    const own = facts.get(statement.subject);
    if (own) own.push(factOf(statement, at));
    else facts.set(statement.subject, [factOf(statement, at)]);
  }
  return new Map([...facts].map(([key, own]) => [key, gather(own, reading)] as const));
}

function valuesOf(
  about: "project" | "unit",
  from: Gathered,
  projects: readonly Gathered[],
): Values {
  const own = rulebook.indicators.filter((indicator) => indicator.about === about);
  return Object.fromEntries(
    own.map((each) => [each.id, readIndicator(each, from, { ...reading, projects })] as const),
  );
}

function inputOf(): ScoringInput {
  const none: Gathered = { facts: [], current: new Map<string, Fact>() };
  const [said, ofUnits] = [gatherAll(district.statements), gatherAll(district.unitStatements)];
  const hosts = district.units.filter(({ kind }) => kind === "park" || kind === "town");
  const idOf = new Map(hosts.map(({ key }, at) => [key, at + 1]));
  const subjects = [...district.subjects].filter(({ type }) => type === "project");
  const projects = subjects.flatMap(({ key, unit }, at) => {
    const own = said.get(key);
    const values = own && valuesOf("project", own, []);
    const isPlanned = values?.["yearPlan"] && "facts" in values["yearPlan"];
    return isPlanned ? [{ id: at + 1, unit: idOf.get(unit) ?? 0, name: key, values }] : [];
  });
  const unitValues = hosts.map(({ key }) => {
    const own = ofUnits.get(`unit:${key}`) ?? none;
    const beneath = subjects.flatMap((each) =>
      each.unit === key ? (said.get(each.key) ?? []) : [],
    );
    return [idOf.get(key) ?? 0, valuesOf("unit", own, beneath)] as const;
  });
  return {
    period,
    units: hosts.map(({ key, name, kind }) => ({ id: idOf.get(key) ?? 0, name, group: kind })),
    projects,
    unitValues: Object.fromEntries(unitValues),
  };
}

test("in a ranking the sample published some places are settled and some still open", () => {
  const ranked = rankWith(rulebook, inputOf());
  const entries = ranked.ok ? ranked.value.board.groups.flatMap((group) => group.entries) : [];
  expect(entries).toHaveLength(12);
  const settled = entries.filter(({ best, worst }) => best === worst);
  expect(settled.length).toBeGreaterThan(2);
  expect(settled.length).toBeLessThan(10);
});
