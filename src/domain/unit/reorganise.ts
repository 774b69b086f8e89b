import { type Result, accept, refuse } from "../refusal/refusal.ts";
import type { Holding, NewUnit, UnitAct, UnitPlan } from "./act.ts";
import { type Tree, type Unit, checkTree, childrenOf, withChanges } from "./tree.ts";

/** What an act is decided by. */
export type Given = {
  readonly tree: Tree;
  readonly holdings: ReadonlyMap<number, Holding>;
  /** The units whose tree the asker re-organises. */
  readonly mine: ReadonlySet<number>;
  readonly reason: string;
  /** From when it holds in the world, and the day it is entered. */
  readonly validFrom: string;
  readonly today: string;
};

const nothing = { handovers: [], grantsLeft: [] } as const;

function openUnit(tree: Tree, id: number): Result<Unit> {
  const unit = tree.get(id);
  if (!unit) return refuse("noSuchUnit", { unit: id });
  return unit.isOpen ? accept(unit) : refuse("unitNotOpen", { unit: unit.name });
}

/** An open unit that is not the district itself, which is only ever renamed. */
function branch(tree: Tree, id: number): Result<Unit> {
  const unit = openUnit(tree, id);
  return unit.ok && unit.value.parent === null ? refuse("unitRoot") : unit;
}

/** The unit a list means by a number or a name. */
function parentOf(tree: Tree, parent: number | string): Result<Unit> {
  if (typeof parent === "number") return openUnit(tree, parent);
  const named = [...tree.values()].filter((unit) => unit.isOpen && unit.name === parent.trim());
  if (named.length > 1) return refuse("unitNameTwice", { unit: parent });
  return named[0] ? accept(named[0]) : refuse("noSuchUnit", { unit: parent });
}

function unitOf(tree: Tree, fresh: NewUnit, id: number): Result<Unit> {
  const parent = parentOf(tree, fresh.parent);
  if (!parent.ok) return parent;
  const { kind } = fresh;
  const name = fresh.name.trim();
  return accept({ id, parent: parent.value.id, kind, name, isOpen: true, mergedInto: null });
}

function add({ units }: { readonly units: readonly NewUnit[] }, tree: Tree): Result<UnitPlan> {
  const changes: Unit[] = [];
  for (const fresh of units) {
    const unit = unitOf(withChanges(tree, changes), fresh, -1 - changes.length);
    if (!unit.ok) return unit;
    changes.push(unit.value);
  }
  return changes.length === 0 ? refuse("unitNameNeeded") : accept({ changes, ...nothing });
}

function changed(was: Result<Unit>, to: Partial<Unit>): Result<UnitPlan> {
  if (!was.ok) return was;
  const now = { ...was.value, ...to };
  const isSame = (["name", "kind", "parent"] as const).every((key) => now[key] === was.value[key]);
  if (isSame) return refuse("unitUnchanged", { unit: now.name });
  return accept({ changes: [now], ...nothing });
}

type Merge = Extract<UnitAct, { act: "merge" }>;

/** The merged units closed, their children below the other, their projects with it; their grants wait. */
function merge({ units, into }: Merge, tree: Tree): Result<UnitPlan> {
  const isNew = typeof into === "object";
  const target = isNew ? unitOf(tree, into, -1) : openUnit(tree, into);
  if (!target.ok) return target;
  const ids = [...new Set(units)].filter((id) => id !== target.value.id);
  if (ids.length < (isNew ? 2 : 1)) return refuse("mergeNeedsTwo");
  const closed: Unit[] = [];
  for (const id of ids) {
    const unit = branch(tree, id);
    if (!unit.ok) return unit;
    closed.push({ ...unit.value, isOpen: false, mergedInto: target.value.id });
  }
  const children = ids
    .flatMap((id) => childrenOf(tree, id))
    .filter((child) => !ids.includes(child.id))
    .map((child) => ({ ...child, parent: target.value.id }));
  return accept({
    changes: [...(isNew ? [target.value] : []), ...children, ...closed],
    handovers: ids.map((from) => ({ from, to: target.value.id, projects: "all" })),
    grantsLeft: ids,
  });
}

type Split = Extract<UnitAct, { act: "split" }>;

function split({ unit: id, into, projects }: Split, tree: Tree): Result<UnitPlan> {
  const unit = branch(tree, id);
  if (!unit.ok) return unit;
  if (projects.length === 0) return refuse("splitNeedsProjects", { unit: unit.value.name });
  const fresh = unitOf(tree, { ...into, parent: unit.value.parent ?? 0 }, -1);
  if (!fresh.ok) return fresh;
  const handover = { from: id, to: -1, projects: [...new Set(projects)] };
  return accept({ changes: [fresh.value], handovers: [handover], grantsLeft: [] });
}

function close(id: number, { tree, holdings }: Given): Result<UnitPlan> {
  const unit = branch(tree, id);
  if (!unit.ok) return unit;
  const { projects = 0, grants = 0 } = holdings.get(id) ?? {};
  const { name } = unit.value;
  if (projects > 0) return refuse("unitHasProjects", { unit: name, count: projects });
  if (grants > 0) return refuse("unitHasGrants", { unit: name, count: grants });
  return accept({ changes: [{ ...unit.value, isOpen: false }], ...nothing });
}

function plan(act: UnitAct, given: Given): Result<UnitPlan> {
  const { tree } = given;
  switch (act.act) {
    case "add":
      return add(act, tree);
    case "rename":
      return changed(openUnit(tree, act.unit), { name: act.name.trim(), kind: act.kind });
    case "move":
      return changed(branch(tree, act.unit), { parent: act.parent });
    case "merge":
      return merge(act, tree);
    case "split":
      return split(act, tree);
    case "close":
      return close(act.unit, given);
  }
}

/** Refuses what lies outside the units the asker organises: changed there, put below one, merged into one. */
function checkMine({ changes, handovers }: UnitPlan, { tree, mine }: Given): Result<true> {
  const touched = changes.flatMap(({ id, parent, mergedInto }) => [id, parent, mergedInto]);
  const given = handovers.flatMap(({ from, to }) => [from, to]);
  const strange = [...touched, ...given].find((id) => id !== null && id > 0 && !mine.has(id));
  return strange == null
    ? accept(true)
    : refuse("unitNotYours", { unit: tree.get(strange)?.name ?? strange });
}

/**
 * What an act does to the tree, decided before anything is written. Refuses `unitReasonNeeded`, `unitInFuture`,
 * `noSuchUnit`, `unitNotOpen`, `unitRoot`, `unitUnchanged`, `unitNameTwice`, `mergeNeedsTwo`, `splitNeedsProjects`,
 * `unitHasProjects`, `unitHasGrants`, `unitNotYours` and what {@link checkTree} refuses.
 */
export function decideAct(act: UnitAct, given: Given): Result<UnitPlan> {
  const { reason, validFrom, today, tree } = given;
  if (reason.trim() === "") return refuse("unitReasonNeeded");
  if (validFrom > today) return refuse("unitInFuture", { day: validFrom, today });
  const planned = plan(act, given);
  if (!planned.ok) return planned;
  if (act.act === "move" && !tree.get(act.parent))
    return refuse("noSuchUnit", { unit: act.parent });
  const own = checkMine(planned.value, given);
  if (!own.ok) return own;
  const checked = checkTree(withChanges(tree, planned.value.changes));
  return checked.ok ? planned : checked;
}
