import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** Which secret a cookie carries: that of a session, or of a visit to the identity provider. */
export type Kept = "session" | "visit";

const names: Readonly<Record<Kept, string>> = { session: "guatu_session", visit: "guatu_visit" };

/** Whether the browser speaks to us through https. */
export function isHttps(c: Context): boolean {
  return c.req.header("x-forwarded-proto") === "https" || c.req.url.startsWith("https:");
}

/** Behind https the name itself binds the cookie to this host: no other host can set one in its place. */
function nameOf(c: Context, kept: Kept): string {
  return isHttps(c) ? `__Host-${names[kept]}` : names[kept];
}

/** The secret a request carries, "" when none. */
export function readToken(c: Context, kept: Kept = "session"): string {
  return getCookie(c, nameOf(c, kept)) ?? "";
}

/** Gives the browser a secret for so many seconds: out of reach of scripts and of other sites. */
export function giveToken(
  c: Context,
  given: { token: string; seconds: number; kept?: Kept },
): void {
  setCookie(c, nameOf(c, given.kept ?? "session"), given.token, {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    secure: isHttps(c),
    maxAge: given.seconds,
  });
}

/** Takes a secret back. */
export function dropToken(c: Context, kept: Kept = "session"): void {
  deleteCookie(c, nameOf(c, kept), { path: "/", secure: isHttps(c) });
}
