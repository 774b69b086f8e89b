import type { showPasswordRule as declared } from "../contract/policy.ts";
import type { Output } from "../contract/endpoint.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import type { SignedIn } from "./signed-in.ts";

/** What the asker's policy wants of a new password, and how long the one of now has been used. */
export async function showPasswordRule({
  session: { policy, standing },
}: SignedIn): Promise<Result<Output<typeof declared>>> {
  return accept({
    min: policy.passwordMin,
    max: policy.passwordMax,
    kinds: policy.characterKinds,
    history: policy.history,
    rotationDays: policy.rotationDays,
    daysUsed: standing.passwordDays,
  });
}
