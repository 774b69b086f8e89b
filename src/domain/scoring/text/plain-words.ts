import type { Language } from "../../language.ts";
import type { Indicator } from "../indicator.ts";
import type { AnyRule } from "../any-rule.ts";
import type { Words, Written } from "./words.ts";

/** How rules are told, by whoever knows the operators. */
export type Tellers = {
  readonly say: (rule: AnyRule, words: Words) => Written;
  readonly formula: (rule: AnyRule, words: Words) => string;
};

/** Names as they are, for a formula or a sentence: nothing that would be needed to read it back. Errors: none (total). */
export function plainWords(
  indicator: (id: string) => Indicator,
  language: Language,
  tellers: Tellers,
): Words {
  const words: Words = {
    language,
    holder: "",
    name: (_, { label }) => label[language],
    indicator: (id) => indicator(id).label[language],
    choice: (id, is) =>
      indicator(id).choices?.find((choice) => choice.is === is)?.label[language] ?? is,
    group: (id) => id,
    rule: (rule) => tellers.say(rule, words),
    formula: (rule) => tellers.formula(rule, words),
  };
  return words;
}
