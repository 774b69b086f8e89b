import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { type Actor, holds } from "./actor.ts";
import type { Change } from "./changes.ts";
import type { Closing } from "./closing.ts";

/** A closed period published again at a later point, with its basis. */
export type Reissue = {
  readonly period: string;
  /** The point it was published at before. */
  readonly from: number;
  readonly seq: number;
  readonly day: string;
  readonly by: number;
  readonly basis: string;
  /** The facts that changed, by their sequence number. */
  readonly changes: readonly number[];
};

/** What a re-issue is decided on. */
export type ReissueInput = {
  readonly closing: Pick<Closing, "period" | "seq">;
  readonly changes: readonly Change[];
  readonly basis: string;
  readonly seq: number;
  readonly today: string;
};

/** Publishes a closed period again. Refuses `notAllowed`, `nothingToReissue`, `reissueNeedsBasis`. Source: handbook 3.5 (article 26). */
export function decideReissue(input: ReissueInput, actor: Actor): Result<Reissue> {
  const { closing, changes, basis, seq, today } = input;
  if (!holds(actor, ["office"]))
    return refuse("notAllowed", { "action.zh": "重新印发", "action.en": "issue again" });
  if (changes.length === 0) return refuse("nothingToReissue");
  if (basis.trim() === "") return refuse("reissueNeedsBasis");
  return accept({
    period: closing.period,
    from: closing.seq,
    seq,
    day: today,
    by: actor.person,
    basis: basis.trim(),
    changes: changes.map((each) => each.fact.seq),
  });
}
