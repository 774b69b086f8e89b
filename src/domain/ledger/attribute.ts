import type { Bilingual } from "../language.ts";
import type { BusinessRole } from "../unit/role.ts";
import type { ValueType } from "../value/value.ts";
import type { FactKind } from "./fact.ts";

/** Where an attribute stands on the project page, in this order. */
export type AttributeGroup =
  | "identity"
  | "duty"
  | "scale"
  | "money"
  | "node"
  | "benefit"
  | "narrative";

/** One allowed value of a `choice`. */
export type Choice = {
  readonly id: string;
  readonly label: Bilingual;
  readonly synonyms: readonly string[];
};

/**
 * An attribute of a subject, declared once: storage, import synonyms, form, column, export, API and docs follow.
 * `timing` says when a value holds: *state* until the next one, *flow* for its period, *event* on its day.
 */
export type Attribute = {
  readonly id: string;
  /** What it is kept of: a unit where it says so, a project otherwise. */
  readonly of?: "unit";
  readonly label: Bilingual;
  /** Column heads seen in real ledgers; compared after normalisation (spaces, width, brackets). */
  readonly synonyms: readonly string[];
  readonly group: AttributeGroup;
  readonly value: ValueType;
  /** The unit a bare number is in when no header says otherwise: 亿元, 亩, ㎡, 人 … */
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  readonly timing: "state" | "flow" | "event";
  /** The period of a flow. */
  readonly period?: "month" | "year";
  /** What a bare figure of it is: a promise, a plan, a forecast or an actual. */
  readonly kind: FactKind;
  readonly statedBy: readonly BusinessRole[];
  /** A year's figure that is the sum of this month's figure: the months settle where the year stands on a day. */
  readonly sumOf?: string;
  /** Kept as a real column of `project_now`, so that lists sort and filter by it. */
  readonly hot?: boolean;
  /** Told alike to everybody who sees the project, because the program rests on it: no field rule keeps it from anybody. What is hot is. */
  readonly open?: boolean;
  /** Declared by the district itself, not shipped. */
  readonly own?: boolean;
  /** No longer asked or stated; what was stated is still shown. */
  readonly retired?: boolean;
};
