import type { Role } from "../unit/role.ts";

/** Who moves something: the person, the unit they speak for, and the roles they hold over the figure in question. */
export type Actor = {
  readonly person: number;
  readonly unit: number;
  readonly roles: readonly Role[];
};

/** Whether the actor holds one of the roles. Errors: none (total). */
export function holds(actor: Actor, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}
