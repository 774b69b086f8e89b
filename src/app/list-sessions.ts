import type { listSessions as declared } from "../contract/account.ts";
import type { Output } from "../contract/endpoint.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { listOwnSessions } from "../store/queries/own-account.ts";
import type { SignedIn } from "./signed-in.ts";

/** Where the asker is signed in, last used first. */
export async function listSessions({
  app,
  session,
}: SignedIn): Promise<Result<Output<typeof declared>>> {
  const rows = await listOwnSessions(app, session.person, session.policy);
  const sessions = rows.map(({ created_at, seen_at, ...row }) => ({
    ...row,
    createdAt: created_at,
    seenAt: seen_at,
    here: row.id === session.id,
  }));
  return accept({ sessions });
}
