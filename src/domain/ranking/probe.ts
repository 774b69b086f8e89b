import { evaluate } from "../scoring/evaluate.ts";
import type { Ranking } from "../scoring/ranking.ts";
import type { ScoringInput, Values } from "../scoring/scoring-input.ts";
import { pointsOf } from "../scoring/explain.ts";
import type { IndicatorValue } from "../scoring/indicator.ts";
import {
  type Rational,
  addRational,
  compareRational,
  multiplyRational,
} from "../scoring/rational.ts";
import type { Article, Rulebook } from "../scoring/rulebook.ts";

/** One figure said otherwise: of a project, or of the unit itself. */
export type Change = {
  readonly project: number | null;
  readonly indicator: string;
  readonly value: IndicatorValue;
};

/** A unit whose place is tried out, alone with its projects. */
export type Ground = {
  readonly rulebook: Rulebook;
  readonly unit: number;
  /** The unit and its projects alone. */
  readonly own: ScoringInput;
};

/** The ground of one unit. Errors: none (total). */
export function groundOf(rulebook: Rulebook, input: ScoringInput, unit: number): Ground {
  const own: ScoringInput = {
    period: input.period,
    units: input.units.filter(({ id }) => id === unit),
    projects: input.projects.filter((project) => project.unit === unit),
    unitValues: { [unit]: input.unitValues[unit] ?? {} },
  };
  return { rulebook, unit, own };
}

function withValue(values: Values, { indicator, value }: Change): Values {
  return { ...values, [indicator]: value };
}

/** The input with some figures said otherwise. Errors: none (total). */
export function changed(
  input: ScoringInput,
  unit: number,
  changes: readonly Change[],
): ScoringInput {
  const ofUnit = changes.filter(({ project }) => project === null);
  const values = ofUnit.reduce(withValue, input.unitValues[unit] ?? {});
  const projects = input.projects.map((project) => {
    const own = changes.filter((change) => change.project === project.id);
    return own.length === 0
      ? project
      : { ...project, values: own.reduce(withValue, project.values) };
  });
  return { ...input, projects, unitValues: { ...input.unitValues, [unit]: values } };
}

/** A ranking's total for a unit; null when it is not ranked. */
function totalIn(ranking: Ranking, unit: number): Rational | null {
  const entries = ranking.groups.flatMap((group) => group.entries);
  return entries.find((entry) => entry.unit === unit)?.points.exact ?? null;
}

/** A unit's points by some articles alone; null when it is not ranked. Errors: none (total). */
export function totalOf(ground: Ground, input: ScoringInput): Rational | null {
  const ranking = evaluate(ground.rulebook, input);
  return ranking.ok ? totalIn(ranking.value, ground.unit) : null;
}

function less(a: Rational, b: Rational): Rational {
  return addRational(a, multiplyRational(b, "-1"));
}

/** What an article gives more when something is said otherwise, seen with that project alone. Errors: none (total). */
export function gainer(
  ground: Ground,
  article: Article,
  project: number | null,
): (changes: readonly Change[]) => Rational {
  const rulebook = { ...ground.rulebook, articles: [article] };
  const projects =
    project === null
      ? ground.own.projects
      : ground.own.projects.filter((each) => each.id === project);
  const base = { ...ground.own, projects };
  const pointsIn = (input: ScoringInput): Rational => {
    const ranking = evaluate(rulebook, input);
    const entry = ranking.ok ? ranking.value.groups.flatMap((group) => group.entries)[0] : null;
    return entry ? pointsOf(entry.tree) : "0";
  };
  const before = pointsIn(base);
  return (changes) => less(pointsIn(changed(base, ground.unit, changes)), before);
}

/** Whether a gain is enough. Errors: none (total). */
export function isEnough(gain: Rational, gap: Rational): boolean {
  return compareRational(gain, gap) >= 0;
}
