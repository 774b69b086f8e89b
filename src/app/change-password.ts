import type { changePassword as declared } from "../contract/account.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { endOtherSessions, replacePassword } from "../store/queries/own-account.ts";
import { findPerson } from "../store/queries/people.ts";
import { beginTry, notePass } from "../store/queries/sessions.ts";
import { checkNewPassword } from "./password-rule.ts";
import { checkPassword, hashPassword } from "./password.ts";
import { policy } from "./sign-in.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * Replaces the asker's password and ends their other sessions. A wrong old password counts as a failed sign-in.
 * Refuses `wrongOldPassword`, `lockedOut`, `passwordUnchanged` and what the rule of passwords refuses.
 */
export async function changePassword(
  { app, session }: SignedIn,
  asked: Parsed<typeof declared>,
): Promise<Result<Output<typeof declared>>> {
  const allowed = checkNewPassword(session.login, asked.new);
  if (!allowed.ok) return allowed;
  if (!(await beginTry(app, session.login, policy)))
    return refuse("lockedOut", { minutes: policy.lockMinutes });
  const old = (await findPerson(app, session.login))?.password_hash ?? "";
  if (old === "" || !(await checkPassword(old, asked.old))) return refuse("wrongOldPassword");
  await notePass(app, session.login);
  if (asked.old === asked.new) return refuse("passwordUnchanged");
  const hashes = { old, new: await hashPassword(asked.new) };
  return app.transaction().execute(async (trx) => {
    if (!(await replacePassword(trx, session.person, hashes))) return refuse("wrongOldPassword");
    return accept({ ended: await endOtherSessions(trx, session.person, session.id) });
  });
}
