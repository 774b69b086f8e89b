import type { Qualifier } from "../../domain/value/qualifier.ts";
import type { Host } from "./sample-units.ts";

/** A node's day that was stated: the day itself and when it became known. */
export type Reached = { readonly day: string; readonly known: string };

/** One node: its plans in the order they were made (counted months) and the day it was really reached. */
export type NodeDraft = {
  readonly id: string;
  readonly promised: Aim | null;
  readonly plans: readonly Aim[];
  readonly actual: Reached | null;
  /** The photograph that proves it, where one is asked for. */
  readonly photo: string | null;
};

/** A month aimed at and the day on which that became known. */
export type Aim = { readonly month: number; readonly known: string };

/** One month's report. Money in whole 万元; `done` is null in a month that reports words only. */
export type MonthDraft = {
  readonly month: number;
  readonly known: string;
  readonly done: number | null;
  /** What was typed first, sent back, and corrected with `done`. */
  readonly mistyped: number | null;
  /** What the year's column claims beyond the sum of its months; 0 in every honest report. */
  readonly surplus: number;
  readonly sentence: string;
  /** The share of the works said to be done, in percent; null before the start. */
  readonly percent: number | null;
  readonly problem: string | null;
  readonly standing: "claimed" | "accepted" | "verified";
};

/** The investment planned for a year, in 万元, as set on a day. */
export type YearPlan = { readonly year: number; readonly amount: number; readonly known: string };

/** What a project is called and who answers for it. */
export type IdentityDraft = {
  readonly name: string;
  readonly investor: string;
  readonly content: string;
  readonly industry: string;
  readonly type: "industrial" | "livelihood" | "functional";
  readonly level: "provincial" | "city" | "district";
  readonly code: string;
  readonly site: string;
  readonly bureau: string;
  readonly leader: string;
  readonly responsible: string;
};

/** How large a project is and what it promises. Money in 万元; land in 亩; floor in hundreds of ㎡. */
export type ScaleDraft = {
  readonly total: number;
  readonly totalQualifier: Qualifier;
  readonly fixed: number;
  readonly land: number;
  readonly floor: number;
  readonly output: number;
  readonly sales: number;
  readonly tax: number;
  readonly taxQualifier: Qualifier;
  readonly jobs: number;
  readonly jobsQualifier: Qualifier;
};

/** Everything there is to say of one project, before it is put into statements; faults change this. */
export type ProjectDraft = {
  readonly index: number;
  readonly key: string;
  readonly host: Host;
  /** The day it came into the ledger. */
  readonly entered: string;
  readonly identity: IdentityDraft;
  readonly scale: ScaleDraft;
  readonly nodes: readonly NodeDraft[];
  /** Done before the first month of the sample, in 万元. */
  readonly doneBefore: number;
  readonly months: readonly MonthDraft[];
  readonly yearPlans: readonly YearPlan[];
  readonly halt: { readonly status: "paused" | "ended"; readonly day: string } | null;
  /** What the statistics count of the reported figure, per thousand; null where they keep none of their own. */
  readonly counted: number | null;
  readonly phases: number;
};

/** The frame every project of a sample is drawn in. */
export type Frame = {
  readonly seed: number;
  readonly months: number;
  readonly asOf: string;
  readonly hosts: readonly Host[];
};

/** The day a node was really reached, null when it was not. Errors: none (total). */
export function reached(nodes: readonly NodeDraft[], id: string): string | null {
  return nodes.find((node) => node.id === id)?.actual?.day ?? null;
}
