import type { Result } from "../refusal/refusal.ts";
import type { RefusalCode } from "../refusal/refusal.ts";
import { type Evidence } from "../ledger/fact.ts";
import { type Actor, judgeOf, holds } from "../reporting/actor.ts";
import { type Contest, raiseContest } from "../reporting/contest.ts";
import type { Figure } from "../reporting/correction.ts";
import { type Verification, decideVerification } from "../reporting/verify.ts";
import { accept, refuse } from "../refusal/refusal.ts";
import type { Value } from "../value/value.ts";

/** What an inspector says of a fact: it agrees with what is there, it differs, or it could not be told. */
export const sayings = ["agrees", "differs", "unclear"] as const;
export type Saying = (typeof sayings)[number];

/** What was found on site of one fact. */
export type Found = {
  readonly says: Saying;
  /** What was seen instead; null where nothing else could be read off. */
  readonly value: Value | null;
  readonly words: string;
  readonly photographs: readonly Evidence[];
  readonly day: string;
};

/** What a finding does in the ledger. It overwrites nothing: it verifies, contests, or is kept and says why it does neither. */
export type Effect =
  | { readonly kind: "verified"; readonly verification: Verification }
  | { readonly kind: "contested"; readonly contest: Contest }
  | { readonly kind: "none"; readonly why: RefusalCode | "" };

function kept(refused: Extract<Result<unknown>, { ok: false }>): Effect {
  return { kind: "none", why: refused.refusal.code };
}

/** Nobody's word on their own figure counts, nor that of who stands in for them. Refuses `ownStatement`, `standsInForStater`. */
function checkJudge(figure: Figure, actor: Actor): Result<true> {
  const verifiers = ["office", "bureau", "audit"] as const;
  if (figure.fact.statedBy === actor.person) return refuse("ownStatement");
  return holds(judgeOf(actor, [figure.fact.statedBy]), verifiers)
    ? accept(true)
    : refuse("standsInForStater");
}

/** Whether a finding says enough. Refuses `findingNeedsWords` for one that does not agree and says nothing. */
export function checkFinding({
  says,
  words,
  value,
}: Pick<Found, "says" | "words" | "value">): Result<true> {
  const isSilent = words.trim() === "" && value === null;
  return says !== "agrees" && isSilent ? refuse("findingNeedsWords") : accept(true);
}

/**
 * What a finding does: agreement verifies the fact, difference contests it, and what may do neither (one's own figure, a
 * figure corrected meanwhile) is kept with the reason. Errors: none (total).
 */
export function effectOf(figure: Figure, found: Found, actor: Actor): Effect {
  const { says, words, value, photographs, day } = found;
  if (says === "unclear") return { kind: "none", why: "" };
  const may = checkJudge(figure, actor);
  if (!may.ok) return kept(may);
  const reason = words.trim() || (says === "agrees" ? "现场核对相符" : "现场核对不符");
  if (says === "agrees") {
    const verified = decideVerification(figure, { standing: "verified", reason }, actor);
    return verified.ok ? { kind: "verified", verification: verified.value } : kept(verified);
  }
  const objection = { value, reason, evidence: photographs, day, sees: true };
  const contest = raiseContest(figure, objection, actor);
  return contest.ok ? { kind: "contested", contest: contest.value } : kept(contest);
}

/** A finding as far as it can contradict another. */
export type Said = {
  readonly seq: number;
  readonly fact: number;
  /** The human who said it. */
  readonly by: number;
  readonly says: Saying;
  /** What was seen, spelled so that the same is the same; null for nothing. */
  readonly value: string | null;
  readonly why: string;
};

/** Why a finding stands against something: another inspector says otherwise, or the figure moved on meanwhile. */
export type Conflict = { readonly seq: number; readonly with: "inspector" | "figure" };

/** What counts of each inspector on each fact: the last they said of it. */
function lastOf(said: readonly Said[]): Said[] {
  const last = new Map<string, Said>();
  for (const each of said.toSorted((a, b) => a.seq - b.seq))
    last.set(`${each.fact}/${each.by}`, each);
  return [...last.values()];
}

function contradicts(one: Said, other: Said): boolean {
  if (one.fact !== other.fact || one.by === other.by) return false;
  if (one.says === "unclear" || other.says === "unclear") return false;
  return one.says !== other.says || (one.says === "differs" && one.value !== other.value);
}

/**
 * Findings that stand against another inspector's on the same fact, and those on a figure that had been corrected by
 * the time they came. All of them are kept; this only shows them. Errors: none (total).
 */
export function conflictsOf(said: readonly Said[]): Conflict[] {
  const last = lastOf(said);
  return last.flatMap((one): Conflict[] => [
    ...(last.some((other) => contradicts(one, other))
      ? [{ seq: one.seq, with: "inspector" } as const]
      : []),
    ...(one.why === "figureMovedOn" ? [{ seq: one.seq, with: "figure" } as const] : []),
  ]);
}
