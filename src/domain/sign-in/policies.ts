import { type Policy, type PolicyProfile, policyOf, strictest } from "./policy.ts";

/** The profiles a district chooses between, and which holds where none was chosen. */
export type Policies = {
  readonly profiles: readonly PolicyProfile[];
  readonly byDefault: string;
  /** Which holds where a district marked as a sample chose none. */
  readonly forSamples: string;
};

/** What the database calls the choice of a sample that chose none. */
const unchosenSample = "~sample";

/** The profiles a district may choose: that of samples is theirs alone. Errors: none (total). */
export function choosable(
  { profiles, byDefault, forSamples }: Policies,
  isSample: boolean,
): readonly PolicyProfile[] {
  return profiles.filter(({ id }) => isSample || id === byDefault || id !== forSamples);
}

function nameOf({ byDefault, forSamples }: Policies, chosen: string): string {
  if (chosen === unchosenSample) return forSamples;
  return chosen === "" ? byDefault : chosen;
}

/**
 * The policy that holds under several districts' profiles at once: the stricter of each item. An empty name stands for
 * the default, that of an unchosen sample for the samples' own, and so do no names. A profile that is no longer shipped counts as all of them together, so that nothing
 * gets weaker. Errors: throws when no profile is shipped.
 */
export function policyUnder(policies: Policies, chosen: readonly string[]): Policy {
  const { profiles, byDefault } = policies;
  const ids = chosen.length === 0 ? [byDefault] : chosen.map((id) => nameOf(policies, id));
  const known = ids.every((id) => profiles.some((profile) => profile.id === id));
  const held = known ? profiles.filter((profile) => ids.includes(profile.id)) : profiles;
  const [first, ...rest] = held.map(policyOf);
  if (!first) throw new Error("no policy of signing in is shipped");
  return strictest(first, rest);
}
