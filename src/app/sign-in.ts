import { createHash, randomBytes } from "node:crypto";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type Policies, policyUnder } from "../domain/sign-in/policies.ts";
import type { Policy } from "../domain/sign-in/policy.ts";
import type { Db } from "../store/connection.ts";
import { type PersonRow, findPerson } from "../store/queries/people.ts";
import { findSecondFactor } from "../store/queries/second-factor.ts";
import {
  type SessionRow,
  beginTry,
  endSession,
  findOpenSession,
  notePass,
  openSession,
  touchSession,
} from "../store/queries/sessions.ts";
import { type Standing, getStanding, listPoliciesChosen } from "../store/queries/standing.ts";
import { type Duty, dutyOf } from "./duty.ts";
import { checkPassword } from "./password.ts";
import { takeAnyCode } from "./second-factor.ts";

/** What signing in stands on: the application's database, and the policies a district may choose. */
export type Door = { readonly app: Db; readonly policies: Policies };

/** A live session, the policy its person is under, and what that wants of them before anything else. */
export type LiveSession = SessionRow & {
  readonly policy: Policy;
  readonly standing: Standing;
  readonly duty: Duty | undefined;
};

/** Where somebody signs in from, and through which identity provider; null for a password here. */
export type Origin = {
  readonly address: string;
  readonly agent: string;
  readonly issuer: string | null;
};

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

function alive(door: Door, session: SessionRow, standing: Standing): LiveSession {
  const policy = policyUnder(door.policies, standing.profiles);
  return { ...session, policy, standing, duty: dutyOf(policy, standing) };
}

/**
 * The policy that holds before anybody is known: the strictest of all districts, so that the answers to a login that
 * exists and to one that does not are the same.
 */
export async function doorPolicy({ app, policies }: Door): Promise<Policy> {
  return policyUnder(policies, await listPoliciesChosen(app));
}

/** Opens a session for a person who has proven who they are; its token is stored nowhere. Errors: none of its own. */
export async function openFor(
  door: Door,
  { id: person, login, name }: Pick<PersonRow, "id" | "login" | "name">,
  origin: Origin,
): Promise<{ token: string; session: LiveSession }> {
  const standing = await getStanding(door.app, person);
  const token = randomBytes(32).toString("base64url");
  const csrf = randomBytes(16).toString("base64url");
  const opened = { person, csrf, issuer: origin.issuer };
  const policy = policyUnder(door.policies, standing.profiles);
  const id = await openSession(
    door.app,
    { ...opened, tokenHash: hashOf(token), address: origin.address, agent: origin.agent },
    policy,
  );
  return { token, session: alive(door, { ...opened, id, login, name }, standing) };
}

/**
 * Opens a session and answers its token. Whatever is refused counts towards the lock.
 * Refuses `wrongPassword`, `lockedOut`, and of who has a second factor `codeNeeded`, `wrongCode`.
 */
export async function signIn(
  door: Door,
  asked: { login: string; password: string; code?: string | undefined },
  origin: { address: string; agent: string },
): Promise<Result<{ token: string; session: LiveSession }>> {
  const { app } = door;
  const limits = await doorPolicy(door);
  if (!(await beginTry(app, asked.login, limits)))
    return refuse("lockedOut", { minutes: limits.lockMinutes });
  const person = await findPerson(app, asked.login);
  const passed = await checkPassword(person?.password_hash, asked.password);
  if (!passed || !person || person.disabled) return refuse("wrongPassword");
  const factor = await findSecondFactor(app, person.id);
  if (factor?.confirmed) {
    const code = asked.code ?? "";
    if (code === "") return refuse("codeNeeded");
    if (!(await takeAnyCode(app, person.id, { factor, code }))) return refuse("wrongCode");
  }
  await notePass(app, asked.login);
  return accept(await openFor(door, person, { ...origin, issuer: null }));
}

/** The live session of a token, kept alive by this use; undefined when ended, outlived, idle too long or unknown. */
export async function findSession(door: Door, token: string): Promise<LiveSession | undefined> {
  const found = await findOpenSession(door.app, hashOf(token));
  if (!found) return undefined;
  const live = alive(door, found.session, found.standing);
  const { idleMinutes, sessionHours } = live.policy;
  if (found.idleSeconds >= idleMinutes * 60 || found.ageSeconds >= sessionHours * 3600)
    return undefined;
  // Once a minute is fine enough, and spares a write for every question.
  if (found.idleSeconds >= 60) await touchSession(door.app, live.id);
  return live;
}

/** Ends the session of a token at once. */
export function signOut(db: Db, token: string): Promise<void> {
  return endSession(db, hashOf(token));
}
