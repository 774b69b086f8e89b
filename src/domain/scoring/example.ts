import type { Bilingual } from "../language.ts";
import { isOfAnotherTime } from "./check-period.ts";
import { evaluate } from "./evaluate.ts";
import type { Entry } from "./ranking.ts";
import type { ScoredProject, ScoringInput } from "./scoring-input.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { Explained } from "./explain.ts";
import type { Rational } from "./rational.ts";
import type { Example, Rulebook } from "./rulebook.ts";

/** What an example says, or came to. */
type Came = {
  readonly points: Rational;
  readonly missing: readonly string[];
  readonly grade?: string;
  readonly rank?: number;
};

/** What one article, or a bound of the total, gave in an example; null points where it gave none. */
export type ExampleLine = {
  readonly article: string | null;
  readonly title: Bilingual;
  readonly points: Rational | null;
  readonly sentence: Bilingual;
};

/** What an example came to, beside what its author worked out by hand. */
export type ExampleRun = {
  readonly name: string;
  readonly expected: Came;
  readonly got: Came;
  /** The operators its explanation went through. */
  readonly operators: readonly string[];
  /** The points article by article. */
  readonly lines: readonly ExampleLine[];
  /** Why it could not be worked at all; null where it was. */
  readonly why: Refusal | null;
};

function operatorsIn(line: Explained): readonly string[] {
  return [line.operator, ...line.children.flatMap(operatorsIn)];
}

function projectsOf(rulebook: Rulebook, example: Example, unit: number): readonly ScoredProject[] {
  const own = (other: Example): boolean =>
    example.about === "project" ? other === example : example.projects.includes(other.name);
  return rulebook.examples
    .filter((other) => other.about === "project" && own(other))
    .map(({ name, values }, index) => ({ id: unit * 1000 + index + 1, unit, name, values }));
}

function named(rulebook: Rulebook, names: readonly string[] | undefined): readonly Example[] {
  return rulebook.examples.filter(({ name }) => names?.includes(name));
}

function inputOf(rulebook: Rulebook, example: Example): ScoringInput {
  const [first] = rulebook.groups;
  const all = [example, ...named(rulebook, example.peers)];
  const earlier = named(rulebook, example.earlier).map((each) => inputOf(rulebook, each));
  return {
    period: example.period,
    units: all.map(({ name, group }, at) => ({
      id: at + 1,
      name,
      group: group ?? first?.id ?? "",
    })),
    projects: all.flatMap((each, at) => projectsOf(rulebook, each, at + 1)),
    unitValues: Object.fromEntries(
      all.map((each, at) => [at + 1, each.about === "unit" ? each.values : {}]),
    ),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
}

function resultOf(example: Example, entry: Entry): Came {
  const [project] = entry.projects;
  const settled = {
    ...(example.grade === undefined ? {} : { grade: entry.grade?.id ?? "" }),
    ...(example.rank === undefined ? {} : { rank: entry.rank }),
  };
  if (example.about === "unit" || !project)
    return { points: entry.points.exact, missing: namesOf(entry, null), ...settled };
  return { points: project.points.exact, missing: namesOf(entry, project.project), ...settled };
}

/** Indicators told as missing; an example of a project does not speak of its unit. */
function namesOf(entry: Entry, project: number | null): readonly string[] {
  const told = entry.missing.filter((one) => project === null || one.project === project);
  return [...new Set(told.map(({ indicator }) => indicator))].toSorted();
}

function lineOf({ article, title, answer, sentence }: Explained): ExampleLine {
  const points = answer.kind === "points" ? answer.points.exact : null;
  return { article, title, points, sentence };
}

function ofProjects(line: Explained): readonly Explained[] {
  return line.project === null ? line.children.flatMap(ofProjects) : [line];
}

/** The lines of a unit's total, or, of an example of a project, what the project brought in each article. */
function linesOf({ about }: Example, { children }: Explained): readonly ExampleLine[] {
  if (about === "unit") return children.map(lineOf);
  return children.flatMap((article) =>
    ofProjects(article).map((line) => ({ ...lineOf(line), title: article.title })),
  );
}

function noGroup({ name, group = "" }: Example): Refusal {
  const fault = { zh: `没有分组“${group}”`, en: `there is no group “${group}”` };
  return {
    code: "ruleFault",
    params: { place: name, "fault.zh": fault.zh, "fault.en": fault.en },
  };
}

/** A case shows how points come about: it is worked though it is of a time before the rule, or after it. */
function workable(rulebook: Rulebook, { period }: Example): Rulebook {
  const isOther = isOfAnotherTime(rulebook, period);
  return isOther ? { ...rulebook, effective: { from: "", to: null } } : rulebook;
}

function run(rulebook: Rulebook, example: Example): ExampleRun {
  const { name, points, grade, rank } = example;
  const expected: Came = {
    points,
    missing: example.missing.toSorted(),
    ...(grade === undefined ? {} : { grade }),
    ...(rank === undefined ? {} : { rank }),
  };
  const ranking = evaluate(workable(rulebook, example), inputOf(rulebook, example));
  const entry = ranking.ok
    ? ranking.value.groups.flatMap(({ entries }) => entries).find((each) => each.unit === 1)
    : undefined;
  const none = { got: { points: "", missing: [] }, operators: [], lines: [] };
  if (!ranking.ok) return { name, expected, ...none, why: ranking.refusal };
  if (!entry) return { name, expected, ...none, why: noGroup(example) };
  return {
    name,
    expected,
    got: resultOf(example, entry),
    operators: [...new Set(operatorsIn(entry.tree))],
    lines: linesOf(example, entry.tree),
    why: null,
  };
}

/** Every worked case of a rulebook, computed; a rulebook is right when `got` equals `expected` in all. Errors: none (total). */
export function runExamples(rulebook: Rulebook): readonly ExampleRun[] {
  return rulebook.examples.map((example) => run(rulebook, example));
}
