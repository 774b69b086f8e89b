import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Endpoint } from "../contract/endpoint.ts";
import type { Db } from "../store/connection.ts";
import { type AuditNote, noteAudit } from "../store/queries/audit.ts";
import { originOf } from "./address.ts";
import { isStorable } from "./input.ts";
import { refusalNoted } from "./reply.ts";

type Asker = { readonly person?: number; readonly login?: string; readonly token?: number };

/** Remembers who asks and with which access token, or as whom somebody tries to sign in. */
export function noteAsker(c: Context, asker: Asker): void {
  c.set("asker", asker);
}

const unaudited = {
  zh: "审计日志写不进去，因此不予答复，也没有改动任何数据。请告诉管理员。",
  en: "The audit log could not be written, so no answer is given, and nothing was changed. Tell your administrator.",
};

function noteOf(c: Context, endpoint: Endpoint): Omit<AuditNote, "status" | "refusal"> {
  const asker = c.get("asker") as Asker | undefined;
  const district = (c.req.param("district") ?? "").slice(0, 100);
  return {
    tenant: isStorable(district) ? district : "",
    person: asker?.person ?? null,
    login: asker?.login ?? null,
    token: asker?.token ?? null,
    endpoint: endpoint.id,
    path: new URL(c.req.url).pathname.slice(0, 300),
    address: originOf(c).address,
    request: (c.get("request") as string | undefined) ?? null,
  };
}

/**
 * Enters a change into the log before it is made, so that none is made that the log knows nothing of. When that cannot
 * be written it throws, and nothing is changed.
 */
export async function noteBegun(c: Context, app: Db, endpoint: Endpoint): Promise<void> {
  if (endpoint.method === "GET") return;
  const request = randomUUID();
  await noteAudit(app, { ...noteOf(c, endpoint), request, status: null, refusal: null });
  c.set("request", request);
}

function withhold(c: Context): void {
  // Nothing of the answer may leave, its cookies included.
  c.res = undefined;
  const body = { refusal: { code: "fault", params: {} }, sentence: unaudited };
  c.res = new Response(JSON.stringify(body), {
    status: 500,
    headers: { "content-type": "application/json" },
  });
}

/**
 * Every answer of an endpoint is in the audit log before it leaves; when it cannot be, a fault leaves instead. The
 * answer to a change that was entered as begun leaves all the same: it is true, and the log shows that its end is missing.
 */
export function audited(app: Db, endpoint: Endpoint): MiddlewareHandler {
  return async (c, next) => {
    await next();
    try {
      const { status } = c.res;
      await noteAudit(app, { ...noteOf(c, endpoint), status, refusal: refusalNoted(c) });
    } catch (error) {
      console.error(error);
      if (c.get("request") === undefined) withhold(c);
    }
  };
}
