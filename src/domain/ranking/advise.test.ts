import { expect, test } from "vitest";
import { known } from "../scoring/scoring-fixture.ts";
import { type Advice, adviseUnit } from "./advise.ts";
import { type RankingInputs, scoringInputOf } from "./inputs.ts";
import { testInputs } from "./ranking-fixture.ts";
import { computeRanking } from "./result.ts";

function adviceOf(inputs: RankingInputs, unit: number): Advice {
  const result = computeRanking(inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const { rulebook, ranking } = result.value;
  const advice = adviseUnit({ rulebook, input: scoringInputOf(inputs), ranking }, unit);
  if (!advice) throw new Error("the unit is not ranked");
  return advice;
}

const two = testInputs([
  { id: 11, unit: 1, plan: 100, done: 50 },
  { id: 12, unit: 1, plan: 400, done: 0 },
  { id: 21, unit: 2, plan: 100, done: 60 },
]);

test("who stands first is told so, and nothing else", () => {
  expect(adviceOf(two, 2)).toEqual({ above: null, articles: [] });
});

test("the smallest change of a figure is found to the ten thousand yuan, in the project where it is smallest", () => {
  const { above, articles } = adviceOf(two, 1);
  expect(above).toMatchObject({ unit: 2, rank: 1, gap: "6" });
  // Six points are a tenth of a plan: 10 of 100, or 40 of 400.
  expect(articles[0]?.sentence.zh).toBe("“项目11”的名由50万元变为60万元，可升到第1名。");
});

test("nodes and events are counted: as few as are enough, and none where none would do", () => {
  const { articles } = adviceOf(two, 1);
  expect(articles.map(({ moves }) => moves)).toEqual([true, true, true]);
  expect(articles[1]?.sentence.zh).toBe("本期内“项目11”名，可升到第1名。");
  expect(articles[2]?.sentence.zh).toBe("再有1次名，可升到第1名。");
  const far = testInputs([
    { id: 11, unit: 1, plan: 100, done: 0 },
    { id: 21, unit: 2, plan: 100, done: 90 },
  ]);
  const [ratio, node, events] = adviceOf(far, 1).articles;
  expect([ratio?.moves, node?.moves, events?.moves]).toEqual([true, false, true]);
  expect(node?.sentence.zh).toContain("升不了一位");
  expect(events?.sentence.zh).toBe("再有2次名，可升到第1名。");
});

test("what is advised is tried out on the whole: done as advised, the unit stands a place higher", () => {
  const [project, ...rest] = two.projects;
  if (!project) throw new Error("no project");
  const done = known({ amount: "600000.00", currency: "CNY", qualifier: "exact" });
  const moved = { ...project, values: { ...project.values, done } };
  const result = computeRanking({ ...two, projects: [moved, ...rest] });
  const lines = result.ok ? result.value.result.board.groups.flatMap((each) => each.entries) : [];
  expect(lines.find(({ unit }) => unit === 1)?.rank).toBe(1);
});

test("a figure that is missing is named as what comes first", () => {
  const [first, ...rest] = two.projects;
  if (!first) throw new Error("no project");
  const { done: _done, ...values } = first.values;
  const projects = [{ ...first, values }, ...rest.filter(({ unit }) => unit !== 1)];
  const [ratio] = adviceOf({ ...two, projects }, 1).articles;
  expect(ratio).toMatchObject({ moves: false });
  expect(ratio?.sentence.zh).toContain("本条还缺1个数");
});
