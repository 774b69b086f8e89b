import type { Bilingual } from "../language.ts";
import type { Holder, Indicator, IndicatorValue } from "./indicator.ts";
import type { Rational } from "./rational.ts";
import type { Rule } from "./rule.ts";
import type { TakesPart } from "./takes-part.ts";
import type { PeriodKind } from "./when.ts";

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

/** What becomes of an item whose figure is missing. missing: left out and shown, never counted as zero. */
export const missingRules = ["missing"] as const;
export type MissingRule = (typeof missingRules)[number];

/** One article: what it is called and the rule that gives points to a unit, itself or over its projects. */
export type Article = {
  readonly id: string;
  readonly label: Bilingual;
  readonly about: Holder;
  readonly rule: Rule;
  readonly whenMissing: MissingRule;
  /** What this encoding decided where the source is silent; null where it is not. */
  readonly silent: Bilingual | null;
};

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
  readonly articles: readonly Article[];
  readonly examples: readonly Example[];
};

/** A declared indicator. Throws on an undeclared id, which a checked rulebook does not have. */
export function getIndicator(rulebook: Rulebook, id: string): Indicator {
  const found = rulebook.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`undeclared indicator ${id}`);
  return found;
}
