/** A cell of the grid; row −1 is the head. */
export type Cell = { readonly row: number; readonly column: number };

export type Bounds = {
  readonly rows: number;
  readonly columns: number;
  /** Rows in a screenful, for PageUp and PageDown. */
  readonly page: number;
};

const steps: Readonly<Record<string, (cell: Cell, bounds: Bounds) => Cell>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(row - page, Math.min(row, 0)), column }),
};

/** The keys that move in the grid. */
export const moveKeys = Object.keys(steps);

/** Keeps a cell inside the grid. */
export function clampCell(cell: Cell, { rows, columns }: Omit<Bounds, "page">): Cell {
  return {
    row: Math.max(-1, Math.min(cell.row, rows - 1)),
    column: Math.max(0, Math.min(cell.column, columns - 1)),
  };
}

/** Where a key leads from a cell; the same cell at the edge. */
export function move(cell: Cell, key: string, bounds: Bounds): Cell {
  return clampCell(steps[key]?.(cell, bounds) ?? cell, bounds);
}
