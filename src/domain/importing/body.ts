import type { Cell, Merge, Row, Sheet } from "./sheet.ts";
import { cellAddress } from "./sheet.ts";

/** Reads cells of the body of a sheet through its merged areas. */
export type Body = {
  readonly rows: readonly Row[];
  /** The cell that counts at a place: its own, or the upper one it is merged with. */
  readonly at: (row: Row, cells: Row["cells"], column: number) => Cell | undefined;
  /** The address of that upper cell, null for a cell of its own. */
  readonly mergedFrom: (row: Row, cells: Row["cells"], column: number) => string | null;
};

function hasContent(cell: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    (cell.text !== "" || cell.formula !== undefined || cell.number !== undefined)
  );
}

function covering(merges: readonly Merge[], row: number): Merge | undefined {
  let [low, high] = [0, merges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const merge = merges[middle];
    if (!merge) return undefined;
    if (row < merge.top) high = middle - 1;
    else if (row > merge.bottom) low = middle + 1;
    else return merge;
  }
  return undefined;
}

/** The body of a sheet below a row; a cell merged downwards speaks for every row it covers. Errors: none (total). */
export function readBody(sheet: Sheet, below: number): Body {
  const rows = sheet.rows.filter((row) => row.index > below);
  const down = new Map<number, Merge[]>();
  for (const merge of sheet.merges) {
    if (merge.top <= below || merge.bottom === merge.top) continue;
    const list = down.get(merge.left);
    if (list) list.push(merge);
    else down.set(merge.left, [merge]);
  }
  for (const list of down.values()) list.sort((a, b) => a.top - b.top);
  const tops = new Set([...down.values()].flat().map((merge) => merge.top));
  const origins = new Map(rows.filter((row) => tops.has(row.index)).map((row) => [row.index, row]));
  const mergeAt = (row: Row, cells: Row["cells"], column: number): Merge | null => {
    const merges = hasContent(cells[column]) ? undefined : down.get(column);
    const merge = merges && covering(merges, row.index);
    return merge && merge.top < row.index ? merge : null;
  };
  return {
    rows,
    at: (row, cells, column) => {
      const merge = mergeAt(row, cells, column);
      return merge ? origins.get(merge.top)?.cells[column] : cells[column];
    },
    mergedFrom: (row, cells, column) => {
      const merge = mergeAt(row, cells, column);
      return merge && cellAddress(merge.top, column);
    },
  };
}
