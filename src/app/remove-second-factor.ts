import type { removeSecondFactor as declared } from "../contract/second-factor.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import * as query from "../store/queries/second-factor.ts";
import { needsSecondFactor } from "./duty.ts";
import { checkOwnPassword } from "./own-password.ts";
import { takeAnyCode } from "./second-factor.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * Takes the asker's second factor away. Refuses `noSecondFactor`, `secondFactorKept` where the policy demands one,
 * `wrongOwnPassword`, `wrongCode`, `lockedOut`.
 */
export async function removeSecondFactor(
  signed: SignedIn,
  asked: Parsed<typeof declared>,
): Promise<Result<Output<typeof declared>>> {
  const { app, session } = signed;
  const factor = await query.findSecondFactor(app, session.person);
  if (!factor?.confirmed) return refuse("noSecondFactor");
  if (needsSecondFactor(session.policy, session.standing)) return refuse("secondFactorKept");
  const known = await checkOwnPassword(signed, asked.password, () =>
    takeAnyCode(app, session.person, { factor, code: asked.code }),
  );
  if (!known.ok) return known;
  await app.transaction().execute((trx) => query.removeSecondFactor(trx, session.person));
  return accept({});
}
