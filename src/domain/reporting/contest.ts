import type { Evidence } from "../ledger/fact.ts";
import { counts } from "../ledger/fold.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import type { Value } from "../value/value.ts";
import { type Actor, judgeOf } from "./actor.ts";
import { type Correction, type Figure, askCorrection, sideOf } from "./correction.ts";

/** 异议: somebody who can see a figure says that it is wrong. */
export type Contest = {
  readonly fact: number;
  readonly raisedBy: number;
  readonly raisedByUnit: number;
  readonly raisedOn: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  /** What the figure should say, where the raiser knows. */
  readonly value: Value | null;
  readonly state: "open" | "upheld" | "dismissed";
  readonly answeredBy: number | null;
  readonly answeredOn: string | null;
  readonly answer: string | null;
};

/** What a contest says. */
export type Objection = Pick<Contest, "reason" | "evidence" | "value"> & {
  readonly day: string;
  /** The figure is among those the person may see. */
  readonly sees: boolean;
};

/** Contests a figure. Refuses `notAllowed` for one who cannot see it, `figureMovedOn`, `contestNeedsReason`. */
export function raiseContest(figure: Figure, raised: Objection, actor: Actor): Result<Contest> {
  if (!raised.sees)
    return refuse("notAllowed", { "action.zh": "提出质疑", "action.en": "contest a figure" });
  if (!figure.isCurrent || !counts(figure.fact)) return refuse("figureMovedOn");
  const reason = raised.reason.trim();
  if (reason === "") return refuse("contestNeedsReason");
  return accept({
    fact: figure.fact.seq,
    raisedBy: actor.person,
    raisedByUnit: actor.unit,
    raisedOn: raised.day,
    reason,
    evidence: raised.evidence,
    value: raised.value,
    state: "open",
    answeredBy: null,
    answeredOn: null,
    answer: null,
  });
}

/** The answer to a contest; `value` is what the figure should say where the contest does not. */
export type Answer = {
  readonly contest: Contest;
  readonly verdict: "upheld" | "dismissed";
  readonly reason: string;
  readonly value: Value | null;
  readonly evidence: readonly Evidence[];
  readonly day: string;
};

/** Neither the raiser nor the person who stated the figure is judge of it, nor who stands in for one of them. */
function refuseAnswerer(figure: Figure, contest: Contest, actor: Actor): Result<true> {
  if (contest.state !== "open") return refuse("contestDecided");
  const isParty = actor.person === contest.raisedBy || actor.person === figure.fact.statedBy;
  if (isParty) return refuse("contestOwn");
  if (sideOf(figure, actor) === undefined)
    return refuse("notAllowed", { "action.zh": "答复质疑", "action.en": "answer a contest" });
  const judge = judgeOf(actor, [contest.raisedBy, figure.fact.statedBy]);
  return sideOf(figure, judge) === undefined ? refuse("standsInForStater") : accept(true);
}

function proposed(
  figure: Figure,
  { contest, reason, value, evidence, day }: Answer,
  actor: Actor,
): Result<Correction> {
  const should = value ?? contest.value;
  if (should === null) return refuse("contestNeedsValue");
  const all = [...contest.evidence, ...evidence];
  return askCorrection(figure, { value: should, reason, evidence: all, day }, actor);
}

/**
 * Answers a contest. Upheld, it proposes a correction asked by the answerer's side, which another human of the other
 * side still has to agree to. Refuses `contestDecided`, `contestOwn`, `notAllowed`, `standsInForStater`,
 * `contestNeedsReason`, `contestNeedsValue`, and what `askCorrection` refuses.
 */
export function answerContest(
  figure: Figure,
  answered: Answer,
  actor: Actor,
): Result<{ contest: Contest; correction: Correction | null }> {
  const { contest, verdict, day } = answered;
  const may = refuseAnswerer(figure, contest, actor);
  if (!may.ok) return may;
  const answer = answered.reason.trim();
  if (answer === "") return refuse("contestNeedsReason");
  const by = { answeredBy: actor.person, answeredOn: day, answer };
  if (verdict === "dismissed")
    return accept({ contest: { ...contest, ...by, state: "dismissed" }, correction: null });
  const correction = proposed(figure, answered, actor);
  if (!correction.ok) return correction;
  return accept({
    contest: { ...contest, ...by, state: "upheld" },
    correction: correction.value,
  });
}
