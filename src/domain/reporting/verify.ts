import type { ClaimNeed } from "../evidence/claims.ts";
import { counts } from "../ledger/fold.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { type Actor, holds, judgeOf } from "./actor.ts";
import type { Figure } from "./correction.ts";

/** What somebody who checks a figure against the world says of it. */
export type Verification = {
  readonly standing: "verified" | "returned";
  readonly reason: string;
  /** What the rule of evidence asks of it that is not in hand; it is sent back without. */
  readonly lacking?: readonly ClaimNeed[];
};

/**
 * 核实: a bureau, the audit or the office checks a figure that another person stated. Refuses `notAllowed`,
 * `ownStatement`, `standsInForStater`, `figureMovedOn`, `figureNotProven`, `reasonNeeded`. Source: handbook 3.5 (articles 17, 19).
 */
export function decideVerification(
  figure: Figure,
  given: Verification,
  actor: Actor,
): Result<Verification> {
  const verifiers = ["office", "bureau", "audit"] as const;
  if (!holds(actor, verifiers))
    return refuse("notAllowed", { "action.zh": "核实", "action.en": "verify a figure" });
  if (figure.fact.statedBy === actor.person) return refuse("ownStatement");
  if (!holds(judgeOf(actor, [figure.fact.statedBy]), verifiers)) return refuse("standsInForStater");
  if (!figure.isCurrent || !counts(figure.fact)) return refuse("figureMovedOn");
  const lacking = given.standing === "verified" ? (given.lacking ?? []) : [];
  if (lacking.length > 0)
    return refuse("figureNotProven", {
      "needs.zh": lacking.map(({ label }) => label.zh).join("、"),
      "needs.en": lacking.map(({ label }) => label.en).join(", "),
    });
  const reason = given.reason.trim();
  return reason === "" ? refuse("reasonNeeded") : accept({ standing: given.standing, reason });
}
