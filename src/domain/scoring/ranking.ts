import type { Bilingual } from "../language.ts";
import type { Exact } from "./exact.ts";
import type { Explained, Missing, Points } from "./explain.ts";
import type { ScoredProject, ScoredUnit, Values } from "./scoring-input.ts";

/** What one project brings its unit. */
export type ProjectPoints = {
  readonly project: number;
  readonly name: string;
  readonly points: Points;
  readonly complete: boolean;
};

/** One line of the ranking, down to the facts. `complete` is false while something is left out as missing. */
export type Entry = {
  readonly unit: number;
  readonly name: string;
  readonly points: Points;
  readonly rank: number;
  readonly complete: boolean;
  readonly missing: readonly Missing[];
  /** The share of points that rests on verified facts alone, a decimal from 0 to 1; null without points. */
  readonly verifiedShare: string | null;
  readonly projects: readonly ProjectPoints[];
  readonly tree: Explained;
  /** The grade (等次), where the rulebook has grades; absent where it has none. */
  readonly grade?: { readonly id: string; readonly label: Bilingual };
};

/** Units by group; those whose group the rulebook does not rank are named, not lost. */
export type Ranking = {
  readonly rulebook: string;
  readonly version: string;
  readonly period: string;
  readonly groups: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly entries: readonly Entry[];
  }[];
  readonly unranked: readonly ScoredUnit[];
};

/** A place in a group, without its explanation. */
export type Standing = { readonly unit: number; readonly points: Exact; readonly rank: number };

/**
 * A ranking that stays open: whatever a new fact changes is put in, and only what depends on it is worked out again.
 * Sums over projects are kept and mended by the one project; figures of the group are worked out anew.
 */
export type Board = {
  readonly standings: () => readonly (readonly Standing[])[];
  readonly ranking: () => Ranking["groups"];
  readonly putProject: (project: ScoredProject) => void;
  readonly putUnit: (unit: number, values: Values) => void;
};
