import * as z from "zod/mini";
import { type Basis, bases, looser, stricter } from "../ledger/basis.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { may } from "./rights.ts";
import { type Role, businessRoles } from "./role.ts";

/** The widest basis each role sees; a role not named sees everything. */
export type Sight = Readonly<Partial<Record<Role, Basis>>>;

/** Roles that only look. Who states or verifies figures must see what is claimed to do so. */
export const sightRoles = businessRoles.filter(
  (role) => !may([role], "capture") && !may([role], "verify"),
);

const sightSchema = z.strictObject(
  Object.fromEntries(sightRoles.map((role) => [role, z.optional(z.enum(bases))])),
);

/** Checks which basis each role sees. Refuses `ruleFault` naming the role, also for one that states or verifies. */
export function parseSight(data: unknown, file: string): Result<Sight> {
  const parsed = sightSchema.safeParse(data);
  return parsed.success
    ? accept(parsed.data as Sight)
    : refuse("ruleFault", faultOf(file, parsed.error));
}

/** A role held for a unit, with the units it reaches over. */
export type Held = {
  readonly role: Role;
  readonly covers: (unit: number) => boolean;
  readonly unit: number;
};

/**
 * The widest basis a person sees anywhere: in each unit the widest any of their roles over it allows, of all units the
 * narrowest. So a leader of the district does not see claims through a role in one of its towns. Errors: none (total).
 */
export function sightOf(sight: Sight, held: readonly Held[]): Basis {
  const within = held.map(({ unit }) =>
    held
      .filter((each) => each.covers(unit))
      .map((each) => sight[each.role] ?? "claimed")
      .reduce(looser, "verified"),
  );
  return within.reduce(stricter, "claimed");
}
