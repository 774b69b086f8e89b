import type { endSession as declared } from "../contract/account.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { endOwnSession } from "../store/queries/own-account.ts";
import type { SignedIn } from "./signed-in.ts";

/** Ends one of the asker's own sessions at once. Refuses `noSuchSession`. */
export async function endSession(
  { app, session }: SignedIn,
  asked: Parsed<typeof declared>,
): Promise<Result<Output<typeof declared>>> {
  const ended = await endOwnSession(app, session.person, asked.id);
  return ended ? accept({}) : refuse("noSuchSession");
}
