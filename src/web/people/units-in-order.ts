/** A unit as far as its place in the tree goes. */
type TreeUnit = { readonly id: number; readonly parent: number | null; readonly name: string };

export type PlacedUnit = TreeUnit & {
  /** How far below the top. */
  readonly depth: number;
};

/** The tree of units from the top down, each followed by what is below it; one whose parent is not there is a top. */
export function unitsInOrder(units: readonly TreeUnit[]): readonly PlacedUnit[] {
  const known = new Set(units.map(({ id }) => id));
  const isTop = ({ parent }: TreeUnit) => parent === null || !known.has(parent);
  const below = (unit: TreeUnit, depth: number): PlacedUnit[] => [
    { ...unit, depth },
    ...units.filter(({ parent }) => parent === unit.id).flatMap((each) => below(each, depth + 1)),
  ];
  return units.filter(isTop).flatMap((unit) => below(unit, 0));
}

/** A unit and everything below it, in the order of the tree. */
export function unitsWithin(units: readonly TreeUnit[], top: number): readonly PlacedUnit[] {
  const ordered = unitsInOrder(units);
  const at = ordered.findIndex(({ id }) => id === top);
  const first = ordered[at];
  if (!first) return [];
  const rest = ordered.slice(at + 1);
  const end = rest.findIndex(({ depth }) => depth <= first.depth);
  const within = [first, ...(end === -1 ? rest : rest.slice(0, end))];
  return within.map((each) => ({ ...each, depth: each.depth - first.depth }));
}

/** A unit as an option of a native list: what is below stands further in. */
export function unitOption({ id, name, depth }: PlacedUnit): { id: string; label: string } {
  return { id: String(id), label: `${"\u3000".repeat(depth)}${name}` };
}
