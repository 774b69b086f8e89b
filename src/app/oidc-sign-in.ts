import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { policyUnder } from "../domain/sign-in/policies.ts";
import { findLoginOf, linkIdentity } from "../store/queries/identities.ts";
import { type PersonRow, findPerson } from "../store/queries/people.ts";
import { getStanding } from "../store/queries/standing.ts";
import { needsSecondFactor } from "./duty.ts";
import type { Oidc, Proof } from "./oidc.ts";
import { type Door, type LiveSession, openFor } from "./sign-in.ts";

/** Somebody came back from the provider: linked to the account they were signed in with, or signed in anew. */
export type CameBack =
  | { readonly linked: true; readonly session: LiveSession }
  | { readonly linked: false; readonly session: LiveSession; readonly token: string };

/** The account an identity is linked to, or that its claim names; a match by claim is kept as a link, for good. */
async function personOf({ app }: Door, proof: Proof): Promise<PersonRow | undefined> {
  const linked = await findLoginOf(app, proof);
  if (linked !== undefined) return findPerson(app, linked);
  const named = proof.login === undefined ? undefined : await findPerson(app, proof.login);
  if (!named || named.disabled) return undefined;
  // An account that is linked already is not handed to another subject of the same name.
  return (await linkIdentity(app, named.id, { ...proof, by: null })) ? named : undefined;
}

async function isStrongEnough(door: Door, person: number, proof: Proof): Promise<boolean> {
  const standing = await getStanding(door.app, person);
  const policy = policyUnder(door.policies, standing.profiles);
  return proof.strong || !(standing.secondFactor || needsSecondFactor(policy, standing));
}

async function link(
  { app }: Door,
  proof: Proof,
  session: LiveSession | undefined,
): Promise<Result<CameBack>> {
  // Only where it began: another's answer is not linked to whoever happens to be signed in.
  if (!session || session.id !== proof.link) return refuse("oidcOver");
  const done = await linkIdentity(app, session.person, { ...proof, by: session.person });
  return done ? accept({ linked: true, session }) : refuse("identityTaken");
}

/**
 * Takes the provider's answer: signs in whom it is linked to, or links it to who began on their account page; no account
 * is ever made. Refuses what `finish` refuses, `oidcNotLinked`, `identityTaken`, and `oidcOneFactor` where a second
 * factor is used or demanded and the provider did not say (`amr`: mfa) that it asked for one.
 */
export async function comeBack(
  door: Door & { readonly oidc: Oidc },
  { flow, answer }: { flow: string; answer: string },
  visitor: { address: string; agent: string; session: LiveSession | undefined },
): Promise<Result<CameBack>> {
  const proof = await door.oidc.finish(flow, answer);
  if (!proof.ok) return proof;
  if (proof.value.link !== undefined) return link(door, proof.value, visitor.session);
  const person = await personOf(door, proof.value);
  if (!person || person.disabled) return refuse("oidcNotLinked");
  if (!(await isStrongEnough(door, person.id, proof.value))) return refuse("oidcOneFactor");
  const { address, agent } = visitor;
  const opened = await openFor(door, person, { address, agent, issuer: proof.value.issuer });
  return accept({ linked: false, ...opened });
}
