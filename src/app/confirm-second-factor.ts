import type { confirmSecondFactor as declared } from "../contract/second-factor.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { confirmSecret, findSecondFactor } from "../store/queries/second-factor.ts";
import { beginTry, notePass } from "../store/queries/sessions.ts";
import { hashRecoveryCode, makeRecoveryCodes, takeCode } from "./second-factor.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * Has the second factor asked for from now on, once a code shows that the authenticator knows the secret; answers
 * the recovery codes, which are shown this once. Refuses `noSecondFactor`, `secondFactorThere`, `wrongCode`, `lockedOut`.
 */
export async function confirmSecondFactor(
  { app, session }: SignedIn,
  asked: Parsed<typeof declared>,
): Promise<Result<Output<typeof declared>>> {
  const { policy } = session;
  const factor = await findSecondFactor(app, session.person);
  if (!factor) return refuse("noSecondFactor");
  if (factor.confirmed) return refuse("secondFactorThere");
  const { secret } = factor;
  if (!(await beginTry(app, session.login, policy)))
    return refuse("lockedOut", { minutes: policy.lockMinutes });
  if (!(await takeCode(app, session.person, { secret, code: asked.code })))
    return refuse("wrongCode");
  await notePass(app, session.login);
  const codes = makeRecoveryCodes();
  const confirmed = await app
    .transaction()
    .execute((trx) => confirmSecret(trx, session.person, codes.map(hashRecoveryCode)));
  return confirmed ? accept({ recoveryCodes: codes }) : refuse("secondFactorThere");
}
