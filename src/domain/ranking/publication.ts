import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { type Actor, holds, judgeOf } from "../reporting/actor.ts";

/** The stages of a period's ranking, in their order: 公示, 复核后重新公示, 定稿. */
export const stages = ["notice", "revised", "final"] as const;
export type Stage = (typeof stages)[number];

/** One publication of a period's ranking. */
export type Publication = {
  readonly seq: number;
  readonly stage: Stage;
  /** The last day of objections. */
  readonly windowTo: string;
  readonly publishedBy: number;
};

/** An objection as far as it decides what may be done; people are told apart by the human behind their account. */
export type Objection = {
  readonly seq: number;
  readonly unit: number;
  readonly raisedBy: number;
  readonly outcome: "upheld" | "dismissed" | null;
  /** The publication it was raised against, and the first that came after it was decided; null while none did. */
  readonly taken: boolean;
};

const publishing = { "action.zh": "公示排名", "action.en": "publish a ranking" };

function mayPublish(actor: Actor): Result<true> {
  return holds(actor, ["office"]) ? accept(true) : refuse("notAllowed", publishing);
}

/** Publishes a period's ranking for the first time. Refuses `notAllowed`, `rankingPublished`. */
export function decidePublish(latest: Publication | undefined, actor: Actor): Result<true> {
  const may = mayPublish(actor);
  if (!may.ok) return may;
  return latest ? refuse("rankingPublished") : accept(true);
}

/** Publishes it again with what was upheld. Refuses `notAllowed`, `rankingFinal`, `rankingObjectionsOpen`, `rankingNothingUpheld`, `rankingNeedsBasis`. */
export function decideRevise(
  latest: Publication,
  asked: { readonly objections: readonly Objection[]; readonly basis: string },
  actor: Actor,
): Result<string> {
  const may = mayPublish(actor);
  if (!may.ok) return may;
  if (latest.stage === "final") return refuse("rankingFinal");
  const waiting = asked.objections.filter(({ outcome, taken }) => outcome === "upheld" && !taken);
  if (waiting.length === 0) return refuse("rankingNothingUpheld");
  const open = asked.objections.filter(({ outcome }) => outcome === null);
  if (open.length > 0) return refuse("rankingObjectionsOpen", { count: open.length });
  const basis = asked.basis.trim();
  return basis === "" ? refuse("rankingNeedsBasis") : accept(basis);
}

/**
 * 定稿: makes the latest publication final. Refuses `notAllowed`, `rankingFinal`, `rankingWindowOpen`,
 * `rankingObjectionsOpen`, `rankingNotRevised`.
 */
export function decideFinish(
  latest: Publication,
  asked: { readonly objections: readonly Objection[]; readonly day: string },
  actor: Actor,
): Result<true> {
  const may = mayPublish(actor);
  if (!may.ok) return may;
  if (latest.stage === "final") return refuse("rankingFinal");
  if (asked.day <= latest.windowTo) return refuse("rankingWindowOpen", { day: latest.windowTo });
  const open = asked.objections.filter(({ outcome }) => outcome === null);
  if (open.length > 0) return refuse("rankingObjectionsOpen", { count: open.length });
  const isLeft = asked.objections.some(({ outcome, taken }) => outcome === "upheld" && !taken);
  return isLeft ? refuse("rankingNotRevised") : accept(true);
}

/** Whether somebody may object for a unit today. Refuses `rankingNotYours`, `rankingFinal`, `rankingWindowOver`. */
export function mayObject(
  latest: Publication,
  asked: { readonly unit: number; readonly day: string },
  actor: Actor,
): Result<true> {
  const speaks = actor.unit === asked.unit && holds(actor, ["town", "bureau", "office"]);
  if (!speaks) return refuse("rankingNotYours");
  if (asked.day > latest.windowTo) return refuse("rankingWindowOver", { day: latest.windowTo });
  return latest.stage === "final" ? refuse("rankingFinal") : accept(true);
}

/** Whether somebody may hear an objection: not who raised it, not who published, nor who stands in for one of them. */
function mayHear(
  objection: Pick<Objection, "raisedBy">,
  publication: Pick<Publication, "publishedBy">,
  actor: Actor,
): Result<true> {
  const hearing = ["office", "audit"] as const;
  const action = { "action.zh": "复核异议", "action.en": "rule on an objection" };
  if (!holds(actor, hearing)) return refuse("notAllowed", action);
  const parties = [objection.raisedBy, publication.publishedBy];
  if (parties.includes(actor.person)) return refuse("rankingObjectionOwn");
  return holds(judgeOf(actor, parties), hearing) ? accept(true) : refuse("standsInForStater");
}

/** 复核: decides an objection with its reason. Refuses `notAllowed`, `rankingObjectionOwn`, `standsInForStater`, `rankingObjectionDecided`, `reasonNeeded`. */
export function decideRuling(
  objection: Objection,
  asked: { readonly publication: Publication; readonly reason: string },
  actor: Actor,
): Result<string> {
  const may = mayHear(objection, asked.publication, actor);
  if (!may.ok) return may;
  if (objection.outcome !== null) return refuse("rankingObjectionDecided");
  const reason = asked.reason.trim();
  return reason === "" ? refuse("reasonNeeded") : accept(reason);
}

/** 授旗: gives or withholds the flag on a final ranking. Refuses `notAllowed`, `rankingNotFinal`, `rankingFlagDecided`, `reasonNeeded`. */
export function decideFlag(
  latest: Publication,
  asked: { readonly isDecided: boolean; readonly reason: string },
  actor: Actor,
): Result<string> {
  const action = { "action.zh": "授予流动红旗", "action.en": "award the flag" };
  if (!holds(actor, ["office"])) return refuse("notAllowed", action);
  if (latest.stage !== "final") return refuse("rankingNotFinal");
  if (asked.isDecided) return refuse("rankingFlagDecided");
  const reason = asked.reason.trim();
  return reason === "" ? refuse("reasonNeeded") : accept(reason);
}
