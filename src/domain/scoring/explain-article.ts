import { applyRule } from "./apply.ts";
import type { ScoredUnit, ScoringInput, Values } from "./evaluate.ts";
import type { Explained } from "./explain.ts";
import { isKnown, type IndicatorValue } from "./indicator.ts";
import type { Context } from "./operator.ts";
import { getIndicator, type Article, type Rulebook } from "./rulebook.ts";

/** What an operator sees of a unit, or of one of its projects. */
function contextOf(
  rulebook: Rulebook,
  own: Values,
  rest: Pick<Context, "period" | "article" | "unit" | "project" | "projects">,
): Context {
  const value = (id: string): IndicatorValue =>
    own[id] ?? { missing: true, of: getIndicator(rulebook, id).attribute };
  return {
    ...rest,
    indicator: (id) => getIndicator(rulebook, id),
    value,
    known: (id) => {
      const found = value(id);
      if (isKnown(found)) return found;
      throw new Error(`operator read an unknown value: ${id}`);
    },
    apply: applyRule,
  };
}

/** One article for one unit, with a line for each of its projects where the article is about projects. Errors: none (total). */
export function explainArticle(
  rulebook: Rulebook,
  input: ScoringInput,
  at: { unit: ScoredUnit; article: Article },
): Explained {
  const { unit, article } = at;
  const here = { period: input.period, article: article.id, unit };
  const projects = input.projects
    .filter((project) => project.unit === unit.id)
    .toSorted((a, b) => a.id - b.id)
    .map((project) => contextOf(rulebook, project.values, { ...here, project, projects: [] }));
  const context = contextOf(rulebook, input.unitValues[unit.id] ?? {}, {
    ...here,
    project: null,
    projects,
  });
  return { ...applyRule(article.rule, context), title: article.label };
}
