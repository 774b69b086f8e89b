import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { policy } from "../app/sign-in.ts";

const name = "guatu_session";

/** The session token a request carries, "" when none. */
export function readToken(c: Context): string {
  return getCookie(c, name) ?? "";
}

/** Gives the browser its token: out of reach of scripts and of other sites. */
export function giveToken(c: Context, token: string): void {
  const secure = c.req.header("x-forwarded-proto") === "https" || c.req.url.startsWith("https:");
  setCookie(c, name, token, {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    secure,
    maxAge: policy.hours * 3600,
  });
}

/** Takes the token back. */
export function dropToken(c: Context): void {
  deleteCookie(c, name, { path: "/" });
}
