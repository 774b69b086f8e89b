import fc from "fast-check";
import { expect, test } from "vitest";
import { isRare } from "../../src/domain/detection/binomial.ts";
import { detectors } from "../../src/domain/detection/detectors.ts";
import type { Lead } from "../../src/domain/detection/lead.ts";
import { type Dossier, seriesOf } from "../../src/domain/detection/series.ts";
import { createWatch } from "../../src/domain/detection/watch.ts";
import { factOf } from "../../src/domain/ledger/fact-fixture.ts";
import { runs } from "../harness/runs.ts";
import {
  leadsOf,
  many,
  months,
  named,
  node,
  project,
  ready,
  type Said,
  wan,
  words,
} from "./projects.ts";

/** A project that may or may not be strange in several ways. */
const strange = fc
  .record({
    amounts: fc.array(fc.constantFrom(0, 100, 310, 310, 310, 500), { maxLength: 9 }),
    total: fc.constantFrom(50_000, 50_100, 50_020, 45_000, 12_345),
    investor: fc.constantFrom("甲公司", "乙公司"),
    name: fc.constantFrom("云帆电池A区项目", "云帆电池B区项目", "晟辰机床项目"),
    start: fc.constantFrom("2024-02-10", "2024-03-02"),
    late: fc.boolean(),
    text: fc.constantFrom(
      "场地平整完成20%",
      "桩基施工，完成34根，形象进度60%，现场人员七十余名",
      "正常",
    ),
    unit: fc.integer({ min: 1, max: 2 }),
  })
  .map(
    ({
      amounts,
      total,
      investor,
      name,
      start,
      late,
      text,
      unit,
    }): { unit: number; said: Said[] } => ({
      unit,
      said: [
        ...named(name, { totalInvestment: wan(total), investor, land: many(89, "亩") }),
        ...months("2024-02", amounts),
        ...amounts.map((_, at) => words(`2024-0${at + 1}`, text)),
        node("start", start, late ? { knownOn: "2024-09-01" } : { evidence: [] }),
      ],
    }),
  );

const district = fc
  .array(strange, { minLength: 1, maxLength: 6 })
  .map((drafts): Dossier[] =>
    drafts.map(({ unit, said }, at) => project({ subject: at + 1, unit }, said)),
  );

function keys(leads: readonly Lead[]): string[] {
  return leads.map((lead) => JSON.stringify(lead));
}

test("the order of facts and of projects does not matter", () => {
  fc.assert(
    fc.property(district, fc.nat(), (projects, turn) => {
      const mixed = projects.map((each) => {
        const at = turn % each.facts.length;
        return {
          ...each,
          facts: [...each.facts.slice(at), ...each.facts.slice(0, at)].toReversed(),
        };
      });
      expect(keys(leadsOf(...mixed.toReversed()))).toEqual(keys(leadsOf(...projects)));
    }),
    { numRuns: runs(60, 2000) },
  );
});

test("a returned or withdrawn fact never counts: with and without it the leads are the same", () => {
  fc.assert(
    fc.property(district, fc.constantFrom("returned", "withdrawn"), (projects, standing) => {
      const noisy = projects.map((each) => ({
        ...each,
        facts: [
          ...each.facts,
          ...each.facts.map((fact) =>
            factOf({
              ...fact,
              seq: fact.seq + 500,
              knownOn: "2025-12-31",
              value: wan(99_999),
              evidence: [],
              standing,
            }),
          ),
        ],
      }));
      expect(keys(leadsOf(...noisy))).toEqual(keys(leadsOf(...projects)));
    }),
    { numRuns: runs(60, 2000) },
  );
});

test("an unrelated project removes no lead and changes none", () => {
  const stranger = project({ subject: 99, unit: 9 }, [
    ...named("海门纺织改造", { totalInvestment: wan(31_234), investor: "丙公司" }),
    ...months("2024-02", [111, 213, 190]),
  ]);
  fc.assert(
    fc.property(district, (projects) => {
      const before = keys(leadsOf(...projects));
      expect(keys(leadsOf(...projects, stranger))).toEqual(expect.arrayContaining(before));
    }),
    { numRuns: runs(60, 2000) },
  );
});

test("a watch that took projects one by one, again and away says what a fresh one says", () => {
  fc.assert(
    fc.property(district, district, (before, after) => {
      const watch = createWatch(ready);
      for (const each of before) watch.put(seriesOf(each));
      watch.leads();
      for (const each of after) watch.put(seriesOf(each));
      for (const each of before.slice(after.length)) watch.drop(each.subject);
      expect(keys(watch.leads())).toEqual(keys(leadsOf(...after)));
    }),
    { numRuns: runs(60, 2000) },
  );
});

test("every lead names its facts and projects, and says what it saw in both languages", () => {
  fc.assert(
    fc.property(district, (projects) => {
      const seqs = new Set(projects.flatMap(({ facts }) => facts.map(({ seq }) => seq)));
      for (const lead of leadsOf(...projects)) {
        expect(lead.facts.length).toBeGreaterThan(0);
        expect(lead.facts.every((seq) => seqs.has(seq))).toBe(true);
        expect(lead.subjects.length).toBeGreaterThan(0);
        expect(lead.sentence.zh).toMatch(/。$/u);
        expect(lead.sentence.en).toMatch(/\.$/u);
      }
    }),
    { numRuns: runs(30, 500) },
  );
});

test("the exact tail: 4 of 5 at one place in four is rarer than 2 %, 3 of 5 is not rarer than 10 %", () => {
  // (5 × 3 + 1) ÷ 4⁵ = 1.56 %; with 3: (10 × 9 + 16) ÷ 1024 = 10.35 %.
  expect(isRare(4, 5, { sides: 4, perThousand: 16 })).toBe(true);
  expect(isRare(4, 5, { sides: 4, perThousand: 15 })).toBe(false);
  expect(isRare(3, 5, { sides: 4, perThousand: 103 })).toBe(false);
  expect(isRare(3, 5, { sides: 4, perThousand: 104 })).toBe(true);
});

test("every detector has its limits among the rules, its words in both languages and a source", () => {
  expect(ready.map(({ id }) => id)).toEqual(detectors.map(({ id }) => id));
  for (const { title, explanation, source } of detectors) {
    expect(title.zh && title.en && explanation.zh && explanation.en).toBeTruthy();
    expect(source.anchor).toMatch(/^docs\/sources\.md#[a-z-]+$/u);
  }
});
