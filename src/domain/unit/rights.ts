import type { Role } from "./role.ts";

/**
 * What a role may do in the units it is granted for: `view` business data; `capture` figures; `import` whole ledgers;
 * `verify` what others stated; `settings` the district's own rules; `organise` the tree of units; `accounts` people's
 * accounts; `grants` who may do what; `log` the audit log and who could see what.
 */
export const allRights = [
  "view",
  "capture",
  "import",
  "verify",
  "settings",
  "organise",
  "accounts",
  "grants",
  "log",
] as const;

/** One of {@link allRights}. */
export type Right = (typeof allRights)[number];

const rights: Readonly<Record<Role, readonly Right[]>> = {
  office: ["view", "capture", "import", "verify", "settings", "organise"],
  town: ["view", "capture"],
  bureau: ["view", "capture", "verify"],
  taskforce: ["view"],
  leader: ["view"],
  audit: ["view", "verify"],
  sysadmin: ["accounts", "organise"],
  secadmin: ["grants"],
  auditadmin: ["log"],
};

/** Whether any of the roles carries a right. Everything not listed is refused. Errors: none (total). */
export function may(held: readonly Role[], right: Right): boolean {
  return held.some((role) => rights[role].includes(right));
}

/** Every right the roles carry, in the order of {@link allRights}. Errors: none (total). */
export function rightsOf(held: readonly Role[]): Right[] {
  return allRights.filter((right) => may(held, right));
}
