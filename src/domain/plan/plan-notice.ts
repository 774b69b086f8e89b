import type { Reasoned } from "./draft.ts";
import type { PlanLine } from "./plan-line.ts";

/** What the notice of a version is drawn up from. */
export type PlanNotice = {
  readonly district: { readonly name: string; readonly sample: string | null };
  readonly office: string;
  readonly year: string;
  readonly number: number;
  readonly title: string;
  readonly basis: string;
  readonly isInWindow: boolean;
  readonly issued: string;
  readonly known: { readonly day: string; readonly seq: number };
  readonly tiers: readonly { readonly id: string; readonly name: string }[];
  readonly lines: readonly PlanLine[];
  /** None for the first version. */
  readonly changes: readonly Reasoned[];
};
