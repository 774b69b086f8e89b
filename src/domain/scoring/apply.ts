import type { Bilingual } from "../language.ts";
import type { Explained, Input, Missing } from "./explain.ts";
import { isKnown } from "./indicator.ts";
import { missingOf, sayLeftOut } from "./missing.ts";
import type { AnyRule, Context, Outcome } from "./operator.ts";
import { evaluateRule, formulaOfRule, readsOfRule } from "./rule.ts";

function missingInputs(context: Context, inputs: readonly Input[]): readonly Missing[] {
  return inputs
    .filter(({ value }) => "missing" in value)
    .map(({ indicator }) => missingOf(context, indicator, { reason: "unstated" }));
}

function notApplicable(inputs: readonly Input[]): Bilingual | null {
  for (const { value } of inputs) if ("notApplicable" in value) return value.why;
  return null;
}

/** Before an operator runs: what does not apply is not owed, and what is missing is left out, never zero. */
function outcomeOf(rule: AnyRule, context: Context, inputs: readonly Input[]): Outcome {
  const why = notApplicable(inputs);
  if (why) return { answer: { kind: "notApplicable" }, sentence: why };
  const missing = missingInputs(context, inputs);
  if (missing.length > 0)
    return { answer: { kind: "missing" }, missing, sentence: sayLeftOut(missing) };
  return evaluateRule(rule, context);
}

function factsOf(inputs: readonly Input[], children: readonly Explained[]): readonly number[] {
  const own = inputs.flatMap(({ value }) => (isKnown(value) ? value.facts : []));
  const all = new Set([...own, ...children.flatMap(({ facts }) => facts)]);
  return [...all].toSorted((a, b) => a - b);
}

/** Applies a rule to a unit or a project and explains the answer. Throws on an unknown operator (a bug). */
export function applyRule(rule: AnyRule, context: Context): Explained {
  const inputs = readsOfRule(rule).map((indicator) => {
    const { label } = context.indicator(indicator);
    return { indicator, label, value: context.value(indicator) };
  });
  const outcome = outcomeOf(rule, context, inputs);
  const children = outcome.children ?? [];
  const { name } = context.project ?? context.unit;
  return {
    title: { zh: name, en: name },
    operator: rule.operator,
    article: context.article,
    project: context.project?.id ?? null,
    answer: outcome.answer,
    missing: outcome.missing ?? [],
    inputs,
    formula: formulaOfRule(rule, (id) => context.indicator(id).label),
    sentence: outcome.sentence,
    facts: factsOf(inputs, children),
    children,
  };
}
