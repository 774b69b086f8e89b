import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { changePassword } from "../app/change-password.ts";
import { endOtherSessions } from "../app/end-other-sessions.ts";
import { endSession } from "../app/end-session.ts";
import { listSessions } from "../app/list-sessions.ts";
import { showSecondFactor } from "../app/show-second-factor.ts";
import { beginSecondFactor } from "../app/begin-second-factor.ts";
import { confirmSecondFactor } from "../app/confirm-second-factor.ts";
import { removeSecondFactor } from "../app/remove-second-factor.ts";
import type { SignedIn } from "../app/signed-in.ts";
import { contract } from "../contract/contract.ts";
import type { Endpoint, Output, Parsed } from "../contract/endpoint.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { Db } from "../store/connection.ts";
import { askerOf, forged, isForged } from "./asker.ts";
import { audited } from "./audited.ts";
import { inputOf } from "./input.ts";
import { replyRefused } from "./reply.ts";

/** Endpoints of a person's own account, outside any district. */
export type AccountEndpoint =
  | "listSessions"
  | "endSession"
  | "endOtherSessions"
  | "changePassword"
  | "showSecondFactor"
  | "beginSecondFactor"
  | "confirmSecondFactor"
  | "removeSecondFactor";

const handlers: {
  readonly [K in AccountEndpoint]: (
    signed: SignedIn,
    input: Parsed<(typeof contract)[K]>,
  ) => Promise<Result<Output<(typeof contract)[K]>>>;
} = {
  listSessions,
  endSession,
  endOtherSessions,
  changePassword,
  showSecondFactor,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
};

/** Passwords and numbers: nothing here is long. */
const bytesMax = 10_000;

/** Mounts the doors of a person's own account: for who is signed in, and for nobody else's account. */
export function mountAccount(api: Hono, app: Db): void {
  for (const id of Object.keys(handlers) as AccountEndpoint[]) {
    const endpoint: Endpoint = contract[id];
    // The table and the handlers share their keys and types; the join by a key only known here loses them.
    const handler = handlers[id] as (signed: SignedIn, input: unknown) => Promise<Result<object>>;
    const limit = bodyLimit({
      maxSize: bytesMax,
      onError: (c) => replyRefused(c, { code: "bodyTooBig", params: { megabytes: "0.01" } }),
    });
    api.on(endpoint.method, endpoint.path, audited(app, endpoint), limit, async (c) => {
      const session = await askerOf(c, app);
      if (!session) return replyRefused(c, { code: "signedOut", params: {} });
      if (isForged(c, session)) return replyRefused(c, forged);
      const input = await inputOf(c, endpoint);
      if (!input.ok) return replyRefused(c, input.refusal);
      const result = await handler({ app, session }, input.value);
      return result.ok ? c.json(result.value) : replyRefused(c, result.refusal);
    });
  }
}
