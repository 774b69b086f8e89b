import type { Reporting } from "./month-types.ts";

/** The month the grid opens with: one sent back first, else the one there is to report now. */
export function chooseMonth(reporting: Reporting, unit: number): string {
  const returned = reporting.cells.find((cell) => cell.unit === unit && cell.state === "returned");
  return returned?.period ?? reporting.open;
}

type Unit = { readonly id: number; readonly parent: number | null };

/** The units in the charge of someone who answers for the tops of these subtrees. */
export function unitsBelow<U extends Unit>(units: readonly U[], tops: readonly number[]): U[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const isBelow = (id: number | null, depth = 0): boolean =>
    id !== null && depth < 20 && (tops.includes(id) || isBelow(parents.get(id) ?? null, depth + 1));
  return units.filter(({ id }) => isBelow(id));
}
