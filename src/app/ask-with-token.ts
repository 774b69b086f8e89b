import type { Endpoint } from "../contract/endpoint.ts";
import { type Refusal, type Result, accept, inBoth, refuse } from "../domain/refusal/refusal.ts";
import { policyUnder } from "../domain/sign-in/policies.ts";
import { opens } from "../domain/sign-in/token-scope.ts";
import { isAdmin } from "../domain/unit/role.ts";
import { getStanding } from "../store/queries/standing.ts";
import { type TokenAsker, findTokenAsker } from "../store/queries/tokens.ts";
import type { Tries } from "./count-tries.ts";
import { dutyOf, dutyRefusal } from "./duty.ts";
import { type Door, doorPolicy } from "./sign-in.ts";
import { hashToken, isTokenShaped } from "./token.ts";

/** What is asked with a token: at which door, for which district, from where. */
export type TokenRequest = {
  readonly token: string;
  readonly endpoint: Pick<Endpoint, "access" | "summary">;
  readonly district: string | undefined;
  readonly address: string;
};

/** The live token somebody shows. Refuses `tokenUnknown`, and `tokenTooMany` to an address that showed many wrong ones. */
export async function findAsker(
  door: Door & { readonly tries: Tries },
  { token, address }: Pick<TokenRequest, "token" | "address">,
): Promise<Result<TokenAsker>> {
  const { tokenTries, lockMinutes } = await doorPolicy(door);
  if (door.tries.tooMany(address, tokenTries, lockMinutes))
    return refuse("tokenTooMany", { minutes: lockMinutes });
  const found = isTokenShaped(token)
    ? await findTokenAsker(door.app, hashToken(token), address)
    : undefined;
  if (found) return accept(found);
  door.tries.note(address);
  return refuse("tokenUnknown");
}

/**
 * Why a token does not open a door, undefined when it does: it is for one district, for doors within its scope, never
 * for an administrator, and does nothing while its person has a duty first. What its person may do is asked beside it.
 */
export async function whyNot(
  door: Door,
  asker: TokenAsker,
  { endpoint, district }: Pick<TokenRequest, "endpoint" | "district">,
): Promise<Refusal | undefined> {
  if (district === undefined || !opens(asker.scopes, endpoint.access))
    return { code: "tokenNotFor", params: inBoth("action", endpoint.summary) };
  if (district !== asker.tenant)
    return { code: "noSuchDistrict", params: { district, choices: asker.tenant } };
  const standing = await getStanding(door.app, asker.person);
  if (standing.roles.some(isAdmin)) return { code: "tokenNotForAdmins", params: {} };
  const duty = dutyOf(policyUnder(door.policies, standing.profiles), standing);
  return duty && dutyRefusal(duty, standing);
}
