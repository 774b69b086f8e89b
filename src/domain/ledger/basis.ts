import type { Bilingual } from "../language.ts";
import type { Fact } from "./fact.ts";
import { counts } from "./fold.ts";

/** On which facts a figure rests: 报 whatever is claimed, 核 what the office accepted, 验 what was verified. */
export const bases = ["claimed", "accepted", "verified"] as const;

/** One of {@link bases}, from the widest to the narrowest. */
export type Basis = (typeof bases)[number];

/** What each basis is called where a document says it. */
export const basisNames: Readonly<Record<Basis, Bilingual>> = {
  claimed: { zh: "按所报数", en: "as claimed" },
  accepted: { zh: "只按已采纳的数", en: "accepted figures only" },
  verified: { zh: "只按已核实的数", en: "verified figures only" },
};

/** What decides whether a fact counts on a basis. */
type Trusted = Pick<Fact, "standing" | "fromAbove">;

const strictness: Readonly<Record<Basis, number>> = { claimed: 1, accepted: 2, verified: 3 };

/** The narrower of two bases. Errors: none (total). */
export function stricter(a: Basis, b: Basis): Basis {
  return strictness[a] >= strictness[b] ? a : b;
}

/** The wider of two bases. Errors: none (total). */
export function looser(a: Basis, b: Basis): Basis {
  return strictness[a] <= strictness[b] ? a : b;
}

/** The bases not wider than one: what who is held to it may choose from. Errors: none (total). */
export function basesFrom(basis: Basis): Basis[] {
  return bases.filter((each) => strictness[each] >= strictness[basis]);
}

/**
 * How far a fact is trusted. Accepting is what somebody above the respondent does; a fact stated from above, for the
 * district itself and not within a unit's report, has nobody above it to accept it and is the accepting side's own
 * word: it counts as accepted. It does not count as verified: nobody verifies their own.
 */
function trustOf(fact: Trusted): number {
  if (!counts(fact)) return 0;
  if (fact.standing === "claimed") return fact.fromAbove ? strictness.accepted : strictness.claimed;
  return fact.standing === "verified" ? strictness.verified : strictness.accepted;
}

/** Whether a fact takes part on a basis. Verified facts count on every basis. Errors: none (total). */
export function countsOn(fact: Trusted, basis: Basis): boolean {
  return trustOf(fact) >= strictness[basis];
}

/** On what somebody asks: the basis of the figures, and the widest they may see at all. */
export type Held = { readonly basis: Basis; readonly sight: Basis };

/**
 * Whether a fact is there at all for who asks on a basis. On the widest everything is, returned and withdrawn facts
 * too, which never count; on a narrower one only what counts, so that the older fact behind it answers. What a
 * project is called is no figure and nobody verifies it: an accepted name is told to everyone, a claimed one to who
 * sees claims. Errors: none (total).
 */
export function isShownOn(
  fact: Trusted & Pick<Fact, "attribute">,
  { basis, sight }: Held,
): boolean {
  const named = sight === "claimed" ? "claimed" : "accepted";
  const on = fact.attribute === "name" ? named : basis;
  return on === "claimed" || countsOn(fact, on);
}
