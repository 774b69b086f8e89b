import { type Result, accept, refuse } from "../refusal/refusal.ts";

/** What kinds of units there are: 市, 区, 园区, 镇街, 部门, 专班. */
export const unitKinds = ["city", "district", "park", "town", "bureau", "taskforce"] as const;

/** One of {@link unitKinds}. */
export type UnitKind = (typeof unitKinds)[number];

/** A unit as it stands in a tree. One not made yet has a number below zero. */
export type Unit = {
  readonly id: number;
  readonly parent: number | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly isOpen: boolean;
  /** The unit a closed one went into. */
  readonly mergedInto: number | null;
};

/** The units of a district by their numbers. */
export type Tree = ReadonlyMap<number, Unit>;

/** Units as a tree. Errors: none (total). */
export function treeOf(units: readonly Unit[]): Tree {
  return new Map(units.map((unit) => [unit.id, unit]));
}

/** The tree with some units changed or added. Errors: none (total). */
export function withChanges(tree: Tree, changes: readonly Unit[]): Tree {
  return new Map([...tree, ...changes.map((unit): [number, Unit] => [unit.id, unit])]);
}

/** The open units directly below one. Errors: none (total). */
export function childrenOf(tree: Tree, id: number): Unit[] {
  return [...tree.values()].filter((unit) => unit.parent === id && unit.isOpen);
}

/** A unit and everything above it, nearest first; ends where a circle begins. Errors: none (total). */
export function lineOf(tree: Tree, id: number): number[] {
  const line: number[] = [];
  let at: number | null = id;
  while (at !== null && !line.includes(at)) {
    line.push(at);
    at = tree.get(at)?.parent ?? null;
  }
  return line;
}

/** The open unit that a closed one went into, over several mergers; itself while open, undefined where it ended. Errors: none (total). */
export function successorOf(tree: Tree, id: number): Unit | undefined {
  const seen = new Set<number>();
  let unit = tree.get(id);
  while (unit && !unit.isOpen && unit.mergedInto !== null && !seen.has(unit.id)) {
    seen.add(unit.id);
    unit = tree.get(unit.mergedInto);
  }
  return unit?.isOpen ? unit : undefined;
}

function faultOf(tree: Tree, unit: Unit): Result<true> {
  const { id, name, parent } = unit;
  if (name.trim() === "") return refuse("unitNameNeeded");
  const line = lineOf(tree, id);
  const top = tree.get(line.at(-1) ?? id);
  if (top && top.parent !== null) return refuse("unitCycle", { unit: name });
  if (!unit.isOpen) {
    const child = childrenOf(tree, id)[0];
    return child ? refuse("unitHasChildren", { unit: name, child: child.name }) : accept(true);
  }
  const above = parent === null ? undefined : tree.get(parent);
  if (above && !above.isOpen) return refuse("unitNotOpen", { unit: above.name });
  const twin = [...tree.values()].find(
    (each) => each.id !== id && each.isOpen && each.parent === parent && each.name === name,
  );
  return twin ? refuse("unitNameTaken", { unit: name }) : accept(true);
}

/**
 * Whether a tree may stand: one open root, no circles, no closed unit above an open one, no two open units of one name
 * side by side. Refuses `unitRoot`, `unitNameNeeded`, `unitCycle`, `unitHasChildren`, `unitNotOpen`, `unitNameTaken`.
 */
export function checkTree(tree: Tree): Result<true> {
  const roots = [...tree.values()].filter((unit) => unit.parent === null);
  if (roots.length !== 1 || !roots[0]?.isOpen) return refuse("unitRoot");
  for (const unit of tree.values()) {
    const checked = faultOf(tree, unit);
    if (!checked.ok) return checked;
  }
  return accept(true);
}
