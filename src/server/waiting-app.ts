import { Hono } from "hono";
import { health } from "../contract/session.ts";
import type { Refusal } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { mountHeaders } from "./pages.ts";
import { replyRefused } from "./reply.ts";

const standing: Refusal = { code: "standingBy", params: {} };
const againSeconds = "2";

/** What a server answers that stands by: its health as waiting, and to all else that it does. It asks no database. */
export function waitingApp(version: string): Hono {
  const app = new Hono();
  mountHeaders(app, undefined);
  app.use("*", async (c, next) => {
    await next();
    c.res.headers.set("cache-control", "no-store");
    c.res.headers.set("retry-after", againSeconds);
  });
  app.get(health.path, (c) => c.json({ ok: false, version, seat: "waiting" }, 503));
  app.all("/api/*", (c) => replyRefused(c, standing));
  app.all("*", (c) => c.text(`${say(standing, "zh")}\n${say(standing, "en")}\n`, 503));
  return app;
}
