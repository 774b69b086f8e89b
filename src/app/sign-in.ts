import { createHash, randomBytes } from "node:crypto";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Db } from "../store/connection.ts";
import { findPerson } from "../store/queries/people.ts";
import { findSecondFactor } from "../store/queries/second-factor.ts";
import {
  type SessionLimits,
  type SessionRow,
  beginTry,
  endSession,
  notePass,
  openSession,
  touchSession,
} from "../store/queries/sessions.ts";
import { checkPassword } from "./password.ts";
import { takeAnyCode } from "./second-factor.ts";

/** Sign-in policy. Source: ASVS 5.0 6.3.1, 7.3.1, 7.3.2. */
export const policy: SessionLimits & { readonly triesMax: number; readonly lockMinutes: number } = {
  idleMinutes: 30,
  hours: 12,
  triesMax: 5,
  lockMinutes: 10,
};

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * Opens a session and answers its token, which is stored nowhere. Whatever is refused counts towards the lock.
 * Refuses `wrongPassword`, `lockedOut`, and of who has a second factor `codeNeeded`, `wrongCode`.
 */
export async function signIn(
  db: Db,
  asked: { login: string; password: string; code?: string | undefined },
  origin: { address: string; agent: string },
): Promise<Result<{ token: string; session: SessionRow }>> {
  if (!(await beginTry(db, asked.login, policy)))
    return refuse("lockedOut", { minutes: policy.lockMinutes });
  const person = await findPerson(db, asked.login);
  const passed = await checkPassword(person?.password_hash, asked.password);
  if (!passed || !person) return refuse("wrongPassword");
  const factor = await findSecondFactor(db, person.id);
  if (factor?.confirmed) {
    const code = asked.code ?? "";
    if (code === "") return refuse("codeNeeded");
    if (!(await takeAnyCode(db, person.id, { factor, code }))) return refuse("wrongCode");
  }
  await notePass(db, asked.login);
  const token = randomBytes(32).toString("base64url");
  const csrf = randomBytes(16).toString("base64url");
  const id = await openSession(
    db,
    { tokenHash: hashOf(token), person: person.id, csrf, ...origin },
    policy,
  );
  return accept({
    token,
    session: { id, person: person.id, login: person.login, name: person.name, csrf },
  });
}

/** The live session of a token. */
export function findSession(db: Db, token: string): Promise<SessionRow | undefined> {
  return touchSession(db, hashOf(token), policy);
}

/** Ends the session of a token at once. */
export function signOut(db: Db, token: string): Promise<void> {
  return endSession(db, hashOf(token));
}
