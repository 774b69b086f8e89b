import type { Context, MiddlewareHandler } from "hono";
import type { Endpoint } from "../contract/endpoint.ts";
import type { Db } from "../store/connection.ts";
import { noteAudit } from "../store/queries/audit.ts";
import { originOf } from "./address.ts";
import { isStorable } from "./input.ts";
import { refusalNoted } from "./reply.ts";

type Asker = { readonly person?: number; readonly login?: string };

/** Remembers who asks, or as whom somebody tries to sign in. */
export function noteAsker(c: Context, asker: Asker): void {
  c.set("asker", asker);
}

const unaudited = {
  zh: "审计日志写不进去，因此不予答复。操作可能已经完成，请先核对再重试，并告诉管理员。",
  en: "The audit log could not be written, so no answer is given. A change may have been made: look before you try again, and tell your administrator.",
};

async function note(c: Context, app: Db, endpoint: Endpoint): Promise<void> {
  const asker = c.get("asker") as Asker | undefined;
  const district = (c.req.param("district") ?? "").slice(0, 100);
  await noteAudit(app, {
    tenant: isStorable(district) ? district : "",
    person: asker?.person ?? null,
    login: asker?.login ?? null,
    endpoint: endpoint.id,
    path: new URL(c.req.url).pathname.slice(0, 300),
    status: c.res.status,
    refusal: refusalNoted(c),
    address: originOf(c).address,
  });
}

/** Every answer of an endpoint is in the audit log before it leaves; when it cannot be, a fault leaves instead. */
export function audited(app: Db, endpoint: Endpoint): MiddlewareHandler {
  return async (c, next) => {
    await next();
    try {
      await note(c, app, endpoint);
    } catch (error) {
      console.error(error);
      // Nothing of the answer may leave, its cookies included.
      c.res = undefined;
      const body = { refusal: { code: "fault", params: {} }, sentence: unaudited };
      c.res = new Response(JSON.stringify(body), {
        status: 500,
        headers: { "content-type": "application/json" },
      });
    }
  };
}
