import type { Hono } from "hono";
import { checkMark } from "../app/check-mark.ts";
import { countTries } from "../app/count-tries.ts";
import { checkMark as endpoint } from "../contract/check.ts";
import type { Parsed } from "../contract/endpoint.ts";
import { originOf } from "./address.ts";
import { audited } from "./audited.ts";
import type { ApiBase } from "./base.ts";
import { inputOf } from "./input.ts";
import { replyRefused } from "./reply.ts";

/** A whole office behind one address may hold its papers against the log; a program that guesses may not. */
const mostAMinute = 60;

/** The door for whoever holds a printed page: no session, so many questions a minute from one address. */
export function mountCheck(api: Hono, { ledger: { app }, log }: ApiBase): void {
  const tries = countTries();
  api.get(endpoint.path, audited(app, endpoint), async (c) => {
    const { address } = originOf(c);
    if (tries.tooMany(address, mostAMinute, 1))
      return replyRefused(c, { code: "checksTooMany", params: { minutes: 1 } });
    tries.note(address);
    const input = await inputOf(c, endpoint);
    if (!input.ok) return replyRefused(c, input.refusal);
    const result = await checkMark({ app, log }, input.value as Parsed<typeof endpoint>);
    return result.ok ? c.json(result.value) : replyRefused(c, result.refusal);
  });
}
