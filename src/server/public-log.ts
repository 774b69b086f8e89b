import type { Context, Hono } from "hono";
import { readPublicLog } from "../app/public-log.ts";
import type { ApiBase } from "./base.ts";
import { isStorable } from "./input.ts";
import { replyRefused } from "./reply.ts";

const keepForever = "public, max-age=31536000, immutable";
const keepShortly = "public, max-age=5";

/** The hashes of every district's log at the addresses of C2SP tlog-tiles, for witnesses and whoever wants to check. */
export function mountPublicLog(app: Hono, base: ApiBase): void {
  const { log } = base;
  if (!log) return;
  const answer = async (c: Context): Promise<Response> => {
    const district = c.req.param("district") ?? "";
    const path = c.req.path.split("/").slice(3).join("/");
    if (!isStorable(district)) return replyRefused(c, { code: "noSuchPage", params: {} });
    const file = await readPublicLog({ app: base.ledger.app, log, district }, path);
    if (!file.ok) return replyRefused(c, file.refusal);
    const { body, isForever } = file.value;
    const type =
      typeof body === "string" ? "text/plain; charset=utf-8" : "application/octet-stream";
    return new Response(typeof body === "string" ? body : new Uint8Array(body), {
      headers: { "content-type": type, "cache-control": isForever ? keepForever : keepShortly },
    });
  };
  app.get("/log/:district/checkpoint", answer);
  app.get("/log/:district/key", answer);
  app.get("/log/:district/tile/*", answer);
}
