import type { Role } from "../unit/role.ts";

/** A role held in somebody's place alone; `by` are all accounts of whoever handed it on. */
export type Lent = { readonly role: Role; readonly by: readonly number[] };

/** Who moves something: the person, the unit they speak for, and the roles they hold over the figure in question. */
export type Actor = {
  readonly person: number;
  readonly unit: number;
  readonly roles: readonly Role[];
  /** Those of the roles that are not held in one's own right; none where left out. */
  readonly lent?: readonly Lent[];
};

/** Whether the actor holds one of the roles. Errors: none (total). */
export function holds(actor: Actor, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}

/**
 * The actor as judge of what some people stated: without the roles those very people lent them, for nobody has their
 * own figure judged by whoever stands in for them. Errors: none (total).
 */
export function judgeOf(actor: Actor, makers: readonly number[]): Actor {
  const isTheirs = ({ by }: Lent): boolean => by.some((account) => makers.includes(account));
  const isBarred = (role: Role): boolean => {
    const lent = (actor.lent ?? []).filter((each) => each.role === role);
    return lent.length > 0 && lent.every(isTheirs);
  };
  return { ...actor, roles: actor.roles.filter((role) => !isBarred(role)) };
}

/** A grant as far as it tells whose right it is; `lenders` are the accounts of who lent it, null for one's own. */
export type HeldRole = { readonly role: Role; readonly lenders: readonly number[] | null };

/** The roles among some grants that are not held in one's own right. Errors: none (total). */
export function lentOf(held: readonly HeldRole[]): Lent[] {
  const own = new Set(held.filter(({ lenders }) => lenders === null).map(({ role }) => role));
  return held.flatMap(({ role, lenders }) =>
    lenders === null || own.has(role) ? [] : [{ role, by: lenders }],
  );
}
