import { evaluate, type Entry, type ScoringInput } from "./evaluate.ts";
import type { Explained } from "./explain.ts";
import type { Rational } from "./rational.ts";
import type { Example, Rulebook } from "./rulebook.ts";

/** What an example came to, beside what its author worked out by hand. */
export type ExampleRun = {
  readonly name: string;
  readonly expected: { readonly points: Rational; readonly missing: readonly string[] };
  readonly got: { readonly points: Rational; readonly missing: readonly string[] };
  /** The operators its explanation went through. */
  readonly operators: readonly string[];
};

function operatorsIn(line: Explained): readonly string[] {
  return [line.operator, ...line.children.flatMap(operatorsIn)];
}

function inputOf(rulebook: Rulebook, example: Example): ScoringInput {
  const [group] = rulebook.groups;
  const own = (other: Example): boolean =>
    example.about === "project" ? other === example : example.projects.includes(other.name);
  const projects = rulebook.examples
    .filter((other) => other.about === "project" && own(other))
    .map(({ name, values }, index) => ({ id: index + 1, unit: 1, name, values }));
  return {
    period: example.period,
    units: [{ id: 1, name: example.name, group: group?.id ?? "" }],
    projects,
    unitValues: example.about === "unit" ? { 1: example.values } : {},
  };
}

function resultOf(example: Example, entry: Entry): ExampleRun["got"] {
  const [project] = entry.projects;
  if (example.about === "unit" || !project)
    return { points: entry.points.exact, missing: namesOf(entry, null) };
  return { points: project.points.exact, missing: namesOf(entry, project.project) };
}

/** Indicators told as missing; an example of a project does not speak of its unit. */
function namesOf(entry: Entry, project: number | null): readonly string[] {
  const told = entry.missing.filter((one) => project === null || one.project === project);
  return [...new Set(told.map(({ indicator }) => indicator))].toSorted();
}

function run(rulebook: Rulebook, example: Example): ExampleRun {
  const expected = { points: example.points, missing: example.missing.toSorted() };
  const ranking = evaluate(rulebook, inputOf(rulebook, example));
  const entry = ranking.ok ? ranking.value.groups[0]?.entries[0] : undefined;
  if (!entry)
    return { name: example.name, expected, got: { points: "", missing: [] }, operators: [] };
  const operators = [...new Set(operatorsIn(entry.tree))];
  return { name: example.name, expected, got: resultOf(example, entry), operators };
}

/** Every worked case of a rulebook, computed; a rulebook is right when `got` equals `expected` in all. Errors: none (total). */
export function runExamples(rulebook: Rulebook): readonly ExampleRun[] {
  return rulebook.examples.map((example) => run(rulebook, example));
}
