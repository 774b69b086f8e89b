import type { changePassword as declared } from "../contract/account.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { endOtherSessions, replacePassword } from "../store/queries/own-account.ts";
import { checkOwnPassword } from "./own-password.ts";
import { checkNewPassword } from "./password-rule.ts";
import { hashPassword } from "./password.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * Replaces the asker's password and ends their other sessions. A wrong old password counts as a failed sign-in.
 * Refuses `wrongOwnPassword`, `lockedOut`, `passwordUnchanged` and what the rule of passwords refuses.
 */
export async function changePassword(
  signed: SignedIn,
  asked: Parsed<typeof declared>,
): Promise<Result<Output<typeof declared>>> {
  const { app, session } = signed;
  const allowed = checkNewPassword(session.login, asked.new);
  if (!allowed.ok) return allowed;
  const known = await checkOwnPassword(signed, asked.old);
  if (!known.ok) return known;
  if (asked.old === asked.new) return refuse("passwordUnchanged");
  const hashes = { old: known.value, new: await hashPassword(asked.new) };
  return app.transaction().execute(async (trx) => {
    if (!(await replacePassword(trx, session.person, hashes))) return refuse("wrongOwnPassword");
    return accept({ ended: await endOtherSessions(trx, session.person, session.id) });
  });
}
