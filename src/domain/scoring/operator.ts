import type { Bilingual } from "../language.ts";
import type { Answer, Explained, Missing } from "./explain.ts";
import type { Holder, Indicator, IndicatorValue, Known } from "./indicator.ts";
import type { Fields, Place } from "./reader.ts";

/** A rule as data: the operator's name and its parameters. Rules may nest: an operator can hold another rule. */
export type AnyRule = { readonly operator: string; readonly params: object };

/** The words of the rulebook while a rule is read: its indicators, and how to read a rule within a rule. */
export type Scope = {
  readonly about: Holder;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly readRule: (place: Place, about: Holder) => AnyRule;
};

/** One unit, or one project of it, for one period. */
export type Context = {
  readonly period: string;
  readonly article: string;
  readonly unit: { readonly id: number; readonly name: string };
  readonly project: { readonly id: number; readonly name: string } | null;
  readonly indicator: (id: string) => Indicator;
  readonly value: (id: string) => IndicatorValue;
  /** The value of an indicator in `reads`, which is known by the time an operator runs. */
  readonly known: (id: string) => Known;
  /** The unit's projects, by id; none for a project. */
  readonly projects: readonly Context[];
  readonly apply: (rule: AnyRule, context: Context) => Explained;
};

/** What an operator finds: its answer, in words with the figures in, and what it could not count. */
export type Outcome = {
  readonly answer: Answer;
  readonly sentence: Bilingual;
  readonly missing?: readonly Missing[];
  readonly children?: readonly Explained[];
};

/** One case of an article (项): when it applies and what it gives. */
export type ClauseItem = { readonly when: Bilingual; readonly gives: Bilingual };

/** A rule as regulation text: what it goes by (null when it needs no such words), and its cases. */
export type Clause = { readonly by: Bilingual | null; readonly items: readonly ClauseItem[] };

/** How indicators and nested rules are written. */
export type Words = {
  readonly label: (indicator: string) => Bilingual;
  readonly clause: (rule: AnyRule) => Clause;
  readonly formula: (rule: AnyRule) => Bilingual;
};

/**
 * An operator: one way to give points. `params` are plain data. An operator never sees a missing value of what it
 * `reads`: whoever applies it answers “missing” first.
 */
export type Operator<P extends object> = {
  /** The names its parameters go by in the data. */
  readonly fields: readonly string[];
  readonly read: (fields: Fields, scope: Scope) => P;
  /** The indicators it reads of its own holder. */
  readonly reads: (params: P) => readonly string[];
  /** The rules within it. */
  readonly nested: (params: P) => readonly AnyRule[];
  readonly evaluate: (params: P, context: Context) => Outcome;
  readonly formula: (params: P, words: Words) => Bilingual;
  readonly clause: (params: P, words: Words) => Clause;
};

/** What `nested` answers for an operator without rules in it. Errors: none (total). */
export function noRules(): readonly AnyRule[] {
  return [];
}
