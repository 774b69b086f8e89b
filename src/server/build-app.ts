import { Hono } from "hono";
import { buildApi } from "./api.ts";
import type { ApiBase } from "./base.ts";
import { mountPublicLog } from "./public-log.ts";
import { replyRefused } from "./reply.ts";
import { mountHeaders, mountPages } from "./pages.ts";

const faultSentence = {
  zh: "服务器出了差错，本次操作没有完成，数据未受影响。已记入日志。",
  en: "The server failed; nothing was changed. The fault is in the log.",
};

/** What the disk and PostgreSQL (53100, disk_full) say when there is no room left. */
function isOutOfRoom(error: Error): boolean {
  const code = "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT" || code === "53100";
}

/** Everything the server answers: its headers on every answer, the API, the pages. A fault is told as one, and no more. */
export function buildApp(base: ApiBase): Hono {
  const app = new Hono();
  mountHeaders(app, base.origin);
  app.route("/", buildApi(base));
  mountPublicLog(app, base);
  mountPages(app);
  app.onError((error, c) => {
    // Whoever asked has hung up in the middle of the request: nobody to answer, and no fault of ours.
    if (c.req.raw.signal.aborted) return c.body(null, 400);
    console.error(error);
    if (isOutOfRoom(error)) {
      const space = base.log?.guards?.space;
      space?.noteFull();
      return replyRefused(
        c,
        space?.whyNot() ?? { code: "diskFull", params: { free: 0, limit: 0 } },
      );
    }
    return c.json({ refusal: { code: "fault", params: {} }, sentence: faultSentence }, 500);
  });
  return app;
}
