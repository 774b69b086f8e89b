import type { UnitPlan } from "./act.ts";
import { type Tree, lineOf, withChanges } from "./tree.ts";

/** How many grants reach something they did not, and no longer reach something they did. */
export type Reach = { readonly gain: number; readonly lose: number };

/** Units whose grants reach other projects than before: by who stands above, and by what was handed over. */
function shifts(tree: Tree, plan: UnitPlan): { before: number[]; after: number[] }[] {
  const next = withChanges(tree, plan.changes);
  const moved = plan.changes.filter(({ id, isOpen }) => tree.has(id) && isOpen);
  return [
    ...moved.map(({ id }) => ({ before: lineOf(tree, id), after: lineOf(next, id) })),
    ...plan.handovers.map(({ from, to }) => ({
      before: lineOf(tree, from),
      after: lineOf(next, to),
    })),
  ];
}

/** Whom an act lets see more, and whom less, by the number of grants on each unit. Errors: none (total). */
export function reachOf(tree: Tree, plan: UnitPlan, grants: ReadonlyMap<number, number>): Reach {
  const gained = new Set<number>();
  const lost = new Set<number>();
  for (const { before, after } of shifts(tree, plan)) {
    for (const id of after) if (!before.includes(id)) gained.add(id);
    for (const id of before) if (!after.includes(id)) lost.add(id);
  }
  const count = (ids: ReadonlySet<number>): number =>
    [...ids].reduce((sum, id) => sum + (grants.get(id) ?? 0), 0);
  return { gain: count(gained), lose: count(lost) };
}
