import type { Context } from "hono";
import { findAsker, whyNot } from "../app/ask-with-token.ts";
import type { Tries } from "../app/count-tries.ts";
import { dutyRefusal } from "../app/duty.ts";
import type { Door, LiveSession } from "../app/sign-in.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { originOf } from "./address.ts";
import { askerOf, forged, isForged } from "./asker.ts";
import { noteAsker } from "./audited.ts";

/** What the gate asks. */
export type Gate = Door & { readonly tries: Tries };

/** Who was let in: a person with a session of our own pages, or a program with an access token of theirs. */
export type Passed = { readonly person: number; readonly session: LiveSession | undefined };

/** What can be done with a duty still open: what fulfils it. Signing out needs no gate. */
const openToDuty: ReadonlySet<string> = new Set([
  "listSessions",
  "endSession",
  "endOtherSessions",
  "changePassword",
  "showPasswordRule",
  "showSecondFactor",
  "beginSecondFactor",
  "confirmSecondFactor",
]);

function bearerOf(c: Context): string | undefined {
  return /^bearer +(.*)$/iu.exec(c.req.header("authorization") ?? "")?.[1]?.trim();
}

async function passWithToken(
  c: Context,
  gate: Gate,
  { endpoint, token }: { endpoint: Endpoint; token: string },
): Promise<Result<Passed>> {
  const found = await findAsker(gate, { token, address: originOf(c).address });
  if (!found.ok) return found;
  const { person, id } = found.value;
  noteAsker(c, { person, token: id });
  const refusal = await whyNot(gate, found.value, { endpoint, district: c.req.param("district") });
  return refusal ? { ok: false, refusal } : accept({ person, session: undefined });
}

/**
 * Who stands at a door that is not open to everybody. An access token is taken alone: a cookie beside it counts for
 * nothing, and since no browser sends one by itself it needs no token against forging. Refuses who is nobody, a forged
 * change, who has a duty first, and what a token does not open.
 */
export async function pass(c: Context, gate: Gate, endpoint: Endpoint): Promise<Result<Passed>> {
  const token = bearerOf(c);
  if (token !== undefined) return passWithToken(c, gate, { endpoint, token });
  const session = await askerOf(c, gate);
  if (!session) return refuse("signedOut");
  if (isForged(c, session)) return { ok: false, refusal: forged };
  if (session.duty && !openToDuty.has(endpoint.id))
    return { ok: false, refusal: dutyRefusal(session.duty, session.standing) };
  return accept({ person: session.person, session });
}
