import type { Indicator } from "../indicator.ts";
import { readFigures } from "../parse-figure.ts";
import { readDeclaration } from "../parse-indicator.ts";
import { isAbsent, readFields, readList, readText, type Fault, type Place } from "../reader.ts";
import { namesOf } from "./field.ts";
import { rulebookFields } from "./rulebook-form.ts";
import { wordOf } from "./shape.ts";

/** What a rule in the making may name: indicators and figures in the order declared, and groups. */
export type Vocabulary = {
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Indicator[];
  readonly groups: readonly Pick<Indicator, "id" | "label">[];
  /** The articles whose points may be asked: all but those that ask. */
  readonly articles: readonly Pick<Indicator, "id" | "label">[];
};

function namedOf(place: Place): Pick<Indicator, "id" | "label"> {
  const id = wordOf(place.value, "id");
  const label = wordOf(place.value, "label");
  const [zh, en] = [wordOf(label, "zh"), wordOf(label, "en")];
  const name = typeof id === "string" ? id : "";
  return {
    id: name,
    label: { zh: typeof zh === "string" ? zh : name, en: typeof en === "string" ? en : name },
  };
}

/** What a draft declares so far, whatever else is wrong with it. Errors: none (total). */
export function vocabularyOf(data: unknown): Vocabulary {
  // What is wrong is told by `faultsOf`; here only what can be read counts.
  const faults: Fault[] = [];
  const fields = readFields({ value: data, path: [], faults }, namesOf(rulebookFields));
  const read = <T>(name: string, each: (place: Place) => T): readonly T[] =>
    isAbsent(fields(name)) ? [] : readList(fields(name), 0).map(each);
  const indicators = read("indicators", readDeclaration);
  const groups = read("groups", namedOf);
  const isVeto = ({ value }: Place): boolean =>
    wordOf(wordOf(value, "rule"), "operator") === "veto";
  const articles = read("articles", (place) => (isVeto(place) ? [] : [namedOf(place)])).flat();
  const ids = groups.map(({ id }) => id);
  const { byId } = readFigures(fields("figures"), indicators, ids);
  const figures = read("figures", (place) =>
    byId.get(readText({ ...place, value: wordOf(place.value, "id") })),
  );
  return { indicators, figures: figures.flatMap((each) => each ?? []), groups, articles };
}
