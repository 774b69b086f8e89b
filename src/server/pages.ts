import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";
import { isHttps } from "./session-cookie.ts";
import { productFolder } from "../store/place.ts";

/** Files named by their content may be kept for ever. */
const keepForever = "public, max-age=31536000, immutable";

/** A year, and the hosts below: ASVS 5.0 3.4.1. */
const httpsOnly = "max-age=31536000; includeSubDomains";

/** Headers that let nothing foreign in, on every answer; answers are compressed. */
export function mountHeaders(app: Hono, origin?: string): void {
  app.use(async (c, next) => {
    await next();
    const own: unknown = c.get("contentPolicy" as never);
    if (typeof own === "string") c.res.headers.set("content-security-policy", own);
  });
  app.use(
    secureHeaders({
      // Said below, where the line is https.
      strictTransportSecurity: false,

      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      xFrameOptions: "DENY",
      referrerPolicy: "same-origin",
    }),
  );
  app.use(async (c, next) => {
    await next();
    if (origin?.startsWith("https:") || isHttps(c))
      c.res.headers.set("strict-transport-security", httpsOnly);
  });
  app.use(compress());
}

/** The pages as built. Unknown addresses get the page, which says so itself. */
export function mountPages(app: Hono): void {
  const root = join(productFolder(), "dist", "web");
  app.use(
    "/assets/*",
    serveStatic({ root, onFound: (_, c) => c.header("cache-control", keepForever) }),
  );
  if (!existsSync(join(root, "index.html"))) return;
  app.get("*", serveStatic({ root }));
  app.get(
    "*",
    serveStatic({
      root,
      path: "index.html",
      onFound: (_, c) => c.header("cache-control", "no-cache"),
    }),
  );
}
