import type { changePassword as declared } from "../contract/account.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { checkNewPassword } from "../domain/sign-in/password-rule.ts";
import { asPerson } from "../store/as-person.ts";
import { endOtherSessions, replacePassword } from "../store/queries/own-account.ts";
import { keepOldPassword, listOldPasswords } from "../store/queries/password-history.ts";
import { checkOwnPassword } from "./own-password.ts";
import { checkPassword, hashPassword } from "./password.ts";
import type { SignedIn } from "./signed-in.ts";

/** Whether a password is one of the last a policy remembers. */
async function wasUsed({ app, session }: SignedIn, password: string): Promise<boolean> {
  const old = await listOldPasswords(app, session.person, session.policy.history);
  for (const hash of old) if (await checkPassword(hash, password)) return true;
  return false;
}

/**
 * Replaces the asker's password and ends their other sessions. A wrong old password counts as a failed sign-in.
 * Refuses `wrongOwnPassword`, `lockedOut`, `passwordUnchanged`, `passwordUsedBefore` and what the rule of passwords refuses.
 */
export async function changePassword(
  signed: SignedIn,
  asked: Parsed<typeof declared>,
): Promise<Result<Output<typeof declared>>> {
  const { app, session } = signed;
  const { policy, person } = session;
  const allowed = checkNewPassword(policy, { login: session.login, password: asked.new });
  if (!allowed.ok) return allowed;
  const known = await checkOwnPassword(signed, asked.old);
  if (!known.ok) return known;
  if (asked.old === asked.new) return refuse("passwordUnchanged");
  if (await wasUsed(signed, asked.new))
    return refuse("passwordUsedBefore", { count: policy.history });
  const hashes = { old: known.value, new: await hashPassword(asked.new) };
  return asPerson(app, person, async (trx) => {
    if (!(await replacePassword(trx, person, hashes))) return refuse("wrongOwnPassword");
    await keepOldPassword(trx, person, { hash: hashes.old, count: policy.history });
    return accept({ ended: await endOtherSessions(trx, person, session.id) });
  });
}
