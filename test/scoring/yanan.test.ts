import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../src/domain/scoring/evaluate.ts";
import type { Ranking } from "../../src/domain/scoring/ranking.ts";
import type { ScoringInput } from "../../src/domain/scoring/scoring-input.ts";
import { pointsOf, type Explained } from "../../src/domain/scoring/explain.ts";
import type { IndicatorValue, Known } from "../../src/domain/scoring/indicator.ts";
import { compareRational, sumRational } from "../../src/domain/scoring/rational.ts";
import { monthsOf } from "../../src/domain/value/period.ts";
import { getRulebook } from "./rulebook-files.ts";

const rulebook = getRulebook("yanan-2017.yaml");
const missing: IndicatorValue = { missing: true, of: "any" };
const outside: IndicatorValue = {
  notApplicable: true,
  why: { zh: "不适用", en: "not applicable" },
};

const money = fc
  .integer({ min: 0, max: 2_000_000_000 })
  .map((amount) => ({ amount: `${amount}.00`, currency: "CNY", qualifier: "exact" as const }));
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 28 }))
  .map(([month, date]) => ({
    day: `2017-${String(month).padStart(2, "0")}-${date}`,
    precision: "day" as const,
  }));
const happenings = fc.array(
  fc.record({ on: day, points: fc.integer({ min: 1, max: 25 }).map(String) }),
  { maxLength: 6 },
);
const months = fc
  .array(fc.option(money), { minLength: 12, maxLength: 12 })
  .map((values) => monthsOf("2017").map((period, at) => ({ period, value: values[at] ?? null })));

function valued(value: fc.Arbitrary<Known["value"]>): fc.Arbitrary<IndicatorValue> {
  const standing = fc.constantFrom("verified", "claimed", "mixed" as const);
  const facts = fc.array(fc.nat({ max: 99 }), { maxLength: 3 });
  const known = fc.record({ value, facts, standing }) as fc.Arbitrary<Known>;
  return fc.oneof(
    { weight: 8, arbitrary: known },
    { weight: 1, arbitrary: fc.constantFrom(missing, outside) },
  );
}

const projectValues = fc.record({
  nature: valued(fc.constantFrom("new", "continued", "reserve")),
  yearPlan: valued(money),
  projectType: valued(fc.constantFrom("industrial", "livelihood", "functional")),
  yearDone: valued(money),
  level: valued(fc.constantFrom("provincial", "city", "district")),
  production: valued(happenings),
  operation: valued(happenings),
});
const unitValues = fc.record({
  monthInvestment: valued(months),
  collectiveStart: valued(happenings),
  cityCriticism: valued(happenings),
  provinceCriticism: valued(happenings),
});

const scoringInput: fc.Arbitrary<ScoringInput> = fc
  .record({
    units: fc.array(fc.tuple(fc.constantFrom("park", "town", "bureau"), unitValues), {
      minLength: 1,
      maxLength: 5,
    }),
    projects: fc.array(fc.tuple(fc.nat({ max: 4 }), projectValues), { maxLength: 8 }),
    period: fc.constantFrom("2017", "2017-Q2", "2017-H1", "2017-05"),
  })
  .map(({ units, projects, period }) => ({
    period,
    units: units.map(([group], id) => ({ id, name: `单位${id}`, group })),
    projects: projects.map(([at, values], id) => ({
      id,
      unit: at % units.length,
      name: `项目${id}`,
      values,
    })),
    unitValues: Object.fromEntries(units.map(([, values], id) => [id, values])),
  }));

function score(input: ScoringInput): Ranking {
  const ranking = evaluate(rulebook, input);
  if (ranking.ok) return ranking.value;
  throw new Error(JSON.stringify(ranking.refusal));
}

function linesOf(line: Explained): readonly Explained[] {
  return [line, ...line.children.flatMap(linesOf)];
}

test("in every line of every explanation the parts add up to the whole, exactly", () => {
  fc.assert(
    fc.property(scoringInput, (input) => {
      for (const { tree, points } of score(input).groups.flatMap(({ entries }) => entries)) {
        expect(pointsOf(tree)).toBe(points.exact);
        for (const line of linesOf(tree).filter(({ children }) => children.length > 0)) {
          expect(sumRational(line.children.map(pointsOf))).toBe(pointsOf(line));
          expect(line.missing).toEqual(line.children.flatMap((child) => child.missing));
        }
      }
    }),
  );
});

test("a line that is missing says what is missing, and a total with something left out is not complete", () => {
  fc.assert(
    fc.property(scoringInput, (input) => {
      for (const { tree, complete } of score(input).groups.flatMap(({ entries }) => entries)) {
        const lines = linesOf(tree);
        for (const line of lines.filter(({ answer }) => answer.kind === "missing"))
          expect(line.missing.length).toBeGreaterThan(0);
        expect(complete).toBe(lines.every((line) => line.missing.length === 0));
      }
    }),
  );
});

test("the order in which units, projects and events are given changes nothing", () => {
  const turned = fc.tuple(scoringInput, fc.nat()).map(([input, seed]) => {
    const turn = <T>(list: readonly T[]): readonly T[] => {
      const at = list.length === 0 ? 0 : seed % list.length;
      return [...list.slice(at), ...list.slice(0, at)].toReversed();
    };
    const keys = turn(Object.keys(input.unitValues)).map(Number);
    const shuffled: ScoringInput = {
      period: input.period,
      units: turn(input.units),
      projects: turn(input.projects),
      unitValues: Object.fromEntries(keys.map((key) => [key, input.unitValues[key] ?? {}])),
    };
    return { input, shuffled };
  });
  fc.assert(
    fc.property(turned, ({ input, shuffled }) => {
      // Compared as a truth value: the whole ranking as a failure text would fill the screen.
      expect(JSON.stringify(score(shuffled)) === JSON.stringify(score(input))).toBe(true);
    }),
  );
});

test("what the rule fixes bounds what a project can get, apart from its progress", () => {
  fc.assert(
    fc.property(scoringInput, (input) => {
      const trees = score(input).groups.flatMap(({ entries }) => entries.map(({ tree }) => tree));
      const most: Record<string, string> = {
        nature: "5",
        size: "20",
        type: "15",
        provincial: "20",
        production: "20",
        operation: "10",
      };
      for (const line of trees.flatMap(linesOf).filter(({ project }) => project !== null)) {
        expect(compareRational(pointsOf(line), "0")).toBeGreaterThanOrEqual(0);
        const limit = most[line.article ?? ""];
        if (limit) expect(compareRational(pointsOf(line), limit)).toBeLessThanOrEqual(0);
      }
      for (const { entries } of score(input).groups)
        for (const { verifiedShare } of entries.filter((entry) => entry.verifiedShare !== null))
          expect(Number(verifiedShare)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("more points are never a worse rank within a group", () => {
  fc.assert(
    fc.property(scoringInput, (input) => {
      for (const { entries } of score(input).groups)
        for (const [at, entry] of entries.entries()) {
          const next = entries[at + 1];
          if (!next) continue;
          const order = compareRational(entry.points.exact, next.points.exact);
          expect(order).toBeGreaterThanOrEqual(0);
          expect(next.rank).toBe(order === 0 ? entry.rank : at + 2);
        }
    }),
  );
});
