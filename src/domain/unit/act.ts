import type { Unit, UnitKind } from "./tree.ts";

/** A unit to be. Its parent is a number, or a name: of an open unit, or of one earlier in the same list. */
export type NewUnit = {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: number | string;
};

/**
 * What is done to the tree: units added (one, or a list), renamed (with another kind where 县 becomes 区), moved below
 * another, merged into one that is there or a new one, split (some projects go to a new unit beside it), closed.
 */
export type UnitAct =
  | { readonly act: "add"; readonly units: readonly NewUnit[] }
  | {
      readonly act: "rename";
      readonly unit: number;
      readonly name: string;
      readonly kind: UnitKind;
    }
  | { readonly act: "move"; readonly unit: number; readonly parent: number }
  | { readonly act: "merge"; readonly units: readonly number[]; readonly into: number | NewUnit }
  | {
      readonly act: "split";
      readonly unit: number;
      readonly into: Omit<NewUnit, "parent">;
      readonly projects: readonly number[];
    }
  | { readonly act: "close"; readonly unit: number };

/** Projects that go from one unit to another: all, or those named. */
export type Handover = {
  readonly from: number;
  readonly to: number;
  readonly projects: readonly number[] | "all";
};

/** What an act does, in the order it is written down: units as they stand afterwards, then who answers for what. */
export type UnitPlan = {
  /** New units carry the numbers -1, -2 … until they are written. */
  readonly changes: readonly Unit[];
  readonly handovers: readonly Handover[];
  /** Units whose grants stay on them and wait for the security administrator: nobody sees more by an act of this kind. */
  readonly grantsLeft: readonly number[];
};

/** What stands with a unit. */
export type Holding = {
  /** Projects that have not ended. */
  readonly projects: number;
  /** Grants in force. */
  readonly grants: number;
};
