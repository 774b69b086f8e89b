import type { Holder } from "../indicator.ts";
import type { AnyRule } from "../any-rule.ts";
import type { Codec } from "./codec.ts";

/** A rule within a rule: told at the end of the sentence, its lines beneath. `about` null is the holder of the rule around it. */
export function ruleOf(about: Holder | null): Codec<AnyRule> {
  return {
    doc: { zh: "一条计分规则（operator 与其参数）", en: "a rule (its operator with parameters)" },
    form: { kind: "rule", about, of: "points" },
    read: (place, scope) => scope.readRule(place, about ?? scope.about),
    say: (rule, words) => words.rule(rule, about).text,
    items: (rule, words) => words.rule(rule, about).items,
    hear: (text, at, ears) =>
      ears
        .rule({ text: text.slice(at), items: ears.items })
        .map((value) => ({ value, end: text.length })),
    rules: (rule) => [rule],
  };
}
