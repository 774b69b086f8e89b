import { type Policy, type PolicyProfile, policyOf, strictest } from "./policy.ts";

/** The profiles a district chooses between, and which holds where none was chosen. */
export type Policies = {
  readonly profiles: readonly PolicyProfile[];
  readonly byDefault: string;
};

/**
 * The policy that holds under several districts' profiles at once: the stricter of each item. An empty name stands for
 * the default, and so do no names. A profile that is no longer shipped counts as all of them together, so that nothing
 * gets weaker. Errors: throws when no profile is shipped.
 */
export function policyUnder({ profiles, byDefault }: Policies, chosen: readonly string[]): Policy {
  const ids = chosen.length === 0 ? [byDefault] : chosen.map((id) => (id === "" ? byDefault : id));
  const known = ids.every((id) => profiles.some((profile) => profile.id === id));
  const held = known ? profiles.filter((profile) => ids.includes(profile.id)) : profiles;
  const [first, ...rest] = held.map(policyOf);
  if (!first) throw new Error("no policy of signing in is shipped");
  return strictest(first, rest);
}
