import type { Context } from "hono";
import { type Door, type LiveSession, findSession } from "../app/sign-in.ts";
import type { Refusal } from "../domain/refusal/refusal.ts";
import { noteAsker } from "./audited.ts";
import { readToken } from "./session-cookie.ts";

/** The session a request comes with, undefined for none; the audit log learns who asks. */
export async function askerOf(c: Context, door: Door): Promise<LiveSession | undefined> {
  const session = await findSession(door, readToken(c));
  if (session) noteAsker(c, { person: session.person });
  return session;
}

function hostOf(c: Context): string {
  return c.req.header("host") ?? new URL(c.req.url).host;
}

/** A change must come from our own pages: the right token, and no foreign origin. */
export function isForged(c: Context, session: Pick<LiveSession, "csrf"> | undefined): boolean {
  if (c.req.method === "GET") return false;
  const origin = c.req.header("origin");
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === hostOf(c)))
    return true;
  return session !== undefined && c.req.header("x-csrf-token") !== session.csrf;
}

export const forged: Refusal = { code: "badRequest", params: { place: "x-csrf-token" } };
