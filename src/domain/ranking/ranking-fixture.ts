import type { Entry, Ranking } from "../scoring/ranking.ts";
import type { IndicatorValue } from "../scoring/indicator.ts";
import type { Rational } from "../scoring/rational.ts";
import { known, testData, yuan } from "../scoring/scoring-fixture.ts";
import { type RankingInputs, plainRulebook } from "./inputs.ts";
import type { Board, BoardEntry } from "./result.ts";
import { computeRanking } from "./result.ts";

/** A rule with a share of the plan, a node and the events of a unit, for tests. */
export const testRules = testData([
  { rule: { operator: "ratio", weight: 60, of: "done", to: "plan" } },
  { rule: { operator: "reached", indicator: "open", points: 20 } },
  { about: "unit", rule: { operator: "count", indicator: "events", points: 30 } },
]);

/** A project of the fixture: 万元 planned and done, and on which standing. */
export type TestProject = {
  readonly id: number;
  readonly unit: number;
  readonly plan: number;
  readonly done: number;
  readonly standing?: "verified" | "claimed";
};

function valuesOf({ plan, done, standing = "verified" }: TestProject) {
  const values: Record<string, IndicatorValue> = {
    plan: known(yuan(plan * 10_000), "verified"),
    done: known(yuan(done * 10_000), standing),
    open: known([]),
  };
  return values;
}

/** Inputs of the test rule over towns 1, 2 and 3. */
export function testInputs(
  projects: readonly TestProject[],
  more: Partial<RankingInputs> = {},
): RankingInputs {
  const units = [...new Set(projects.map(({ unit }) => unit))];
  return {
    guatu: "ranking-inputs",
    v: 1,
    district: "test",
    period: "2017-Q2",
    known: { day: "2017-07-05", seq: 9 },
    rulebook: plainRulebook(testRules),
    units: units.map((id) => ({ id, name: `${id}镇`, group: "town" })),
    projects: projects.map((project) => ({
      id: project.id,
      unit: project.unit,
      name: `项目${project.id}`,
      values: valuesOf(project),
    })),
    unitValues: units.map((unit) => ({ unit, values: { events: known([]) } })),
    rulings: [],
    corrected: [],
    ...more,
  };
}

/** The ranking of some inputs; throws when they are refused. */
export function computed(inputs: RankingInputs): {
  readonly ranking: Ranking;
  readonly board: Board;
  readonly entries: readonly Entry[];
  readonly lines: readonly BoardEntry[];
} {
  const result = computeRanking(inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const { ranking } = result.value;
  const { board } = result.value.result;
  return {
    ranking,
    board,
    entries: ranking.groups.flatMap((group) => group.entries),
    lines: board.groups.flatMap((group) => group.entries),
  };
}

/** Who stands where with how many points. */
export function placesOf(
  lines: readonly BoardEntry[],
): readonly (readonly [string, number, Rational])[] {
  return lines.map(({ name, rank, points }) => [name, rank, points] as const);
}
