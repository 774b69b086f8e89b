import type { IndicatorValue } from "./indicator.ts";

/** Values by the id of the indicator; an id that is absent is missing. */
export type Values = Readonly<Record<string, IndicatorValue>>;

/** A unit to be ranked, in the group it is ranked in. */
export type ScoredUnit = { readonly id: number; readonly name: string; readonly group: string };

/** A project and the unit it counts for. */
export type ScoredProject = {
  readonly id: number;
  readonly unit: number;
  readonly name: string;
  readonly values: Values;
};

/** What a ranking is computed from; the order of units and projects has no meaning. */
export type ScoringInput = {
  readonly period: string;
  readonly units: readonly ScoredUnit[];
  readonly projects: readonly ScoredProject[];
  readonly unitValues: Readonly<Record<number, Values>>;
  /** The shorter periods a rulebook with `fold` folds in: a year's quarters. One that is not here is missing. */
  readonly earlier?: readonly ScoringInput[];
};
