import type { showSecondFactor as declared } from "../contract/second-factor.ts";
import type { Output } from "../contract/endpoint.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { findSecondFactor } from "../store/queries/second-factor.ts";
import type { SignedIn } from "./signed-in.ts";

/** Whether the asker signs in with a second factor, and how many recovery codes are left. */
export async function showSecondFactor({
  app,
  session,
}: SignedIn): Promise<Result<Output<typeof declared>>> {
  const factor = await findSecondFactor(app, session.person);
  const enrolled = factor?.confirmed ?? false;
  return accept({ enrolled, codesLeft: enrolled ? (factor?.codes_left ?? 0) : 0 });
}
