import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Ctx } from "../app/context.ts";
import type { Ledger } from "../app/open-ledger.ts";
import { listRulebooks } from "../app/rank.ts";
import type { Rules } from "../app/rules.ts";
import { signIn, signOut } from "../app/sign-in.ts";
import { enterDistrict, whoAmI } from "../app/who.ts";
import * as table from "../contract/contract.ts";
import type { Access, Endpoint, Parsed } from "../contract/endpoint.ts";
import { openApi } from "../contract/openapi.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { Role } from "../domain/unit/role.ts";
import { may } from "../domain/unit/rights.ts";
import { sheetLimits } from "../files/sheet/zip-guard.ts";
import { readHealth } from "../store/queries/health.ts";
import { mountAccount } from "./account.ts";
import { originOf } from "./address.ts";
import { type Session, askerOf, forged, isForged } from "./asker.ts";
import { audited, noteAsker } from "./audited.ts";
import { type DistrictEndpoint, handlers } from "./handlers.ts";
import { inputOf, isStorable } from "./input.ts";
import { replyFile, replyRefused } from "./reply.ts";
import { dropToken, giveToken, readToken } from "./session-cookie.ts";

/** What the API answers from. `today` is asked at every request: days turn while it runs. */
export type ApiBase = {
  readonly ledger: Pick<Ledger, "store" | "app">;
  readonly rules: Rules;
  readonly today: () => string;
  readonly version: string;
};

const jsonBytesMax = 1_000_000;

function isAllowed(access: Access, roles: readonly Role[]): boolean {
  if (access === "public" || access === "signedIn" || access === "member") return true;
  if (access === "office") return roles.includes("office");
  return may(roles, access);
}

function fileName(ctx: Ctx, endpoint: Endpoint): string {
  return `${ctx.district.name}-${endpoint.summary.zh}-${ctx.today}`;
}

async function answerInDistrict(
  c: Context,
  base: ApiBase,
  { id, session }: { id: DistrictEndpoint; session: Session },
): Promise<Response> {
  const endpoint: Endpoint = table.contract[id];
  const { store } = base.ledger;
  const district = c.req.param("district") ?? "";
  if (!isStorable(district)) return replyRefused(c, { code: "noSuchPage", params: {} });
  const ctx = await enterDistrict(
    { store, rules: base.rules, today: base.today() },
    session.person,
    district,
  );
  if (!ctx.ok) return replyRefused(c, ctx.refusal);
  if (!isAllowed(endpoint.access, ctx.value.roles))
    return replyRefused(c, { code: "notAllowed", params: { action: endpoint.summary.zh } });
  const input = await inputOf(c, endpoint);
  if (!input.ok) return replyRefused(c, input.refusal);
  const body = endpoint.upload ? new Uint8Array(await c.req.arrayBuffer()) : new Uint8Array();
  // The table and the handlers share their keys and types; the join by a key only known here loses them.
  const handler = handlers[id] as (
    ctx: Ctx,
    input: unknown,
    body: Uint8Array,
  ) => Promise<Result<unknown>>;
  const result = await handler(ctx.value, input.value, body);
  if (!result.ok) return replyRefused(c, result.refusal);
  if (endpoint.reply === "json") return c.json(result.value as object);
  return replyFile(result.value as Uint8Array, fileName(ctx.value, endpoint), endpoint.reply);
}

/** Refuses a body larger than a limit before it is read whole. */
function limited(maxSize: number): ReturnType<typeof bodyLimit> {
  const params = { megabytes: Math.round(maxSize / 1_000_000) };
  return bodyLimit({
    maxSize,
    onError: (c: Context): Response => replyRefused(c, { code: "bodyTooBig", params }),
  });
}

function mountSession(api: Hono, base: ApiBase): void {
  const { app, store } = base.ledger;
  const who = (session: Session): ReturnType<typeof whoAmI> =>
    whoAmI(
      { store, rules: base.rules, today: base.today() },
      { id: session.person, login: session.login, name: session.name, csrf: session.csrf },
    );
  api.post(
    table.contract.signIn.path,
    audited(app, table.contract.signIn),
    limited(jsonBytesMax),
    async (c) => {
      if (isForged(c, undefined)) return replyRefused(c, forged);
      const input = await inputOf(c, table.contract.signIn);
      if (!input.ok) return replyRefused(c, input.refusal);
      const asked = input.value as Parsed<typeof table.contract.signIn>;
      noteAsker(c, { login: asked.login });
      const result = await signIn(app, asked, originOf(c));
      if (!result.ok) return replyRefused(c, result.refusal);
      giveToken(c, result.value.token);
      return c.json(await who(result.value.session));
    },
  );
  api.delete(table.contract.signOut.path, audited(app, table.contract.signOut), async (c) => {
    const session = await askerOf(c, app);
    if (session && isForged(c, session)) return replyRefused(c, forged);
    await signOut(app, readToken(c));
    dropToken(c);
    return c.json({});
  });
  api.get(table.contract.me.path, audited(app, table.contract.me), async (c) => {
    const session = await askerOf(c, app);
    return session
      ? c.json(await who(session))
      : replyRefused(c, { code: "signedOut", params: {} });
  });
}

function mountCommon(api: Hono, base: ApiBase): void {
  const { app } = base.ledger;
  api.get(table.contract.health.path, async (c) =>
    c.json({ ...(await readHealth(app)), version: base.version }),
  );
  api.get("/api/openapi.json", (c) => c.json(openApi(base.version)));
  api.get(
    table.contract.listRulebooks.path,
    audited(app, table.contract.listRulebooks),
    async (c) => {
      const session = await askerOf(c, app);
      if (!session) return replyRefused(c, { code: "signedOut", params: {} });
      const result = await listRulebooks({ rules: base.rules });
      return result.ok ? c.json(result.value) : replyRefused(c, result.refusal);
    },
  );
}

function mountDistrict(api: Hono, base: ApiBase): void {
  for (const id of Object.keys(handlers) as DistrictEndpoint[]) {
    const endpoint: Endpoint = table.contract[id];
    const limit = limited(endpoint.upload ? sheetLimits.fileBytes : jsonBytesMax);
    api.on(endpoint.method, endpoint.path, audited(base.ledger.app, endpoint), limit, async (c) => {
      const session = await askerOf(c, base.ledger.app);
      if (!session) return replyRefused(c, { code: "signedOut", params: {} });
      if (isForged(c, session)) return replyRefused(c, forged);
      return answerInDistrict(c, base, { id, session });
    });
  }
}

/** Every door of the contract, and no other: an unknown address is a refusal. */
export function buildApi(base: ApiBase): Hono {
  const api = new Hono();
  api.use("/api/*", async (c, next) => {
    await next();
    c.res.headers.set("cache-control", "no-store");
  });
  mountCommon(api, base);
  mountSession(api, base);
  mountAccount(api, base.ledger.app);
  mountDistrict(api, base);
  api.all("/api/*", (c) => replyRefused(c, { code: "noSuchPage", params: {} }));
  return api;
}
