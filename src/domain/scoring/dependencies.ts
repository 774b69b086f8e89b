import { looksOfFigure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import { indicatorsOfRule } from "./rule.ts";
import { figureMap } from "./rulebook-maps.ts";
import type { Rulebook } from "./rulebook.ts";

/** The indicators and figures the articles of a rulebook rest on, however deep. Errors: none (total). */
export function readBy(rulebook: Rulebook): ReadonlySet<string> {
  const figures = figureMap(rulebook);
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const figure = figures.get(id);
    if (figure) looksOfFigure(figure).forEach(visit);
  };
  rulebook.articles.flatMap(({ rule }) => indicatorsOfRule(rule)).forEach(visit);
  return seen;
}

/** The indicators a rulebook reads, in the order declared: exactly what must be gathered. Errors: none (total). */
export function indicatorsOf(rulebook: Rulebook): readonly Indicator[] {
  const read = readBy(rulebook);
  return rulebook.indicators.filter(({ id }) => read.has(id));
}
