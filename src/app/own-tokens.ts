import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  createToken as declaredCreate,
  endToken as declaredEnd,
  listTokens as declaredList,
} from "../contract/token.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { scopesOf } from "../domain/sign-in/token-scope.ts";
import { addDays } from "../domain/value/civil.ts";
import * as query from "../store/queries/tokens.ts";
import { proveAgain } from "./own-password.ts";
import type { SignedIn } from "./signed-in.ts";
import { hashToken, makeToken } from "./token.ts";
import { enterDistrict, listDistricts } from "./who.ts";

type Listed = Output<typeof declaredList>;

/** What the asker may make tokens for, district by district. */
async function districtsOf(signed: SignedIn): Promise<Listed["districts"]> {
  const tenants = await listDistricts(signed.store, signed.session.person);
  const entered = await Promise.all(
    tenants.map((tenant) => enterDistrict(signed, signed.session.person, tenant)),
  );
  return entered.flatMap((each) =>
    each.ok
      ? [{ ...each.value.district, scopes: scopesOf(each.value.roles) }].map(
          ({ id, name, scopes }) => ({ id, name, scopes }),
        )
      : [],
  );
}

function untilMost({ today, session }: SignedIn): string {
  return addDays(today, session.policy.tokenDays);
}

/** The asker's live access tokens, and what a new one can be made for. */
export async function listTokens(signed: SignedIn): Promise<Result<Listed>> {
  const { app, session } = signed;
  const [rows, districts] = [
    await query.listTokens(app, session.person),
    await districtsOf(signed),
  ];
  const names = new Map(districts.map(({ id, name }) => [id, name]));
  const tokens = rows.map((row) => ({
    id: row.id,
    district: { id: row.tenant, name: names.get(row.tenant) ?? row.tenant },
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    until: row.until,
    seenAt: row.seen_at,
    seenAddress: row.seen_address,
  }));
  return accept({
    tokens,
    districts: districts.filter(({ scopes }) => scopes.length > 0),
    until: untilMost(signed),
    asksCode: session.standing.secondFactor,
  });
}

/**
 * Makes an access token for one district and answers it, this once. Refuses `noSuchDistrict`, `tokenNotForAdmins`,
 * `tokenScope` for a right the asker does not hold, `tokenTooLong`, and what proving oneself again refuses.
 */
export async function createToken(
  signed: SignedIn,
  asked: Parsed<typeof declaredCreate>,
): Promise<Result<Output<typeof declaredCreate>>> {
  const { session, today, store } = signed;
  const entered = await enterDistrict(signed, session.person, asked.district);
  if (!entered.ok) return entered;
  const mine = scopesOf(entered.value.roles);
  if (mine.length === 0) return refuse("tokenNotForAdmins");
  const beyond = asked.scopes.find((scope) => !mine.includes(scope));
  if (beyond) return refuse("tokenScope", { scope: beyond });
  if (asked.until < today || asked.until > untilMost(signed))
    return refuse("tokenTooLong", { days: session.policy.tokenDays });
  const proven = await proveAgain(signed, asked);
  if (!proven.ok) return proven;
  const token = makeToken();
  const { name, until } = asked;
  const scopes = [...new Set(asked.scopes)];
  await store.transact(entered.value.actor, (writer) =>
    query.addToken(writer, { name, hash: hashToken(token), scopes, until }),
  );
  return accept({ token });
}

/** Ends one of the asker's access tokens at once. Refuses `noSuchToken`. */
export async function endToken(
  { app, session }: SignedIn,
  asked: Parsed<typeof declaredEnd>,
): Promise<Result<Output<typeof declaredEnd>>> {
  const ended = await query.endToken(app, session.person, asked.id);
  return ended ? accept({}) : refuse("noSuchToken");
}
