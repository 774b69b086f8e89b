import type { Holidays } from "../casework/calendar.ts";
import type { Bilingual } from "../language.ts";
import type { AnyRule } from "./any-rule.ts";
import type { FormField, Telled } from "./codecs/form.ts";
import type { Condition } from "./condition.ts";
import type { Missing } from "./explain.ts";
import type { Exact } from "./exact.ts";
import type { Found } from "./found.ts";
import type { Indicator, IndicatorValue, Known } from "./indicator.ts";
import type { Sized } from "./measure.ts";
import type { Fields } from "./reader.ts";
import type { Scope } from "./scope.ts";
import type { Scored } from "./scored.ts";
import type { Ears, Heard, Words, Written } from "./text/words.ts";

/** Projects that meet a condition, and what each of them adds: a figure, its points by a rule, or one. */
export type Over = { readonly where: Condition | null; readonly of: string | AnyRule | null };

/** What one project adds to a sum over projects: a number, or why it has none. */
export type Part = {
  readonly kind: "number" | "missing" | "outside";
  readonly exact: Exact;
};

/** The parts of all projects of a unit: their sum, how many gave a number, how many miss something, of how many. */
export type Tally = {
  readonly sum: Exact;
  readonly numbers: number;
  readonly missing: number;
  readonly of: number;
};

/** One unit, or one project of it, for one period. */
export type Context = {
  readonly period: string;
  readonly unit: { readonly id: number; readonly name: string; readonly group: string };
  readonly project: { readonly id: number; readonly name: string } | null;
  readonly indicator: (id: string) => Indicator;
  readonly value: (id: string) => IndicatorValue;
  /** The value of an indicator in `reads`, which is known by the time an operator runs. */
  readonly known: (id: string) => Known;
  /** The size of a known amount. */
  readonly size: (id: string) => Sized;
  /** A figure of the rulebook, worked out once. */
  readonly figure: (id: string) => Figuring;
  /** The unit's projects, by id; none for a project. */
  readonly projects: readonly Context[];
  /** The units of the group, itself among them; itself alone for a project. */
  readonly peers: readonly Context[];
  /** The sum over the projects, kept and mended as they change; whoever asks for the same gets the same. */
  readonly tally: (over: Over) => Tally;
  readonly apply: (rule: AnyRule, context: Context) => Scored;
  /** The days people work, as the rulebook says; no year where it says none. */
  readonly workdays: Holidays;
  /** The points of all other articles, for what works on the total; zero before they are known. */
  readonly subtotal: Exact;
  /** The same article by article, with what is missing that may still change it. */
  readonly settled?: ReadonlyMap<string, Pick<Scored, "found" | "missing">> | undefined;
  readonly withTotals: (totals: Pick<Context, "subtotal" | "settled">) => Context;
};

/** What an operator finds. Sentences and lines are written only when somebody asks for the explanation. */
export type Outcome = {
  readonly found: Found;
  readonly sentence: () => Bilingual;
  /** By how many the grade is lowered; absent for not. */
  readonly lower?: number;
  readonly missing?: () => readonly Missing[];
  /** The lines it sums; what they do not add up to is told as a line of its own. */
  readonly children?: () => readonly Scored[];
};

/** What a figure comes to: a number in base units, or what is missing for it. Both, when a part could not be counted. */
export type Figuring = {
  readonly exact: Exact | null;
  readonly missing: () => readonly Missing[];
  /** Why it does not apply here; absent where it does. */
  readonly outside?: Bilingual;
  readonly sentence: () => Bilingual;
  /** What it was worked out from, for the explanation. */
  readonly parts: () => readonly FigurePart[];
};

/** An indicator a figure was worked out from: of the holder itself, or of one of its projects or peers. */
export type FigurePart = { readonly context: Context; readonly indicator: string };

/** What every operator has, of points or of figures: its parameters in data and in words. */
export type Worded<P extends object> = {
  readonly meaning: Bilingual;
  /** What it does, as a formula, in words of its parameters. */
  readonly rule: Bilingual;
  readonly example: Bilingual;
  /** The names its parameters go by in the data, each with what it holds. */
  readonly fields: readonly FormField[];
  /** Its sentence with the parameters left open, for a form. */
  readonly told: Telled;
  readonly read: (fields: Fields, scope: Scope) => P;
  /** The indicators that must be known before it runs. */
  needs(params: P): readonly string[];
  /** All indicators it may read of its own holder. */
  looks(params: P): readonly string[];
  /** The rules within it. */
  nested(params: P): readonly AnyRule[];
  say(params: P, words: Words): Written;
  hear(block: Written, ears: Ears): readonly Heard[];
};

/**
 * An operator: one way to give points. `params` are plain data. An operator never sees a missing value of what it
 * `needs`: whoever applies it answers “missing” first.
 */
export type Operator<P extends object> = Worded<P> & {
  evaluate(params: P, context: Context): Outcome;
  formula(params: P, words: Words): string;
};

/** A unit and what it measures. */
export type Unit = { readonly value: Indicator["value"]; readonly unit: string };

/** A figure operator: one way to work a number out of others. */
export type FigureOperator<P extends object> = Worded<P> & {
  /** The unit of what it gives, from the parameters alone. */
  unit(params: P, scope: Scope): Unit;
  evaluate(params: P, context: Context): Figuring;
};
