import type { Output } from "../contract/endpoint.ts";
import type { organiseUnits as endpoint } from "../contract/units.ts";
import type { UnitAct, UnitPlan } from "../domain/unit/act.ts";
import { reachOf } from "../domain/unit/reach.ts";
import { type Tree, type Unit, withChanges } from "../domain/unit/tree.ts";
import { type HoldingRow, listLastingGrants } from "../store/queries/units.ts";
import type { Reader } from "../store/store.ts";

type Answer = Output<typeof endpoint>;

/** What a plan is told by: the tree it starts from and what stands with its units. */
export type Ground = {
  readonly tree: Tree;
  readonly holdings: ReadonlyMap<number, HoldingRow>;
};

function sideOf(tree: Tree, unit: Unit): Answer["changes"][number]["now"] {
  const nameOf = (id: number | null): string | null =>
    id === null ? null : (tree.get(id)?.name ?? null);
  const { name, kind, isOpen } = unit;
  return { name, kind, isOpen, parent: nameOf(unit.parent), mergedInto: nameOf(unit.mergedInto) };
}

/** The units an act is about. */
function aboutOf(act: UnitAct, plan: UnitPlan): readonly number[] {
  if (act.act === "add") return [];
  return act.act === "merge" ? plan.grantsLeft : [act.unit];
}

function projectsOf(plan: UnitPlan, held: readonly HoldingRow[]): number {
  const [first] = plan.handovers;
  if (first && first.projects !== "all") return first.projects.length;
  return held.reduce((sum, each) => sum + each.listed, 0);
}

/** What an act does, told before or after it is done: units, projects, grants, who sees what, reports and drafts. */
export async function effectsOf(
  reader: Reader,
  { tree, holdings }: Ground,
  { act, plan }: { readonly act: UnitAct; readonly plan: UnitPlan },
): Promise<Omit<Answer, "applied" | "base">> {
  const about = aboutOf(act, plan);
  const held = about.flatMap((id) => holdings.get(id) ?? []);
  const nameOf = (id: number): string => tree.get(id)?.name ?? "";
  const ending = new Set(plan.grantsLeft);
  const next = withChanges(tree, plan.changes);
  const counts = new Map([...holdings].map(([id, { grants }]) => [id, grants]));
  const grants = await listLastingGrants(reader, about);
  return {
    changes: plan.changes.map((unit) => {
      const was = tree.get(unit.id);
      return { was: was ? sideOf(tree, was) : null, now: sideOf(next, unit) };
    }),
    projects: projectsOf(plan, held),
    grants: grants.map(({ person, role, unit_id: id }) => ({
      person,
      role,
      unit: nameOf(id),
      ends: ending.has(id),
    })),
    reach: reachOf(tree, plan, counts),
    reports: held.flatMap(({ unit_id: id, reports }) =>
      reports.map((period) => ({ unit: nameOf(id), period })),
    ),
    drafts: held.reduce((sum, each) => sum + each.drafts, 0),
  };
}
