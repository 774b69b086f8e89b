import { expect, test } from "vitest";
import { historyFacts, stands } from "./history-facts.ts";
import type { ProjectPage } from "./project-types.ts";

type Facts = ProjectPage["facts"];

const fact = (seq: number, attribute: string, scope = "") => ({ seq, attribute, scope });

function project(facts: readonly object[], nodes: readonly object[]) {
  return { facts: facts as Facts, nodes: nodes as ProjectPage["nodes"] };
}

test("the history of a figure is every fact of its attribute", () => {
  const page = project([fact(3, "land"), fact(2, "tax"), fact(1, "land")], []);
  expect(historyFacts(page, "land").map(({ seq }) => seq)).toEqual([3, 1]);
});

test("a node that rests on another attribute shows those facts and what they replaced", () => {
  const page = project(
    [fact(4, "production", "首条线"), fact(3, "production"), fact(2, "production", "首条线")],
    [{ node: "trialProduction", facts: [4] }],
  );
  expect(historyFacts(page, "trialProduction").map(({ seq }) => seq)).toEqual([4, 2]);
  expect(historyFacts(page, "production")).toHaveLength(3);
});

const january = (seq: number, standing: string, current = false) => ({
  ...fact(seq, "monthDone"),
  kind: "actual",
  source: "department",
  period: "2026-01",
  standing,
  current,
});

test("a figure of a month after the board's day stands until it is sent back or stated anew", () => {
  const { facts } = project([january(3, "accepted"), january(2, "claimed")], []);
  expect(facts.map((each) => stands(each, facts))).toEqual([true, false]);
  const { facts: returned } = project([january(3, "returned"), january(2, "claimed")], []);
  expect(returned.map((each) => stands(each, returned))).toEqual([false, true]);
});

test("what counts already stands, and what it replaced does not", () => {
  const { facts } = project([january(3, "claimed"), january(2, "claimed", true)], []);
  expect(facts.map((each) => stands(each, facts))).toEqual([false, true]);
});
