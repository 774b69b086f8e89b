import type { Bilingual } from "../../domain/language.ts";

/** The ways figures are inflated that can be planted. Source: handbook 1.9, 1.10, 2.6, 3.1–3.5. */
export const faultKinds = [
  "heapedTotal",
  "identicalSteps",
  "quarterJump",
  "progressAhead",
  "splitProject",
  "bundledWorks",
  "twoTowns",
  "renamed",
  "onTarget",
  "backdatedNode",
  "lateEdit",
  "copiedText",
  "outputAgainstTax",
  "promiseNeverMet",
  "sourcesDisagree",
  "startOnLevelling",
] as const;

/** A way of inflating figures. */
export type FaultKind = (typeof faultKinds)[number];

/**
 * What was planted where: the truth a detector is judged by. An `honest` label is a look-alike of `resembles` that
 * must not be found; of a fault both are the same. `hard` is a fault that was camouflaged, or a look-alike whose
 * figures alone do not tell it from the fault.
 */
export type Label = {
  readonly fault: FaultKind | "honest";
  readonly resembles: FaultKind;
  /** Keys of the subjects it lies in; the project the others were made from comes first. */
  readonly projects: readonly string[];
  /** The months it shows in, `2024-05`; absent where it has no month. */
  readonly months?: readonly string[];
  readonly hard: boolean;
  readonly note: Bilingual;
};
