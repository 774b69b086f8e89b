import type { Refusal } from "../refusal/refusal.ts";

/** What a check of a plan or a ceremony found. An error has to be mended before anything is issued. */
export type PlanFinding = {
  readonly check: string;
  readonly level: "error" | "warning";
  /** The project it is about; null for the whole. */
  readonly project: number | null;
  readonly refusal: Refusal;
};
