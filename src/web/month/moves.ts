/** A cell of the sheet. */
export type Place = { readonly row: number; readonly column: number };

/** The size of the sheet, and which of its cells ask for something. */
export type Ground = {
  readonly rows: number;
  readonly columns: number;
  readonly asks: (place: Place) => boolean;
};

/** Two corners of a range, in any order. */
export type Range = { readonly from: Place; readonly to: Place };

const page = 10;

const steps: Readonly<Record<string, (place: Place, ground: Ground) => Place>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }) => ({ row: row + page, column }),
  PageUp: ({ row, column }) => ({ row: row - page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

/** Keys that lead to a neighbour, asked or not. */
export const stepKeys = Object.keys(steps);

/** Keeps a place inside the sheet. */
export function inside({ row, column }: Place, { rows, columns }: Omit<Ground, "asks">): Place {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

/** Where an arrow, Home, End or a page key leads; at the edge it stays. */
export function step(place: Place, key: string, ground: Ground): Place {
  return inside(steps[key]?.(place, ground) ?? place, ground);
}

/** The next asked cell in reading order, `by` rows first (Tab) or columns first (Enter); null past the last one. */
export function nextAsked(
  place: Place,
  ground: Ground,
  way: { readonly by: "row" | "column"; readonly back?: boolean },
): Place | null {
  const { rows, columns, asks } = ground;
  const count = rows * columns;
  const at = (index: number): Place =>
    way.by === "row"
      ? { row: Math.floor(index / columns), column: index % columns }
      : { row: index % rows, column: Math.floor(index / rows) };
  const here =
    way.by === "row" ? place.row * columns + place.column : place.column * rows + place.row;
  const by = way.back ? -1 : 1;
  for (let index = here + by; index >= 0 && index < count; index += by) {
    const found = at(index);
    if (asks(found)) return found;
  }
  return null;
}

/** Every place of a range, row by row. */
export function placesIn({ from, to }: Range): Place[][] {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => ({
      row: top + row,
      column: left + column,
    })),
  );
}

/** Whether a range holds a place. */
export function holds({ from, to }: Range, { row, column }: Place): boolean {
  return (
    row >= Math.min(from.row, to.row) &&
    row <= Math.max(from.row, to.row) &&
    column >= Math.min(from.column, to.column) &&
    column <= Math.max(from.column, to.column)
  );
}
