import type { Standing } from "../ledger/fact.ts";

/*
 * The report of a unit for a period is a fold of its steps:
 *
 *   draft ──submit──▶ submitted ──accept──▶ accepted
 *                      ▲    │  ▲──reopen──────┘
 *                   submit return
 *                      └─ returned               any ──close──▶ closed, for good
 *
 * A step that does not fit the state it meets changes nothing, so that no order of arrival can do what
 * `decide` would have refused.
 */

/** Where a report stands; closed is the period's doing and final. */
export type Phase = "draft" | "submitted" | "returned" | "accepted" | "closed";

/** A figure the report rests on, and the person who stated it. */
export type ReportFact = { readonly seq: number; readonly statedBy: number };

/** What happened to a report; `close` comes with the closing of its period. */
export type Step = {
  readonly kind: "submit" | "accept" | "return" | "reopen" | "close";
  readonly person: number;
  readonly unit: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly reason: string | null;
  /** What a submission rests on, all of it; empty for every other step. */
  readonly facts: readonly ReportFact[];
};

/** A unit's report for a period. */
export type ReportState = {
  readonly unit: number;
  readonly period: string;
  readonly phase: Phase;
  /** The phase the closing found it in, null while it is open. */
  readonly closedAs: Exclude<Phase, "closed"> | null;
  readonly facts: readonly ReportFact[];
  readonly submittedBy: number | null;
  readonly firstSubmittedOn: string | null;
  readonly submittedOn: string | null;
  readonly judgedBy: number | null;
  /** Why it was returned or reopened last, null since the next submission. */
  readonly reason: string | null;
  /** Taken back after acceptance: it is accepted as a whole again, not figure by figure. */
  readonly isReopened: boolean;
};

/** A report before its first step. Errors: none (total). */
export function blankReport(unit: number, period: string): ReportState {
  return {
    unit,
    period,
    phase: "draft",
    closedAs: null,
    facts: [],
    submittedBy: null,
    firstSubmittedOn: null,
    submittedOn: null,
    judgedBy: null,
    reason: null,
    isReopened: false,
  };
}

/** The phases a step may meet. */
export const meets = {
  submit: ["draft", "returned"],
  accept: ["submitted"],
  return: ["submitted"],
  reopen: ["accepted"],
  close: ["draft", "submitted", "returned", "accepted"],
} as const satisfies Record<Step["kind"], readonly Phase[]>;

type Apply = (state: ReportState, step: Step) => ReportState;

const apply: Readonly<Record<Step["kind"], Apply>> = {
  submit: (state, step) => ({
    ...state,
    phase: "submitted",
    facts: step.facts,
    submittedBy: step.person,
    firstSubmittedOn: state.firstSubmittedOn ?? step.day,
    submittedOn: step.day,
    judgedBy: null,
    reason: null,
    isReopened: false,
  }),
  accept: (state, step) => ({
    ...state,
    phase: "accepted",
    judgedBy: step.person,
    reason: null,
    isReopened: false,
  }),
  return: (state, step) => ({
    ...state,
    phase: "returned",
    judgedBy: step.person,
    reason: step.reason,
    isReopened: false,
  }),
  reopen: (state, step) => ({
    ...state,
    phase: "submitted",
    judgedBy: null,
    reason: step.reason,
    isReopened: true,
  }),
  close: (state) => ({
    ...state,
    phase: "closed",
    closedAs: state.phase === "closed" ? state.closedAs : state.phase,
  }),
};

/** The report after one more step; one that does not fit changes nothing. Errors: none (total). */
export function applyStep(state: ReportState, step: Step): ReportState {
  const phases: readonly Phase[] = meets[step.kind];
  return phases.includes(state.phase) ? apply[step.kind](state, step) : state;
}

/** The report after some steps in their order, from any state it was in. Errors: none (total). */
export function foldSteps(state: ReportState, steps: readonly Step[]): ReportState {
  return steps.reduce(applyStep, state);
}

/**
 * The report as the standings of its figures leave it: one figure sent back sends it back, and one whose every figure
 * was accepted by itself is accepted. A closed report stays as it is. Errors: none (total).
 */
export function withStandings(
  state: ReportState,
  standingOf: (seq: number) => Standing | undefined,
): ReportState {
  if (state.phase !== "submitted" && state.phase !== "accepted") return state;
  const standings = state.facts.map((fact) => standingOf(fact.seq) ?? "claimed");
  if (standings.includes("returned")) return { ...state, phase: "returned" };
  const isJudged =
    standings.length > 0 && standings.every((each) => each === "accepted" || each === "verified");
  return isJudged && !state.isReopened ? { ...state, phase: "accepted" } : state;
}
