import { asIndicator } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import type { Rulebook, Figure } from "./rulebook.ts";

const indicators = new WeakMap<Rulebook, ReadonlyMap<string, Indicator>>();
const figures = new WeakMap<Rulebook, ReadonlyMap<string, Figure>>();

/** Indicators and figures of a rulebook by id, figures under the words of an indicator. Errors: none (total). */
export function indicatorMap(rulebook: Rulebook): ReadonlyMap<string, Indicator> {
  const kept = indicators.get(rulebook);
  if (kept) return kept;
  const all = [...rulebook.indicators, ...rulebook.figures.map(asIndicator)];
  const map = new Map(all.map((each) => [each.id, each]));
  indicators.set(rulebook, map);
  return map;
}

/** The figures of a rulebook by id. Errors: none (total). */
export function figureMap(rulebook: Rulebook): ReadonlyMap<string, Figure> {
  const kept = figures.get(rulebook);
  if (kept) return kept;
  const map = new Map(rulebook.figures.map((each) => [each.id, each]));
  figures.set(rulebook, map);
  return map;
}
