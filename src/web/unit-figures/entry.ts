import type { Output } from "../../contract/endpoint.ts";
import type { showUnitFigures } from "../../contract/unit-figures.ts";
import { placeOf } from "../targets/draft-cells.ts";

export type UnitFigures = Output<typeof showUnitFigures>;
export type FigureRow = UnitFigures["rows"][number];

/** What is typed, by unit. */
export type TypedCells = ReadonlyMap<number, string>;

/** Cells with one changed; an emptied one is gone. */
export function withTyped(cells: TypedCells, unit: number, text: string): TypedCells {
  const next = new Map(cells);
  if (text.trim() === "") next.delete(unit);
  else next.set(unit, text);
  return next;
}

type Units = readonly { readonly id: number; readonly name: string }[];

/** Where a sheet's row belongs: by the unit it names in any of its cells. */
function named(units: Units, row: readonly string[]) {
  const places = units.map(({ id, name }) => ({ id, names: [name] }));
  const at = row.findIndex((text) => placeOf(places, text) !== undefined);
  const unit = placeOf(places, row[at]);
  return unit === undefined ? undefined : { unit, text: row[at + 1] ?? "" };
}

/**
 * Cells with a pasted range filled in: rows that name units find them by the name, the figure stands right of it; bare
 * figures go downwards from a unit. `dropped` counts the rows that found no unit, heads apart.
 */
export function pasteColumn(
  cells: TypedCells,
  range: readonly (readonly string[])[],
  given: { readonly units: Units; readonly unit: number },
): { readonly cells: TypedCells; readonly dropped: number } {
  const { units } = given;
  const rows = range.filter((row) => row.some((text) => text !== ""));
  const isNamed = rows.some((row) => named(units, row) !== undefined);
  const first = units.findIndex(({ id }) => id === given.unit);
  const found = rows.map((row, at) => {
    if (isNamed) return named(units, row);
    const unit = units[first + at]?.id;
    return unit === undefined ? undefined : { unit, text: row[0] ?? "" };
  });
  const filled = found.reduce(
    (now, each) => (each ? withTyped(now, each.unit, each.text) : now),
    cells,
  );
  const isHead = (at: number) => at === 0 && !rows[at]?.some((text) => /\d/u.test(text));
  return { cells: filled, dropped: found.filter((each, at) => !each && !isHead(at)).length };
}
