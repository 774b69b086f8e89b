import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { findPerson } from "../store/queries/people.ts";
import { findSecondFactor } from "../store/queries/second-factor.ts";
import { beginTry, notePass } from "../store/queries/sessions.ts";
import { checkPassword } from "./password.ts";
import { takeAnyCode } from "./second-factor.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * Whether a signed-in person knows their password, and its stored hash; a wrong one counts as a failed sign-in.
 * With `alsoCode`, that must hold too. Refuses `wrongOwnPassword`, `wrongCode`, `lockedOut`.
 */
export async function checkOwnPassword(
  { app, session }: Pick<SignedIn, "app" | "session">,
  password: string,
  alsoCode: () => Promise<boolean> = async () => true,
): Promise<Result<string>> {
  const { policy, login } = session;
  if (!(await beginTry(app, login, policy)))
    return refuse("lockedOut", { minutes: policy.lockMinutes });
  const stored = (await findPerson(app, login))?.password_hash ?? "";
  if (stored === "" || !(await checkPassword(stored, password))) return refuse("wrongOwnPassword");
  if (!(await alsoCode())) return refuse("wrongCode");
  await notePass(app, login);
  return accept(stored);
}

/**
 * Whether a signed-in person proves once more who they are: by their password, and by a code where they use a second
 * factor. Refuses `wrongOwnPassword`, `codeNeeded`, `wrongCode`, `lockedOut`. Source: ASVS 5.0 7.5.1.
 */
export async function proveAgain(
  signed: Pick<SignedIn, "app" | "session">,
  given: { password: string; code?: string | undefined },
): Promise<Result<string>> {
  const { app, session } = signed;
  const factor = await findSecondFactor(app, session.person);
  if (!factor?.confirmed) return checkOwnPassword(signed, given.password);
  const code = given.code ?? "";
  if (code === "") return refuse("codeNeeded");
  return checkOwnPassword(signed, given.password, () =>
    takeAnyCode(app, session.person, { factor, code }),
  );
}
