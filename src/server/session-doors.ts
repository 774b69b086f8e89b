import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { comeBack } from "../app/oidc-sign-in.ts";
import { type LiveSession, signIn, signOut } from "../app/sign-in.ts";
import { whoAmI } from "../app/who.ts";
import { contract } from "../contract/contract.ts";
import type { Endpoint, Output, Parsed } from "../contract/endpoint.ts";
import { originOf } from "./address.ts";
import { askerOf, forged, isForged } from "./asker.ts";
import { audited, noteAsker, noteBegun } from "./audited.ts";
import type { ApiBase } from "./base.ts";
import { inputOf } from "./input.ts";
import { replyRefused } from "./reply.ts";
import { dropToken, giveToken, readToken } from "./session-cookie.ts";

/** Logins, passwords and what a provider sends back: nothing here is long. */
const bytesMax = 1_000_000;
/** As long as a visit to the provider may take. */
const visitSeconds = 600;

type Answer = (c: Context, input: unknown) => Promise<Response>;

/** Opens a door for strangers: checked against forging and against the contract, limited, entered into the log. */
function open(
  api: Hono,
  base: ApiBase,
  { endpoint, answer }: { endpoint: Endpoint; answer: Answer },
) {
  const limit = bodyLimit({
    maxSize: bytesMax,
    onError: (c) => replyRefused(c, { code: "bodyTooBig", params: { megabytes: 1 } }),
  });
  api.on(endpoint.method, endpoint.path, audited(base.ledger.app, endpoint), limit, async (c) => {
    if (isForged(c, undefined)) return replyRefused(c, forged);
    const input = await inputOf(c, endpoint);
    return input.ok ? answer(c, input.value) : replyRefused(c, input.refusal);
  });
}

function mountPassword(api: Hono, base: ApiBase): void {
  const endpoint = contract.signIn;
  const { app } = base.ledger;
  const answer: Answer = async (c, input) => {
    const asked = input as Parsed<typeof endpoint>;
    noteAsker(c, { login: asked.login });
    await noteBegun(c, app, endpoint);
    const result = await signIn({ app, policies: base.rules.policies }, asked, originOf(c));
    if (!result.ok) return replyRefused(c, result.refusal);
    const { token, session } = result.value;
    // The session this browser had is over with the new one: ASVS 5.0 7.2.4.
    await signOut(app, readToken(c));
    giveToken(c, { token, seconds: session.policy.sessionHours * 3600 });
    return c.json(await who(base, session));
  };
  open(api, base, { endpoint, answer });
}

function mountOidc(api: Hono, base: ApiBase): void {
  const { oidc, ledger, rules } = base;
  const door = { app: ledger.app, policies: rules.policies };
  open(api, base, {
    endpoint: contract.showWays,
    answer: async (c) => c.json({ oidc: oidc?.name ?? null }),
  });
  open(api, base, {
    endpoint: contract.beginOidc,
    answer: async (c) => {
      if (!oidc) return replyRefused(c, { code: "oidcOff", params: {} });
      const begun = await oidc.begin();
      if (!begun.ok) return replyRefused(c, begun.refusal);
      giveToken(c, { token: begun.value.flow, seconds: visitSeconds, kept: "visit" });
      return c.json({ to: begun.value.to });
    },
  });
  open(api, base, {
    endpoint: contract.finishOidc,
    answer: async (c, input) => {
      if (!oidc) return replyRefused(c, { code: "oidcOff", params: {} });
      const session = await askerOf(c, door);
      // A link changes the account of who is signed in: it carries their own token, a sign-in has none yet.
      await noteBegun(c, ledger.app, contract.finishOidc);
      const { answer } = input as Parsed<typeof contract.finishOidc>;
      const flow = readToken(c, "visit");
      dropToken(c, "visit");
      const visitor = {
        ...originOf(c),
        session: session && !isForged(c, session) ? session : undefined,
      };
      const result = await comeBack({ ...door, oidc }, { flow, answer }, visitor);
      if (!result.ok) return replyRefused(c, result.refusal);
      const came = result.value;
      noteAsker(c, { person: came.session.person });
      const seconds = came.session.policy.sessionHours * 3600;
      if (!came.linked) {
        await signOut(ledger.app, readToken(c));
        giveToken(c, { token: came.token, seconds });
      }
      return c.json({ linked: came.linked, me: await who(base, came.session) });
    },
  });
}

/** Who a session is of, and what they may do where. */
function who(base: ApiBase, session: LiveSession): Promise<Output<typeof contract.me>> {
  const { id, login, name, csrf } = { ...session, id: session.person };
  return whoAmI(
    { store: base.ledger.store, rules: base.rules, today: base.today() },
    { id, login, name, csrf, duty: session.duty },
  );
}

function mountOwn(api: Hono, base: ApiBase): void {
  const { app } = base.ledger;
  const door = { app, policies: base.rules.policies };
  const { signOut: out, me } = contract;
  api.delete(out.path, audited(app, out), async (c) => {
    const session = await askerOf(c, door);
    if (session && isForged(c, session)) return replyRefused(c, forged);
    if (session) await noteBegun(c, app, out);
    await signOut(app, readToken(c));
    dropToken(c);
    const leave = session?.issuer ? await base.oidc?.leave() : undefined;
    return c.json({ leave: leave ?? null });
  });
  api.get(me.path, audited(app, me), async (c) => {
    const session = await askerOf(c, door);
    return session
      ? c.json(await who(base, session))
      : replyRefused(c, { code: "signedOut", params: {} });
  });
}

/** Mounts the doors of signing in and out, and of asking who one is. */
export function mountSession(api: Hono, base: ApiBase): void {
  mountPassword(api, base);
  mountOidc(api, base);
  mountOwn(api, base);
}
