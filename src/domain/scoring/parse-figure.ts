import { readFigureRule, asIndicator } from "./figure.ts";
import type { Figure } from "./rulebook.ts";
import { namesOf } from "./form/field.ts";
import { figureFields } from "./form/rulebook-form.ts";
import { holders, type Indicator } from "./indicator.ts";
import {
  fault,
  isAbsent,
  readBilingual,
  readFields,
  readList,
  readOneOf,
  readText,
  type Place,
} from "./reader.ts";
import { readRule } from "./rule.ts";

/** The names a rule may use: indicators, and figures under the words of indicators. */
export type Named = ReadonlyMap<string, Indicator>;

function readOne(place: Place, byId: Named, groups: readonly string[]): Figure {
  const fields = readFields(place, namesOf(figureFields));
  const about = readOneOf(fields("about"), holders);
  const scope = {
    about,
    indicators: byId,
    groups,
    readRule: (nested: Place, holder: typeof about) =>
      readRule(nested, holder, { indicators: byId, groups }),
  };
  const { rule, unit } = readFigureRule(fields("rule"), scope);
  return {
    id: readText(fields("id")),
    label: readBilingual(fields("label")),
    about,
    rule,
    ...unit,
  };
}

/**
 * The figures of a rulebook, each of which may use the indicators and the figures before it (so that none goes round in a
 * circle), and all names together. Faults gather at the place.
 */
export function readFigures(
  place: Place,
  indicators: readonly Indicator[],
  groups: readonly string[],
): { readonly figures: readonly Figure[]; readonly byId: Named } {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const places = isAbsent(place) ? [] : readList(place, 0);
  const figures = places.map((each) => {
    const figure = readOne(each, byId, groups);
    if (byId.has(figure.id))
      fault(each, {
        zh: `“${figure.id}”已是另一指标或量的编号`,
        en: `“${figure.id}” already names another indicator or figure`,
      });
    byId.set(figure.id, asIndicator(figure));
    return figure;
  });
  return { figures, byId };
}
