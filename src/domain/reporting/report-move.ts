import type { Bilingual } from "../language.ts";
import { type RefusalCode, type Result, accept, refuse } from "../refusal/refusal.ts";
import type { Role } from "../unit/role.ts";
import { printPeriod } from "../value/period.ts";
import { type Actor, holds, judgeOf } from "./actor.ts";
import type { Finding } from "./check-input.ts";
import { type Phase, type ReportFact, type ReportState, type Step, meets } from "./report.ts";

/** What a person may want to do with a report. Closing is the period's: `decideClosing`. */
export type MoveKind = Exclude<Step["kind"], "close">;

/** A move with what it needs; `open` are the findings `unsettled` leaves. */
export type Move =
  | {
      readonly kind: "submit";
      readonly day: string;
      readonly facts: readonly ReportFact[];
      readonly open: readonly Finding[];
    }
  | { readonly kind: "accept"; readonly day: string }
  | { readonly kind: "return" | "reopen"; readonly day: string; readonly reason: string };

type Rule = {
  readonly label: Bilingual;
  readonly roles: readonly Role[];
  /** Only the reporting unit's own people: nobody reports for another. */
  readonly isOwnUnit: boolean;
  /** By nobody who submitted it or stated one of its figures. */
  readonly isByAnother: boolean;
  /** Refused without a reason, in these words. */
  readonly reason: RefusalCode | null;
};

/** Who may do what. Source: handbook 3.5 (articles 17, 19, 43(5)). */
export const moves = {
  submit: {
    label: { zh: "报送", en: "submit" },
    roles: ["town"],
    isOwnUnit: true,
    isByAnother: false,
    reason: null,
  },
  accept: {
    label: { zh: "审核通过", en: "accept" },
    roles: ["office"],
    isOwnUnit: false,
    isByAnother: true,
    reason: null,
  },
  return: {
    label: { zh: "退回", en: "return" },
    roles: ["office"],
    isOwnUnit: false,
    isByAnother: true,
    reason: "returnNeedsReason",
  },
  reopen: {
    label: { zh: "撤销审核", en: "reopen" },
    roles: ["office"],
    isOwnUnit: false,
    isByAnother: true,
    reason: "reopenNeedsReason",
  },
} as const satisfies Record<MoveKind, Rule>;

/** The phases as they are said. */
export const phaseLabels = {
  draft: { zh: "未报送", en: "not submitted" },
  submitted: { zh: "已报送", en: "submitted" },
  returned: { zh: "已退回", en: "returned" },
  accepted: { zh: "已审核", en: "accepted" },
  closed: { zh: "已封账", en: "closed" },
} as const satisfies Record<Phase, Bilingual>;

function refusePhase(state: ReportState, kind: MoveKind): Result<true> {
  const phases: readonly Phase[] = meets[kind];
  if (state.phase === "closed") {
    const { period } = state;
    return refuse("periodClosed", {
      "period.zh": printPeriod(period, "zh"),
      "period.en": printPeriod(period, "en"),
    });
  }
  if (phases.includes(state.phase)) return accept(true);
  const [phase, move] = [phaseLabels[state.phase], moves[kind].label];
  return refuse("reportNotNow", {
    "phase.zh": phase.zh,
    "phase.en": phase.en,
    "move.zh": move.zh,
    "move.en": move.en,
  });
}

/** Neither who submitted it or stated a figure of it, nor whoever holds the right only in the place of one of them. */
function refuseOwn(state: ReportState, roles: readonly Role[], actor: Actor): Result<true> {
  const { submittedBy } = state;
  const makers = state.facts.map((fact) => fact.statedBy);
  if (submittedBy !== null) makers.push(submittedBy);
  if (makers.includes(actor.person)) return refuse("ownStatement");
  return holds(judgeOf(actor, makers), roles) ? accept(true) : refuse("standsInForStater");
}

function refuseActor(state: ReportState, kind: MoveKind, actor: Actor): Result<true> {
  const rule: Rule = moves[kind];
  const isStranger = rule.isOwnUnit && actor.unit !== state.unit;
  if (isStranger) return refuse("reportNotYours");
  if (!holds(actor, rule.roles))
    return rule.isOwnUnit
      ? refuse("reportNotYours")
      : refuse("notAllowed", { "action.zh": rule.label.zh, "action.en": rule.label.en });
  return rule.isByAnother ? refuseOwn(state, rule.roles, actor) : accept(true);
}

function refuseContent(move: Move): Result<true> {
  if (move.kind === "submit" && move.open.length > 0) {
    const errors = move.open.filter((each) => each.level === "error").length;
    return refuse("reportOpen", { errors, warnings: move.open.length - errors });
  }
  const code = moves[move.kind].reason;
  const reason = "reason" in move ? move.reason.trim() : "";
  return code !== null && reason === "" ? refuse(code) : accept(true);
}

/** The moves open to a person now, whatever they would still have to fill in. Errors: none (total). */
export function allowedMoves(state: ReportState, actor: Actor): MoveKind[] {
  const kinds: readonly MoveKind[] = ["submit", "accept", "return", "reopen"];
  return kinds.filter((kind) => refusePhase(state, kind).ok && refuseActor(state, kind, actor).ok);
}

/**
 * The steps a move makes. `state` is the report as its steps and standings leave it. Refuses `periodClosed`,
 * `reportNotNow`, `reportNotYours`, `notAllowed`, `ownStatement`, `standsInForStater`, `reportOpen`, `returnNeedsReason`,
 * `reopenNeedsReason`.
 */
export function decide(state: ReportState, move: Move, actor: Actor): Result<Step[]> {
  const checks = [
    refusePhase(state, move.kind),
    refuseActor(state, move.kind, actor),
    refuseContent(move),
  ];
  for (const check of checks) if (!check.ok) return check;
  const step: Step = {
    kind: move.kind,
    person: actor.person,
    unit: actor.unit,
    day: move.day,
    reason: "reason" in move ? move.reason.trim() : null,
    facts: move.kind === "submit" ? move.facts : [],
  };
  return accept([step]);
}
