import type { Basis } from "../domain/ledger/basis.ts";
import { type Sight, sightOf } from "../domain/unit/sight.ts";
import { type GrantRow, listUnits } from "../store/queries/people.ts";
import type { Actor, Store } from "../store/store.ts";
import { upwards } from "./roles-over.ts";

/** The widest basis these grants let their holder see. Asks for the tree of units only where the grants differ in it. */
export async function sightAt(
  at: { readonly store: Store; readonly actor: Actor; readonly sight: Sight },
  grants: readonly Pick<GrantRow, "role" | "unit_id">[],
): Promise<Basis> {
  const allowed = new Set(grants.map(({ role }) => at.sight[role] ?? "claimed"));
  const [only] = allowed;
  if (allowed.size < 2) return only ?? "claimed";
  const units = new Map((await at.store.read(at.actor, listUnits)).map((unit) => [unit.id, unit]));
  const held = grants.map(({ role, unit_id: unit }) => ({
    role,
    unit,
    covers: (other: number) => upwards(units, other).has(unit),
  }));
  return sightOf(at.sight, held);
}
