import type { Evidence, Fact, Statement } from "../ledger/fact.ts";
import { counts, eventRange } from "../ledger/fold.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import type { Value } from "../value/value.ts";
import { type Actor, holds, judgeOf } from "./actor.ts";

/** The figure a correction or contest speaks of. */
export type Figure = {
  /** With its standing of today. */
  readonly fact: Fact;
  /** The unit whose figure it is: who stated it, or the project's own unit where it was entered on its behalf. */
  readonly respondent: number;
  /** Nothing newer counts in its place. */
  readonly isCurrent: boolean;
};

/** Who asked: the unit whose figure it is, or anyone else. */
export type Side = "respondent" | "office" | "bureau";

/** What a figure should say instead, and why. */
export type Proposal = {
  readonly value: Value;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
};

/** A correction asked for; nothing changes in the ledger until another human agrees. */
export type Correction = Proposal & {
  readonly fact: number;
  readonly respondent: number;
  readonly side: Side;
  readonly askedBy: number;
  readonly askedByUnit: number;
  readonly askedOn: string;
  /** Whether a contest or an objection rests on it, which is answered in the open. */
  readonly isBound: boolean;
  readonly state: "asked" | "agreed" | "declined" | "withdrawn";
  readonly decidedBy: number | null;
  readonly decidedOn: string | null;
  readonly answer: string | null;
};

const action = { "action.zh": "更正", "action.en": "correct a figure" } as const;

/** Which side a person speaks for over a figure; undefined for one who may only look. Errors: none (total). */
export function sideOf(figure: Pick<Figure, "respondent">, actor: Actor): Side | undefined {
  const isOwn = actor.unit === figure.respondent && holds(actor, ["town", "bureau", "office"]);
  if (isOwn) return "respondent";
  if (holds(actor, ["office"])) return "office";
  return holds(actor, ["bureau"]) ? "bureau" : undefined;
}

/** Equal as stated; the ledger's own JSON may list a value's fields in another order. */
function sameValue(a: Value, b: Value): boolean {
  const flat = (value: Value): string =>
    typeof value === "string"
      ? value
      : JSON.stringify(
          Object.entries(value).toSorted(([first], [second]) => (first < second ? -1 : 1)),
        );
  return typeof a === typeof b && flat(a) === flat(b);
}

/**
 * Asks for a correction; the figure stays as it is. Refuses `notAllowed`, `figureMovedOn`, `correctionSame`,
 * `reasonNeeded`, `correctionNeedsEvidence`.
 */
export function askCorrection(
  figure: Figure,
  asked: Proposal & { readonly day: string },
  actor: Actor,
): Result<Correction> {
  const side = sideOf(figure, actor);
  if (!side) return refuse("notAllowed", action);
  if (!figure.isCurrent || !counts(figure.fact)) return refuse("figureMovedOn");
  if (sameValue(asked.value, figure.fact.value)) return refuse("correctionSame");
  if (asked.reason.trim() === "") return refuse("reasonNeeded");
  if (asked.evidence.length === 0) return refuse("correctionNeedsEvidence");
  return accept({
    value: asked.value,
    reason: asked.reason.trim(),
    evidence: asked.evidence,
    fact: figure.fact.seq,
    respondent: figure.respondent,
    side,
    askedBy: actor.person,
    askedByUnit: actor.unit,
    askedOn: asked.day,
    isBound: false,
    state: "asked",
    decidedBy: null,
    decidedOn: null,
    answer: null,
  });
}

/** Who stands on the other side: the respondent decides what others ask, the office what the respondent asks. */
function refuseSide(correction: Correction, actor: Actor): Result<true> {
  if (correction.side === "respondent")
    return holds(actor, ["office"]) ? accept(true) : refuse("correctionForOffice");
  return sideOf(correction, actor) === "respondent"
    ? accept(true)
    : refuse("correctionForRespondent");
}

/** Another human of the other side, and not by a right that whoever asked lent them. */
function refuseDecider(correction: Correction, actor: Actor): Result<true> {
  if (correction.state !== "asked") return refuse("correctionDecided");
  if (correction.askedBy === actor.person) return refuse("correctionOwn");
  const side = refuseSide(correction, actor);
  if (!side.ok) return side;
  const isJudge = refuseSide(correction, judgeOf(actor, [correction.askedBy])).ok;
  return isJudge ? side : refuse("standsInForStater");
}

function statementOf({ fact }: Figure, correction: Correction, day: string): Statement {
  const range = eventRange(correction.value);
  return {
    subject: fact.subject,
    attribute: fact.attribute,
    kind: fact.kind,
    value: correction.value,
    scope: fact.scope,
    period: fact.period,
    validFrom: range ? (range.from ?? range.to) : fact.validFrom,
    knownOn: day,
    source: fact.source,
    evidence: correction.evidence,
    corrects: fact.seq,
    reason: correction.reason,
  };
}

function settled(
  correction: Correction,
  state: Correction["state"],
  by: { readonly person: number; readonly day: string; readonly answer: string | null },
): Correction {
  return { ...correction, state, decidedBy: by.person, decidedOn: by.day, answer: by.answer };
}

/**
 * Agrees to a correction: the statement that corrects the figure, to be appended with the decision. Refuses
 * `correctionDecided`, `correctionOwn`, `correctionForOffice`, `correctionForRespondent`, `standsInForStater`,
 * `figureMovedOn`. Source: handbook 3.5 (articles 19, 43(5)).
 */
export function agreeCorrection(
  figure: Figure,
  decided: { readonly correction: Correction; readonly day: string },
  actor: Actor,
): Result<{ correction: Correction; statement: Statement }> {
  const { correction, day } = decided;
  const may = refuseDecider(correction, actor);
  if (!may.ok) return may;
  const isSame = figure.fact.seq === correction.fact && figure.isCurrent && counts(figure.fact);
  if (!isSame) return refuse("figureMovedOn");
  return accept({
    correction: settled(correction, "agreed", { person: actor.person, day, answer: null }),
    statement: statementOf(figure, correction, day),
  });
}

/** Declines a correction with a reason. Refuses what `agreeCorrection` does of the person, and `declineNeedsReason`. */
export function declineCorrection(
  correction: Correction,
  decided: { readonly day: string; readonly reason: string },
  actor: Actor,
): Result<Correction> {
  const may = refuseDecider(correction, actor);
  if (!may.ok) return may;
  const answer = decided.reason.trim();
  if (answer === "") return refuse("declineNeedsReason");
  return accept(
    settled(correction, "declined", { person: actor.person, day: decided.day, answer }),
  );
}

/**
 * The asker takes a correction back before it is decided. Refuses `correctionDecided`, `correctionNotAsker`,
 * `correctionBound`.
 */
export function withdrawCorrection(
  correction: Correction,
  day: string,
  actor: Actor,
): Result<Correction> {
  if (correction.state !== "asked") return refuse("correctionDecided");
  if (correction.askedBy !== actor.person) return refuse("correctionNotAsker");
  if (correction.isBound) return refuse("correctionBound");
  return accept(settled(correction, "withdrawn", { person: actor.person, day, answer: null }));
}
