import type { Language } from "../language.ts";
import type { Holder, Indicator } from "./indicator.ts";
import type { Context, Operator, Outcome } from "./operator.ts";
import type { AnyRule } from "./any-rule.ts";
import type { Scope } from "./scope.ts";
import { cases } from "./operators/cases.ts";
import { choice } from "./operators/choice.ts";
import { coefficient } from "./operators/coefficient.ts";
import { count } from "./operators/count.ts";
import { decided } from "./operators/decided.ts";
import { each } from "./operators/each.ts";
import { fixed } from "./operators/fixed.ts";
import { limit } from "./operators/limit.ts";
import { marks } from "./operators/marks.ts";
import { minMax } from "./operators/min-max.ts";
import { pick } from "./operators/pick.ts";
import { rankSteps } from "./operators/rank-steps.ts";
import { ranks } from "./operators/ranks.ts";
import { ratio } from "./operators/ratio.ts";
import { reached } from "./operators/reached.ts";
import { relative } from "./operators/relative.ts";
import { round } from "./operators/round.ts";
import { steps } from "./operators/steps.ts";
import { sumOverProjects } from "./operators/sum-over-projects.ts";
import { sum } from "./operators/sum.ts";
import { tiers } from "./operators/tiers.ts";
import { unscored } from "./operators/unscored.ts";
import { veto } from "./operators/veto.ts";
import { readFields, readOneOf, type Place } from "./reader.ts";
import type { Ears, Words, Written } from "./text/words.ts";
import { plainWords } from "./text/plain-words.ts";

/** Every way to give points. A new one is one file and one line here. */
const operators = {
  choice,
  tiers,
  ratio,
  steps,
  each,
  reached,
  count,
  decided,
  fixed,
  marks,
  relative,
  minMax,
  ranks,
  rankSteps,
  sum,
  pick,
  cases,
  coefficient,
  limit,
  round,
  unscored,
  sumOverProjects,
  veto,
} as const;

type Operators = typeof operators;

/** The name of an operator. */
export type OperatorName = keyof Operators;

type ParamsOf<T> = T extends Operator<infer P> ? P : never;

/** A rule whose operator is known. */
export type Rule<K extends OperatorName = OperatorName> = {
  [P in K]: { readonly operator: P; readonly params: ParamsOf<Operators[P]> };
}[K];

/** The indicators and groups a rule may name. */
export type Vocabulary = Pick<Scope, "indicators" | "groups" | "articles">;

/** Every operator there is: what documentation lists, and what the examples must visit. */
export const operatorNames = Object.keys(operators) as OperatorName[];

const byName: ReadonlyMap<string, Operator<object>> = new Map<string, Operator<object>>(
  Object.entries(operators),
);

/** An operator as it describes itself. Throws on an unknown name (a bug). */
export function operatorOf(name: string): Operator<object> {
  const found = byName.get(name);
  if (found) return found;
  throw new TypeError(`unknown operator ${name}`);
}

function operatorAt(place: Place): Place {
  const { value } = place;
  const named = typeof value === "object" && value !== null && "operator" in value;
  return { ...place, value: named ? value.operator : undefined, path: [...place.path, "operator"] };
}

const nothing: Rule = { operator: "fixed", params: { points: "0" } };

/** A rule read from data: its operator's name beside the operator's parameters. Faults gather at the place. */
export function readRule(place: Place, about: Holder, vocabulary: Vocabulary): AnyRule {
  const at = operatorAt(place);
  const name = operatorNames.find((each) => each === at.value);
  if (!name) {
    readOneOf(at, ["choice", ...operatorNames.slice(1)]);
    return nothing;
  }
  const operator = operatorOf(name);
  const fields = readFields(place, ["operator", ...operator.fields.map((field) => field.name)]);
  const scope: Scope = {
    ...vocabulary,
    about,
    readRule: (nested, holder) => readRule(nested, holder, vocabulary),
  };
  return { operator: name, params: operator.read(fields, scope) };
}

/** The indicators that must be known before a rule is applied. Throws on an unknown operator (a bug). */
export function needsOfRule(rule: AnyRule): readonly string[] {
  return operatorOf(rule.operator).needs(rule.params);
}

/** The rule and all rules within it, however deep. Throws on an unknown operator (a bug). */
export function rulesWithin(rule: AnyRule): readonly AnyRule[] {
  return [rule, ...operatorOf(rule.operator).nested(rule.params).flatMap(rulesWithin)];
}

/** Whether a rule is of an operator, so that its parameters may be looked at. Errors: none (total). */
export function isRuleOf<K extends OperatorName>(rule: AnyRule, name: K): rule is Rule<K> {
  return rule.operator === name;
}

/** The indicators and figures of a rule and of all rules within it. Throws on an unknown operator (a bug). */
export function indicatorsOfRule(rule: AnyRule): readonly string[] {
  return rulesWithin(rule).flatMap((one) => operatorOf(one.operator).looks(one.params));
}

/** What the rule gives; what it needs is known by now. Throws on an unknown operator (a bug). */
export function evaluateRule(rule: AnyRule, context: Context): Outcome {
  return operatorOf(rule.operator).evaluate(rule.params, context);
}

/** The rule's formula in words. Throws on an unknown operator (a bug). */
export function formulaOfRule(
  rule: AnyRule,
  indicator: (id: string) => Indicator,
  language: Language,
): string {
  return formulaIn(rule, plainWords(indicator, language, { say: sayRule, formula: formulaIn }));
}

function formulaIn(rule: AnyRule, words: Words): string {
  return operatorOf(rule.operator).formula(rule.params, words);
}

/** The rule as regulation text. Throws on an unknown operator (a bug). */
export function sayRule(rule: AnyRule, words: Words): Written {
  return operatorOf(rule.operator).say(rule.params, words);
}

/** Everything a sentence with its lines may mean as a rule, as data. Errors: none (total). */
export function hearRule(block: Written, ears: Ears): readonly Readonly<Record<string, unknown>>[] {
  return operatorNames.flatMap((operator) =>
    operatorOf(operator)
      .hear(block, ears)
      .flatMap(({ value }) => (isData(value) ? [{ operator, ...value }] : [])),
  );
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
