import type { Role } from "../domain/unit/role.ts";
import { type UnitRow, listGrants, listUnits } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";

/** A unit and everything above it. */
export function upwards(units: ReadonlyMap<number, UnitRow>, unit: number): Set<number> {
  const line = new Set<number>();
  let at: number | null = unit;
  while (at !== null && !line.has(at)) {
    line.add(at);
    at = units.get(at)?.parent ?? null;
  }
  return line;
}

/** The roles the asker holds over any unit: granted for it or for one above it, and for no other. Two queries. */
export async function rolesOverEach(reader: Reader): Promise<(unit: number) => Role[]> {
  const units = new Map((await listUnits(reader)).map((each) => [each.id, each]));
  const grants = await listGrants(reader);
  return (unit) => {
    const above = upwards(units, unit);
    return grants.filter((grant) => above.has(grant.unit_id)).map((grant) => grant.role);
  };
}

/** The roles the asker holds over one unit. */
export async function rolesOver(reader: Reader, unit: number): Promise<Role[]> {
  return (await rolesOverEach(reader))(unit);
}
