import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  listIdentities as declaredList,
  removeIdentity as declaredRemove,
} from "../contract/oidc.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import * as query from "../store/queries/identities.ts";
import type { SignedIn } from "./signed-in.ts";

/** As whom identity providers know the asker, and which provider is connected. */
export async function listIdentities({
  app,
  session,
  oidc,
}: SignedIn): Promise<Result<Output<typeof declaredList>>> {
  const rows = await query.listIdentities(app, session.person);
  const identities = rows.map(({ linked_at: linkedAt, ...row }) => ({ ...row, linkedAt }));
  const asksCode = session.standing.secondFactor;
  return accept({ oidc: oidc?.name ?? null, identities, asksCode });
}

/** Undoes a link of the asker's own account. Refuses `noSuchIdentity`. */
export async function removeIdentity(
  { app, session }: SignedIn,
  asked: Parsed<typeof declaredRemove>,
): Promise<Result<Output<typeof declaredRemove>>> {
  const removed = await query.removeIdentity(app, session.person, asked.id);
  return removed ? accept({}) : refuse("noSuchIdentity");
}
