import type { Role } from "./role.ts";

/** What a role may do in the units it is granted for. Everything not listed is refused. */
export type Right = "view" | "capture" | "import" | "verify" | "audit";

const rights: Readonly<Record<Role, readonly Right[]>> = {
  office: ["view", "capture", "import", "verify"],
  town: ["view", "capture"],
  bureau: ["view", "capture", "verify"],
  taskforce: ["view"],
  leader: ["view"],
  audit: ["view", "verify", "audit"],
};

/** Whether any of the roles carries a right. Errors: none (total). */
export function may(held: readonly Role[], right: Right): boolean {
  return held.some((role) => rights[role].includes(right));
}
