import type { Bilingual } from "../language.ts";
import type { AnyRule, Clause, Context, Operator, Outcome, Scope, Words } from "./operator.ts";
import { choice, type ChoiceParams } from "./operators/choice.ts";
import { count, type CountParams } from "./operators/count.ts";
import { decided, type DecidedParams } from "./operators/decided.ts";
import { ratio, type RatioParams } from "./operators/ratio.ts";
import { reached, type ReachedParams } from "./operators/reached.ts";
import { sumOverProjects, type SumOverProjectsParams } from "./operators/sum-over-projects.ts";
import { tiers, type TiersParams } from "./operators/tiers.ts";
import type { Holder } from "./indicator.ts";
import { readFields, readOneOf, type Place } from "./reader.ts";

/** The parameters of every operator. A new operator is one file, one line here and one in the table below. */
type Params = {
  choice: ChoiceParams;
  tiers: TiersParams;
  ratio: RatioParams;
  reached: ReachedParams;
  count: CountParams;
  decided: DecidedParams;
  sumOverProjects: SumOverProjectsParams;
};

/** The indicators a rule may name. */
export type Vocabulary = Pick<Scope, "indicators">;

/** The name of an operator. */
export type OperatorName = keyof Params;

/** A rule whose operator is known. */
export type Rule<K extends OperatorName = OperatorName> = {
  [P in K]: { readonly operator: P; readonly params: Params[P] };
}[K];

const operators: { readonly [K in OperatorName]: Operator<Params[K]> } = {
  choice,
  tiers,
  ratio,
  reached,
  count,
  decided,
  sumOverProjects,
};

/** Every operator there is: what documentation lists, and what the examples must visit. */
export const operatorNames = [
  "choice",
  "tiers",
  "ratio",
  "reached",
  "count",
  "decided",
  "sumOverProjects",
] as const satisfies readonly OperatorName[];

function isRule(rule: AnyRule): rule is Rule {
  return Object.hasOwn(operators, rule.operator);
}

function known(rule: AnyRule): Rule {
  if (isRule(rule)) return rule;
  throw new TypeError(`unknown operator ${rule.operator}`);
}

function readParams<K extends OperatorName>(name: K, place: Place, scope: Scope): Rule<K> {
  const operator: Operator<Params[K]> = operators[name];
  const fields = readFields(place, ["operator", ...operator.fields]);
  return { operator: name, params: operator.read(fields, scope) };
}

function readsOf<K extends OperatorName>({ operator, params }: Rule<K>): readonly string[] {
  return operators[operator].reads(params);
}

function nestedIn<K extends OperatorName>({ operator, params }: Rule<K>): readonly AnyRule[] {
  return operators[operator].nested(params);
}

function outcomeOf<K extends OperatorName>(rule: Rule<K>, context: Context): Outcome {
  return operators[rule.operator].evaluate(rule.params, context);
}

function formulaWords<K extends OperatorName>(rule: Rule<K>, words: Words): Bilingual {
  return operators[rule.operator].formula(rule.params, words);
}

function clauseWords<K extends OperatorName>(rule: Rule<K>, words: Words): Clause {
  return operators[rule.operator].clause(rule.params, words);
}

function operatorAt(place: Place): Place {
  const { value } = place;
  const named = typeof value === "object" && value !== null && "operator" in value;
  return { ...place, value: named ? value.operator : undefined, path: [...place.path, "operator"] };
}

/** A rule read from data: its operator's name beside the operator's parameters. Faults gather at the place. */
export function readRule(place: Place, about: Holder, scope: Vocabulary): Rule {
  const at = operatorAt(place);
  const found = operatorNames.find((name) => name === at.value);
  if (!found) {
    readOneOf(at, operatorNames);
    return { operator: "choice", params: { indicator: "", cases: [] } };
  }
  const inner = (nested: Place, holder: Holder): Rule => readRule(nested, holder, scope);
  return readParams(found, place, { ...scope, about, readRule: inner });
}

/** The indicators a rule reads of its own holder. Throws on an unknown operator (a bug). */
export function readsOfRule(rule: AnyRule): readonly string[] {
  return readsOf(known(rule));
}

/** The rule and all rules within it, however deep. Throws on an unknown operator (a bug). */
export function rulesWithin(rule: AnyRule): readonly Rule[] {
  const own = known(rule);
  return [own, ...nestedIn(own).flatMap(rulesWithin)];
}

/** The indicators of a rule and of all rules within it. Throws on an unknown operator (a bug). */
export function indicatorsOfRule(rule: AnyRule): readonly string[] {
  return rulesWithin(rule).flatMap((one) => readsOf(one));
}

/** What the rule gives; its inputs are known by now. Throws on an unknown operator (a bug). */
export function evaluateRule(rule: AnyRule, context: Context): Outcome {
  return outcomeOf(known(rule), context);
}

/** The rule's formula in words. Throws on an unknown operator (a bug). */
export function formulaOfRule(rule: AnyRule, label: Words["label"]): Bilingual {
  return formulaWords(known(rule), wordsWith(label));
}

/** The rule as regulation text. Throws on an unknown operator (a bug). */
export function clauseOfRule(rule: AnyRule, label: Words["label"]): Clause {
  return clauseWords(known(rule), wordsWith(label));
}

function wordsWith(label: Words["label"]): Words {
  return {
    label,
    clause: (rule) => clauseOfRule(rule, label),
    formula: (rule) => formulaOfRule(rule, label),
  };
}
