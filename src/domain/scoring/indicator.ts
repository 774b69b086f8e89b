import type { Bilingual } from "../language.ts";
import type { FactKind, Source } from "../ledger/fact.ts";
import type { BusinessRole } from "../unit/role.ts";
import type { Day } from "../value/day.ts";
import type { Money } from "../value/money.ts";
import type { Quantity } from "../value/quantity.ts";
import type { Value } from "../value/value.ts";
import type { Rational } from "./rational.ts";

/** Whom an indicator, or a rule, speaks of. */
export const holders = ["project", "unit"] as const;
export type Holder = (typeof holders)[number];

/**
 * How an indicator is read from facts; a closed set, so that whoever gathers knows all of them.
 * state: as it stands at the period's end. flow: the figure of the span. reached: the node's day, when it lies
 * in the span. monthly: one figure for every month of the period. events: all that happened in the span.
 */
export const readings = ["state", "flow", "reached", "monthly", "events"] as const;
/** How a value comes about: read from facts, or `figured` from other indicators by the rulebook itself. */
export type Reading = (typeof readings)[number] | "figured";

/** The period itself, the year up to the period's end (of a plan: the whole year), or all that ever was. */
export const spans = ["period", "year", "ever"] as const;
export type Span = (typeof spans)[number];

/** What an indicator's value is; `none` for what only happens (reached, events). */
export const measures = ["money", "quantity", "choice", "none", "text"] as const;
export type Measure = (typeof measures)[number];

/**
 * The period asked for, the same one a year before (上年同期), the one just before it (上期), the whole year before (上年), or the
 * one just after it (下期): what is judged once the period is over.
 */
export const moments = ["now", "lastYear", "previous", "yearBefore", "next"] as const;
export type Moment = (typeof moments)[number];

/** Which facts count: all that were not returned, or only those accepted, or verified. */
export const trusts = ["accepted", "verified"] as const;
export type Trust = (typeof trusts)[number];

/** The day an event counts on: its own, or the one it was made known on (统计日期). */
export const eventDays = ["event", "known"] as const;
export type EventDay = (typeof eventDays)[number];

/** A choice with the words a rule prints for it. */
export type ChoiceWord = { readonly is: string; readonly label: Bilingual };

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
  /** Absent: the period asked for. */
  readonly at?: Moment;
  /** Absent: whichever source has a figure, 部门上报 first. */
  readonly source?: Source;
  /** Absent: every fact that counts. */
  readonly only?: Trust;
  /** Absent: the event's own day. */
  readonly day?: EventDay;
  /** Words for the choices conditions name. */
  readonly choices?: readonly ChoiceWord[];
  /** Nothing of the kind is kept here yet: it is missing for everybody, and its attribute names what once will be. */
  readonly unkept?: true;
};

/** A number the rulebook works out itself, in base units of its dimension; `unit` is what it is told in. */
export type Figured = { readonly exact: Rational; readonly unit: string };

/** Something that happened. `points` are what a person decided for it, without sign; absent until decided. */
export type Happening = {
  readonly on: Day;
  /** What it was, so that one thing told twice can count once. */
  readonly what?: string;
  readonly points?: string;
  /** Between how many it is shared, equally; absent for its holder alone. */
  readonly sharedBy?: number;
  /** 通过不计分: accepted, and decided to give no points. */
  readonly unscored?: true;
};

/** A month's figure; null when nobody has stated it, which is not zero. */
export type Monthly = { readonly period: string; readonly value: Money | Quantity | null };

/** How far the facts behind a value are trusted. */
export type Reliance = "verified" | "claimed" | "mixed";

/** A value with the sequence numbers of the facts it rests on. An empty list of happenings is known: none. */
export type Known = {
  readonly value: Value | Figured | readonly Happening[] | readonly Monthly[];
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

/** What an operator can work with. */
export type Accepts = { readonly reads: readonly Reading[]; readonly values: readonly Measure[] };
