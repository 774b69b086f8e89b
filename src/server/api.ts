import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Ctx, onBasis } from "../app/context.ts";
import { countTries } from "../app/count-tries.ts";
import { listRulebooks } from "../app/rank.ts";
import type { Rules } from "../app/rules.ts";
import type { ShownFile } from "../app/show-evidence.ts";
import { enterDistrict } from "../app/who.ts";
import * as table from "../contract/contract.ts";
import type { Access, Endpoint, Output } from "../contract/endpoint.ts";
import { openApi } from "../contract/openapi.ts";
import { bases } from "../domain/ledger/basis.ts";
import { type Refusal, type Result, accept, inBoth, refuse } from "../domain/refusal/refusal.ts";
import { type Role, isAdmin } from "../domain/unit/role.ts";
import { may } from "../domain/unit/rights.ts";
import { sheetLimits } from "../files/sheet/zip-guard.ts";
import { readHealth } from "../store/queries/health.ts";
import { mountAccount } from "./account.ts";
import { audited, noteBegun } from "./audited.ts";
import type { ApiBase } from "./base.ts";
import { mountCheck } from "./check-door.ts";
import { type Gate, type Passed, pass } from "./gate.ts";
import { handlers } from "./handlers.ts";
import { fileName } from "./file-name.ts";
import { inputOf, isStorable } from "./input.ts";
import { replyEvidence, replyFile, replyRefused } from "./reply.ts";
import { mountSession } from "./session-doors.ts";

/** The base, and who may pass. */
type Gated = ApiBase & { readonly gate: Gate };

const jsonBytesMax = 1_000_000;

function isAllowed(access: Access, roles: readonly Role[]): boolean {
  if (access === "public" || access === "signedIn" || access === "member") return true;
  if (access === "office") return roles.includes("office");
  if (access === "admin") return roles.some(isAdmin);
  return may(roles, access);
}

/** Every question that names a basis is answered on it: the one place where an asker is narrowed. */
function asAsked(ctx: Ctx, endpoint: Endpoint, input: unknown): Ctx {
  if (endpoint.method !== "GET") return ctx;
  const { basis } = input as { basis?: unknown };
  return onBasis(
    ctx,
    bases.find((each) => each === basis),
  );
}

/**
 * Nothing is written by a server that may not be the database's one, to a ledger that does not agree with its log, that
 * went too long without a stamp, or on a full disk.
 */
function whyNotWrite({ ledger, log }: ApiBase): Refusal | undefined {
  const isAway = ledger.seat?.whyNot();
  if (isAway) return isAway;
  const isInDoubt = log?.watch?.isInDoubt() === true || log?.outside.isOverdue() === true;
  if (isInDoubt) return { code: "ledgerInDoubt", params: {} };
  return log?.guards?.space.whyNot();
}

async function answerInDistrict(
  c: Context,
  base: ApiBase,
  { id, person }: { id: table.DistrictEndpoint } & Pick<Passed, "person">,
): Promise<Response> {
  const endpoint: Endpoint = table.contract[id];
  const { store } = base.ledger;
  const district = c.req.param("district") ?? "";
  if (!isStorable(district)) return replyRefused(c, { code: "noSuchPage", params: {} });
  const ctx = await enterDistrict(
    { store, files: base.files, rules: base.rules, today: base.today(), log: base.log },
    person,
    district,
  );
  if (!ctx.ok) return replyRefused(c, ctx.refusal);
  const stopped = endpoint.method === "GET" ? undefined : whyNotWrite(base);
  if (stopped) return replyRefused(c, stopped);
  if (!isAllowed(endpoint.access, ctx.value.roles))
    return replyRefused(c, { code: "notAllowed", params: inBoth("action", endpoint.summary) });
  const input = await inputOf(c, endpoint);
  if (!input.ok) return replyRefused(c, input.refusal);
  const body = endpoint.upload ? new Uint8Array(await c.req.arrayBuffer()) : new Uint8Array();
  // The table and the handlers share their keys and types; the join by a key only known here loses them.
  const handler = handlers[id] as (
    ctx: Ctx,
    input: unknown,
    body: Uint8Array,
  ) => Promise<Result<unknown>>;
  await noteBegun(c, base.ledger.app, endpoint);
  const result = await handler(asAsked(ctx.value, endpoint, input.value), input.value, body);
  if (!result.ok) return replyRefused(c, result.refusal);
  if (endpoint.reply === "json") return c.json(result.value as object);
  if (endpoint.reply === "file") return replyEvidence(c, result.value as ShownFile);
  return replyFile(
    result.value as Uint8Array | ReadableStream<Uint8Array>,
    fileName({
      district: ctx.value.district.name,
      today: ctx.value.today,
      endpoint,
      input: input.value,
    }),
    endpoint.reply,
  );
}

/** Refuses a body larger than a limit before it is read whole. */
function limited(maxSize: number): ReturnType<typeof bodyLimit> {
  const params = { megabytes: Math.round(maxSize / 1_000_000) };
  return bodyLimit({
    maxSize,
    onError: (c: Context): Response => replyRefused(c, { code: "bodyTooBig", params }),
  });
}

/** The rules of the district a question names; the shipped ones where it names none. */
async function rulesAsked(c: Context, base: ApiBase, person: number): Promise<Result<Rules>> {
  const district = c.req.query("district");
  if (district === undefined) return accept(base.rules);
  if (!isStorable(district)) return refuse("noSuchPage");
  const { store } = base.ledger;
  const ctx = await enterDistrict(
    { store, rules: base.rules, today: base.today() },
    person,
    district,
  );
  return ctx.ok ? accept(ctx.value.rules) : ctx;
}

/** How the sealed log is, in so few words that anybody may read them. */
function sealOf({ log }: ApiBase): Output<typeof table.contract.health>["seal"] {
  const watch = log?.watch;
  return watch ? { ...watch.summary(), inDoubt: watch.isInDoubt() } : null;
}

/** Whether the place at the database is ours, its line broke, or another server took it. */
function seatOf({ seat }: ApiBase["ledger"]): Output<typeof table.contract.health>["seat"] {
  const why = seat?.whyNot();
  return why === undefined ? "held" : why.code === "seatTaken" ? "taken" : "lost";
}

/** Whether the database answers, whether what it confirms lasts, and whether there is room to write. */
async function healthOf({ ledger, log }: ApiBase) {
  const health = await readHealth(ledger.app);
  const guards = log?.guards;
  const durable = health.durable && guards?.isInMemory !== true;
  return { ...health, durable, isFull: guards?.space.whyNot() !== undefined, seat: seatOf(ledger) };
}

function mountCommon(api: Hono, base: Gated): void {
  const { app } = base.ledger;
  api.get(table.contract.health.path, async (c) =>
    c.json({ ...(await healthOf(base)), version: base.version, seal: sealOf(base) }),
  );
  api.get("/api/openapi.json", (c) => c.json(openApi(base.version)));
  api.get(
    table.contract.listRulebooks.path,
    audited(app, table.contract.listRulebooks),
    async (c) => {
      const passed = await pass(c, base.gate, table.contract.listRulebooks);
      if (!passed.ok) return replyRefused(c, passed.refusal);
      const rules = await rulesAsked(c, base, passed.value.person);
      if (!rules.ok) return replyRefused(c, rules.refusal);
      const result = await listRulebooks({ rules: rules.value });
      return result.ok ? c.json(result.value) : replyRefused(c, result.refusal);
    },
  );
}

function mountDistrict(api: Hono, base: Gated): void {
  for (const id of Object.keys(handlers) as table.DistrictEndpoint[]) {
    const endpoint: Endpoint = table.contract[id];
    const limit = limited(endpoint.upload ? sheetLimits.fileBytes : jsonBytesMax);
    api.on(endpoint.method, endpoint.path, audited(base.ledger.app, endpoint), limit, async (c) => {
      const passed = await pass(c, base.gate, endpoint);
      if (!passed.ok) return replyRefused(c, passed.refusal);
      return answerInDistrict(c, base, { id, person: passed.value.person });
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
  const gate = { app: base.ledger.app, policies: base.rules.policies, tries: countTries() };
  const gated = { ...base, gate };
  mountCommon(api, gated);
  mountSession(api, base);
  mountCheck(api, base);
  mountAccount(api, gated);
  mountDistrict(api, gated);
  api.all("/api/*", (c) => replyRefused(c, { code: "noSuchPage", params: {} }));
  return api;
}
