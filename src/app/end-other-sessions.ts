import type { endOtherSessions as declared } from "../contract/account.ts";
import type { Output } from "../contract/endpoint.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import * as query from "../store/queries/own-account.ts";
import type { SignedIn } from "./signed-in.ts";

/** Ends every session of the asker but the one that asks, at once. */
export async function endOtherSessions({
  app,
  session,
}: SignedIn): Promise<Result<Output<typeof declared>>> {
  return accept({ ended: await query.endOtherSessions(app, session.person, session.id) });
}
