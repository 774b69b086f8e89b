import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { findPerson } from "../store/queries/people.ts";
import { beginTry, notePass } from "../store/queries/sessions.ts";
import { checkPassword } from "./password.ts";
import { policy } from "./sign-in.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * Whether a signed-in person knows their password, and its stored hash; a wrong one counts as a failed sign-in.
 * With `alsoCode`, that must hold too. Refuses `wrongOwnPassword`, `wrongCode`, `lockedOut`.
 */
export async function checkOwnPassword(
  { app, session }: SignedIn,
  password: string,
  alsoCode: () => Promise<boolean> = async () => true,
): Promise<Result<string>> {
  if (!(await beginTry(app, session.login, policy)))
    return refuse("lockedOut", { minutes: policy.lockMinutes });
  const stored = (await findPerson(app, session.login))?.password_hash ?? "";
  if (stored === "" || !(await checkPassword(stored, password))) return refuse("wrongOwnPassword");
  if (!(await alsoCode())) return refuse("wrongCode");
  await notePass(app, session.login);
  return accept(stored);
}
