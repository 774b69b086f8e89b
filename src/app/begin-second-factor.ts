import { randomBytes } from "node:crypto";
import type { beginSecondFactor as declared } from "../contract/second-factor.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { offerSecret } from "../store/queries/second-factor.ts";
import { checkOwnPassword } from "./own-password.ts";
import { qrOf } from "./qr.ts";
import type { SignedIn } from "./signed-in.ts";
import { base32, otpauthUri } from "./totp.ts";

/** Offers the asker a secret for their authenticator. Refuses `secondFactorThere`, `wrongOwnPassword`, `lockedOut`. */
export async function beginSecondFactor(
  signed: SignedIn,
  asked: Parsed<typeof declared>,
): Promise<Result<Output<typeof declared>>> {
  const known = await checkOwnPassword(signed, asked.password);
  if (!known.ok) return known;
  // As long as the hash: RFC 4226 R6.
  const secret = randomBytes(20);
  const { app, session } = signed;
  if (!(await offerSecret(app, session.person, secret))) return refuse("secondFactorThere");
  const uri = otpauthUri(session.login, secret);
  return accept({ secret: base32(secret), uri, qr: qrOf(uri) });
}
