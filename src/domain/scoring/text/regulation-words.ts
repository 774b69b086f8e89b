import type { Language } from "../../language.ts";
import type { Indicator } from "../indicator.ts";
import { sayRule } from "../rule.ts";
import { indicatorMap } from "../rulebook-maps.ts";
import type { Rulebook } from "../rulebook.ts";
import { openNames, type Names } from "./names.ts";
import type { Named, Words } from "./words.ts";

/** What stands at the head of an article about projects. */
export const eachProject = "每个项目";

/** The words of a regulation in one language; Chinese names come from the register, so that they can be read back. */
export function regulationWords(
  rulebook: Rulebook,
  language: Language,
  names: Names = openNames(rulebook),
): Words {
  const indicators = indicatorMap(rulebook);
  const zh = language === "zh";
  const indicator = (id: string): Indicator => {
    const found = indicators.get(id);
    if (found) return found;
    throw new Error(`undeclared indicator ${id}`);
  };
  const told = (kind: "indicator" | "group", { id, label }: Named): string =>
    zh ? names.print(kind, { id, label }) : label[language];
  const words: Words = {
    language,
    holder: "",
    name: (kind, named) => (zh ? names.print(kind, named) : named.label[language]),
    indicator: (id) => told("indicator", indicator(id)),
    choice: (id, is) =>
      indicator(id).choices?.find((choice) => choice.is === is)?.label[language] ?? is,
    group: (id) => {
      const found = rulebook.groups.find((group) => group.id === id);
      return found ? told("group", found) : id;
    },
    rule: (rule) => sayRule(rule, words),
    formula: (rule) => sayRule(rule, words).text,
  };
  return words;
}

/** The same at the head of an article about projects. Errors: none (total). */
export function aboutProjects(words: Words): Words {
  return { ...words, holder: eachProject };
}
