import { isIP } from "node:net";
import type { Context } from "hono";

const own = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/**
 * The address a request came from. Only a proxy on this machine is believed when it says for whom it asks, and of
 * what it passes on only the last, which it added itself.
 */
export function addressOf(remote: string, forwardedFor: string): string {
  const last = forwardedFor.split(",").at(-1)?.trim() ?? "";
  return own.has(remote) && isIP(last) > 0 ? last : remote;
}

type Incoming = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };

/** The address of a request and what its browser calls itself. */
export function originOf(c: Context): { address: string; agent: string } {
  // The server of Node puts the connection there; without a port there is none.
  const env = c.env as Incoming | undefined;
  const remote = env?.incoming?.socket?.remoteAddress ?? "";
  const agent = (c.req.header("user-agent") ?? "").replace(/[^\x20-\x7e]/gu, "").slice(0, 300);
  return { address: addressOf(remote, c.req.header("x-forwarded-for") ?? ""), agent };
}
