import type { Holidays } from "../casework/calendar.ts";
import type { Bilingual } from "../language.ts";
import type { Holder, Indicator, IndicatorValue } from "./indicator.ts";
import type { Rational } from "./rational.ts";
import type { TakesPart } from "./takes-part.ts";
import type { AnyRule } from "./any-rule.ts";
import type { Unit } from "./operator.ts";
import type { TimeOfYear } from "./time-of-year.ts";
import type { PeriodKind } from "./period-kind.ts";

/** Units ranked among themselves: parks apart from towns. `kinds` are the kinds of unit in it. */
export type Group = {
  readonly id: string;
  readonly label: Bilingual;
  readonly kinds: readonly string[];
};

/**
 * Equal points are an equal rank. skip: the next rank is left out (1, 1, 3). dense: it is not (1, 1, 2).
 */
export const tieRules = ["skip", "dense"] as const;
export type TieRule = (typeof tieRules)[number];

/**
 * What becomes of an item whose figure is missing. missing: left out and shown, never counted as zero. groupAverage,
 * groupLowest: the mean, or the least, of what the others of the group get (缺项按组平均). noPoints: the rule gives nothing
 * to who has not reported (未报送的不得分). The figure is still told as missing.
 */
export const missingRules = ["missing", "groupAverage", "groupLowest", "noPoints"] as const;
export type MissingRule = (typeof missingRules)[number];

/** One article: what it is called and the rule that gives points to a unit, itself or over its projects. */
export type Article = {
  readonly id: string;
  readonly label: Bilingual;
  readonly about: Holder;
  readonly rule: AnyRule;
  readonly whenMissing: MissingRule;
  /** The groups it is for, by id; absent for all. */
  readonly groups?: readonly string[];
  /** When in the year it is asked (Q1, quarter, year …); absent for every period. */
  readonly in?: readonly TimeOfYear[];
  /** What this encoding decided where the source is silent; null where it is not. */
  readonly silent: Bilingual | null;
};

/** A figure of a rulebook: a named number worked out from indicators and earlier figures. */
export type Figure = {
  readonly id: string;
  readonly label: Bilingual;
  readonly about: Holder;
  readonly rule: AnyRule;
} & Unit;

/** A case worked by hand, kept with the rule: one project, or one unit with named projects of other examples. */
export type Example = {
  readonly name: string;
  readonly about: Holder;
  readonly period: string;
  readonly values: Readonly<Record<string, IndicatorValue>>;
  /** Names of the project examples the unit has; none for a project. */
  readonly projects: readonly string[];
  readonly points: Rational;
  /** Ids of the indicators that must be told as missing. */
  readonly missing: readonly string[];
  /** The group the unit is in; absent for the first. */
  readonly group?: string;
  /** Names of the unit examples ranked beside it. */
  readonly peers?: readonly string[];
  /** Names of the unit examples that say how the same unit stood in earlier periods, to be folded in. */
  readonly earlier?: readonly string[];
  /** The grade and the place it must get; absent where the example does not say. */
  readonly grade?: string;
  readonly rank?: number;
};

/** Bounds of the total and its decimals. */
export type TotalRule = {
  readonly least: Rational | null;
  readonly most: Rational | null;
  readonly digits: number | null;
};

/** How shorter periods are folded into a longer one: 季度得分按70%计入年度. */
export type FoldRule = {
  readonly of: PeriodKind;
  readonly how: "sum" | "average";
  readonly times: Rational;
  /** Only the periods the rule is in force for, of a longer one that began before it; absent: all of it must be. */
  readonly inForce?: true;
};

/**
 * A grade (等次), best first: by points from on, by place up to, or by the first so many percent of the group; the last
 * may have none of these. A unit gets the first grade it meets.
 */
export type Grade = {
  readonly id: string;
  readonly label: Bilingual;
  readonly from: Rational | null;
  readonly to: number | null;
  readonly share: number | null;
};

/** How long a ranking lies open to objections. */
export type ObjectionRule = {
  readonly days: number;
  readonly clock: "working" | "calendar";
};

/** A scoring rule as data: readable, printable, versioned. JSON-able as it stands. */
export type Rulebook = {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: { readonly label: Bilingual; readonly address: string };
  readonly version: string;
  /** First and last day (`YYYY-MM-DD`) of the periods it may rank; `to` null while it stands. */
  readonly effective: { readonly from: string; readonly to: string | null };
  readonly periods: readonly PeriodKind[];
  /** Says that the rule is a sample and nobody's official one; null for a district's own. */
  readonly sample: Bilingual | null;
  readonly groups: readonly Group[];
  readonly takesPart: TakesPart;
  readonly ties: TieRule;
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Figure[];
  readonly articles: readonly Article[];
  readonly examples: readonly Example[];
  readonly total?: TotalRule;
  readonly fold?: FoldRule;
  readonly grades?: readonly Grade[];
  readonly objections?: ObjectionRule;
  /** Days off and make-up days by year, where a figure counts working days. */
  readonly workdays?: Holidays["years"];
};

/** A declared indicator. Throws on an undeclared id, which a checked rulebook does not have. */
export function getIndicator(rulebook: Rulebook, id: string): Indicator {
  const found = rulebook.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`undeclared indicator ${id}`);
  return found;
}
