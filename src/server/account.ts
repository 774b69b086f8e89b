import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { beginSecondFactor } from "../app/begin-second-factor.ts";
import { changePassword } from "../app/change-password.ts";
import { confirmSecondFactor } from "../app/confirm-second-factor.ts";
import { endOtherSessions } from "../app/end-other-sessions.ts";
import { endSession } from "../app/end-session.ts";
import { listSessions } from "../app/list-sessions.ts";
import { listIdentities, removeIdentity } from "../app/own-identities.ts";
import { proveAgain } from "../app/own-password.ts";
import { createToken, endToken, listTokens } from "../app/own-tokens.ts";
import { removeSecondFactor } from "../app/remove-second-factor.ts";
import { showPasswordRule } from "../app/show-password-rule.ts";
import { showSecondFactor } from "../app/show-second-factor.ts";
import type { SignedIn } from "../app/signed-in.ts";
import { type AccountEndpoint, contract } from "../contract/contract.ts";
import type { Endpoint, Output, Parsed } from "../contract/endpoint.ts";
import { type Result, refuse } from "../domain/refusal/refusal.ts";
import { audited, noteBegun } from "./audited.ts";
import type { ApiBase } from "./base.ts";
import { type Gate, pass } from "./gate.ts";
import { inputOf } from "./input.ts";
import { replyRefused } from "./reply.ts";
import { giveToken } from "./session-cookie.ts";

type Handler<K extends AccountEndpoint> = (
  signed: SignedIn,
  input: Parsed<(typeof contract)[K]>,
  c: Context,
) => Promise<Result<Output<(typeof contract)[K]>>>;

/** The visit that ends in a link begins with proving oneself again; the browser is known by a cookie when it is back. */
const beginLink: Handler<"beginLink"> = async (signed, asked, c) => {
  if (!signed.oidc) return refuse("oidcOff");
  const proven = await proveAgain(signed, asked);
  if (!proven.ok) return proven;
  const begun = await signed.oidc.begin(signed.session.id);
  if (begun.ok) giveToken(c, { token: begun.value.flow, seconds: 600, kept: "visit" });
  return begun;
};

/** What answers each endpoint of an own account. A missing one does not compile. */
const handlers: { readonly [K in AccountEndpoint]: Handler<K> } = {
  listSessions,
  endSession,
  endOtherSessions,
  changePassword,
  showPasswordRule,
  showSecondFactor,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  listTokens,
  createToken,
  endToken,
  listIdentities,
  beginLink,
  removeIdentity,
};

/** Passwords and numbers: nothing here is long. */
const bytesMax = 10_000;

async function answer(
  c: Context,
  base: ApiBase & { readonly gate: Gate },
  id: AccountEndpoint,
): Promise<Response> {
  const endpoint: Endpoint = contract[id];
  const { store, app } = base.ledger;
  const passed = await pass(c, base.gate, endpoint);
  if (!passed.ok) return replyRefused(c, passed.refusal);
  const { session } = passed.value;
  if (!session) return replyRefused(c, { code: "signedOut", params: {} });
  const input = await inputOf(c, endpoint);
  if (!input.ok) return replyRefused(c, input.refusal);
  const { rules, oidc } = base;
  const signed: SignedIn = { app, store, rules, today: base.today(), session, oidc };
  // The table and the handlers share their keys and types; the join by a key only known here loses them.
  const handler = handlers[id] as (
    signed: SignedIn,
    input: unknown,
    c: Context,
  ) => Promise<Result<object>>;
  await noteBegun(c, app, endpoint);
  const result = await handler(signed, input.value, c);
  return result.ok ? c.json(result.value) : replyRefused(c, result.refusal);
}

/** Mounts the doors of a person's own account: for who is signed in, and for nobody else's account. */
export function mountAccount(api: Hono, base: ApiBase & { readonly gate: Gate }): void {
  for (const id of Object.keys(handlers) as AccountEndpoint[]) {
    const endpoint: Endpoint = contract[id];
    const limit = bodyLimit({
      maxSize: bytesMax,
      onError: (c) => replyRefused(c, { code: "bodyTooBig", params: { megabytes: "0.01" } }),
    });
    api.on(endpoint.method, endpoint.path, audited(base.ledger.app, endpoint), limit, (c) =>
      answer(c, base, id),
    );
  }
}
