import type { Evidence } from "../ledger/fact.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { type Actor, holds, judgeOf } from "../reporting/actor.ts";

/** 认定: what came of a lead. `real` it was as suspected; `explained` it was not, and why; `false` there was nothing. */
export const findings = ["real", "explained", "false"] as const;
export type Finding = (typeof findings)[number];

/** What may happen to a case, in this order; explaining may happen again until something is found. */
export const caseSteps = ["explained", "found", "published", "closed"] as const;

/** One step of a case. Never changed; `by` is the human behind the account. */
export type CaseStep = {
  readonly step: (typeof caseSteps)[number];
  readonly by: number;
  readonly byUnit: number;
  readonly on: string;
  readonly finding: Finding | null;
  readonly text: string;
  readonly evidence: readonly Evidence[];
};

/** Where a case stands: the last thing that happened to it. */
export type CaseState = "open" | CaseStep["step"];

/** 事项: a duty with a clock on somebody's desk. */
export type Case = {
  /** The unit whose desk it lies on. */
  readonly unit: number;
  /** By when it is to explain, null where the working calendar of the year is not known. */
  readonly due: string | null;
  /** Who stated the figures it is about: they answer, and judge nothing of it. */
  readonly respondents: readonly number[];
  readonly steps: readonly CaseStep[];
};

/** What a step says; whoever decides gives the day. */
export type Said = { readonly text: string; readonly day: string };

const answering = ["office", "town", "bureau"] as const;
const judging = ["office", "audit"] as const;

/** Where a case stands. Errors: none (total). */
export function caseState({ steps }: Pick<Case, "steps">): CaseState {
  return steps.at(-1)?.step ?? "open";
}

/** What was found, null while nothing is. Errors: none (total). */
export function findingOf({ steps }: Pick<Case, "steps">): Finding | null {
  return steps.find(({ step }) => step === "found")?.finding ?? null;
}

function stepOf(
  step: CaseStep["step"],
  said: Said & Partial<Pick<CaseStep, "finding" | "evidence">>,
  actor: Actor,
): Result<CaseStep> {
  const text = said.text.trim();
  if (text === "") return refuse("caseNeedsText");
  return accept({
    step,
    by: actor.person,
    byUnit: actor.unit,
    on: said.day,
    finding: said.finding ?? null,
    text,
    evidence: said.evidence ?? [],
  });
}

/** Opens a case: who judges may, on a lead they see. Refuses `notAllowed`. */
export function mayOpenCase(actor: Actor): Result<true> {
  const action = { "action.zh": "立事项", "action.en": "open a case" };
  return holds(actor, judging) ? accept(true) : refuse("notAllowed", action);
}

/** The unit explains itself, with evidence. Refuses `caseNotYours`, `caseDecided`, `caseNeedsText`. */
export function explainCase(
  file: Case,
  said: Said & Pick<CaseStep, "evidence">,
  actor: Actor,
): Result<CaseStep> {
  if (actor.unit !== file.unit || !holds(actor, answering)) return refuse("caseNotYours");
  const state = caseState(file);
  if (state !== "open" && state !== "explained") return refuse("caseDecided");
  return stepOf("explained", said, actor);
}

/** Who answered for the figures or explained them: they do not judge the case. */
function partiesOf({ respondents, steps }: Case): number[] {
  return [...respondents, ...steps.filter(({ step }) => step === "explained").map(({ by }) => by)];
}

/** Judges, who are no party to it and stand in for none. Refuses `notAllowed`, `caseOwn`, `standsInForStater`. */
function mayJudge(file: Case, actor: Actor): Result<true> {
  const action = { "action.zh": "认定", "action.en": "find" };
  if (!holds(actor, judging)) return refuse("notAllowed", action);
  const parties = partiesOf(file);
  if (parties.includes(actor.person)) return refuse("caseOwn");
  return holds(judgeOf(actor, parties), judging) ? accept(true) : refuse("standsInForStater");
}

/**
 * Says what came of it, and on what. Nobody is found against unheard: before the unit explained, or the day it had to passed,
 * `real` is refused. Refuses `notAllowed`, `caseOwn`, `standsInForStater`, `caseDecided`, `caseNotHeard`, `caseNeedsText`.
 */
export function decideCase(
  file: Case,
  said: Said & Partial<Pick<CaseStep, "evidence">> & { readonly finding: Finding },
  actor: Actor,
): Result<CaseStep> {
  const may = mayJudge(file, actor);
  if (!may.ok) return may;
  const state = caseState(file);
  if (state !== "open" && state !== "explained") return refuse("caseDecided");
  const isHeard = state === "explained" || (file.due !== null && file.due < said.day);
  if (said.finding === "real" && !isHeard) return refuse("caseNotHeard", { due: file.due ?? "—" });
  return stepOf("found", said, actor);
}

function finderOf({ steps }: Case): number | undefined {
  return steps.find(({ step }) => step === "found")?.by;
}

/**
 * Puts a real finding into a circular; whoever found it does not publish it. Refuses `notAllowed`, `caseNotReal`,
 * `caseByFinder`, `caseNeedsText`.
 */
export function publishCase(file: Case, said: Said, actor: Actor): Result<CaseStep> {
  const action = { "action.zh": "通报", "action.en": "publish a circular" };
  if (!holds(actor, ["office"])) return refuse("notAllowed", action);
  if (findingOf(file) !== "real" || caseState(file) !== "found") return refuse("caseNotReal");
  if (finderOf(file) === actor.person) return refuse("caseByFinder");
  return stepOf("published", said, actor);
}

/** Closes a case that was decided; whoever decided does not close. Refuses `notAllowed`, `caseOwn`, `standsInForStater`, `caseUndecided`, `caseByFinder`, `caseNeedsText`. */
export function closeCase(file: Case, said: Said, actor: Actor): Result<CaseStep> {
  const may = mayJudge(file, actor);
  if (!may.ok) return may;
  const state = caseState(file);
  if (state !== "found" && state !== "published") return refuse("caseUndecided");
  if (finderOf(file) === actor.person) return refuse("caseByFinder");
  return stepOf("closed", said, actor);
}
