import type { Bilingual } from "../language.ts";
import type { FactKind } from "../ledger/fact.ts";
import type { BusinessRole } from "../unit/role.ts";
import type { Day } from "../value/day.ts";
import type { Money } from "../value/money.ts";
import type { Quantity } from "../value/quantity.ts";
import type { Value } from "../value/value.ts";

/** Whom an indicator, or a rule, speaks of. */
export const holders = ["project", "unit"] as const;
export type Holder = (typeof holders)[number];

/**
 * How an indicator is read from facts; a closed set, so that whoever gathers knows all of them.
 * state: as it stands at the period's end. flow: the figure of the span. reached: the node's day, when it lies
 * in the span. monthly: one figure for every month of the period. events: all that happened in the span.
 */
export const readings = ["state", "flow", "reached", "monthly", "events"] as const;
export type Reading = (typeof readings)[number];

/** The period itself, or the year up to the period's end (of a plan: the whole year). */
export const spans = ["period", "year"] as const;
export type Span = (typeof spans)[number];

/** What an indicator's value is; `none` for what only happens (reached, events). */
export const measures = ["money", "quantity", "choice", "none"] as const;
export type Measure = (typeof measures)[number];

/** Something a rulebook reads, named in its data and gathered by whoever asks for a ranking. */
export type Indicator = {
  readonly id: string;
  readonly label: Bilingual;
  readonly about: Holder;
  readonly reads: Reading;
  /** The attribute of the ledger it is read from. */
  readonly attribute: string;
  readonly kind: FactKind;
  readonly span: Span;
  readonly value: Measure;
  /** Unit of a money or a quantity; "" otherwise. */
  readonly unit: string;
  /** Who owes the figure when it is missing. */
  readonly owedBy: BusinessRole;
};

/** Something that happened. `points` are what a person decided for it, without sign; absent until decided. */
export type Happening = { readonly on: Day; readonly what?: string; readonly points?: string };

/** A month's figure; null when nobody has stated it, which is not zero. */
export type Monthly = { readonly period: string; readonly value: Money | Quantity | null };

/** How far the facts behind a value are trusted. */
export type Reliance = "verified" | "claimed" | "mixed";

/** A value with the sequence numbers of the facts it rests on. An empty list of happenings is known: none. */
export type Known = {
  readonly value: Value | readonly Happening[] | readonly Monthly[];
  readonly facts: readonly number[];
  readonly standing: Reliance;
};

/** The three answers: a value, missing (someone owes it), not applicable. A missing value is never zero. */
export type IndicatorValue =
  | Known
  | { readonly missing: true; readonly of: string }
  | { readonly notApplicable: true; readonly why: Bilingual };

/** Whether the value is there. Errors: none (total). */
export function isKnown(value: IndicatorValue): value is Known {
  return "facts" in value;
}
