import { type Right, rightsOf } from "../unit/rights.ts";
import { type Role, isAdmin } from "../unit/role.ts";

/** What an access token may be made for: rights over a district's work, never over accounts, grants or the log. */
export const tokenScopes = [
  "view",
  "capture",
  "import",
  "verify",
  "settings",
  "organise",
] as const satisfies readonly Right[];

/** One of {@link tokenScopes}. */
export type TokenScope = (typeof tokenScopes)[number];

/** The scopes a person of these roles can give a token: their own rights, none for an administrator. Errors: none (total). */
export function scopesOf(held: readonly Role[]): TokenScope[] {
  if (held.some(isAdmin)) return [];
  const rights = rightsOf(held);
  return tokenScopes.filter((scope) => rights.includes(scope));
}

/**
 * Whether a token of these scopes opens a door: only one that asks for exactly such a right. What is for any member,
 * for the project office or for one's own account is done by a person signed in. Errors: none (total).
 */
export function opens(scopes: readonly TokenScope[], access: string): boolean {
  return scopes.some((scope) => scope === access);
}
