import type { Attribute } from "../ledger/attribute.ts";
import type { FactKind } from "../ledger/fact.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { DayOptions } from "../value/day-reading.ts";
import type { Value } from "../value/value.ts";

/** A column as it is read: its attribute with unit, kind (null: inferred) and period settled. */
export type ReadColumn = {
  readonly attribute: Attribute;
  readonly unit: string;
  readonly unitAssumed: boolean;
  readonly kind: FactKind | null;
  readonly period: string | null;
};

/** What cells are read against. `asOf` is the last day the data speak of. */
export type CellFrame = {
  readonly asOf: string;
  readonly days: DayOptions;
  readonly partialNodes: Readonly<Record<string, string>>;
  readonly byId: ReadonlyMap<string, Attribute>;
};

/** One thing a cell says: a value, or the fault (its place is added by the plan). */
export type Reading = {
  readonly attribute: string;
  readonly kind: FactKind;
  readonly scope: string;
  readonly value?: Value;
  readonly notes: readonly Refusal[];
  readonly fault?: Refusal;
};

/** A reading that refuses the cell. Errors: none (total). */
export function faulty(column: ReadColumn, fault: Refusal): Reading {
  const { attribute } = column;
  return {
    attribute: attribute.id,
    kind: column.kind ?? attribute.kind,
    scope: "",
    notes: [],
    fault,
  };
}
