/**
 * Where a cell of an issued sheet belongs, wherever it stands now: its row by the id the row carries, its column by its
 * number as issued. So a sheet that was sorted, or whose columns were moved, still holds.
 */
export type SheetPlace = { readonly row: string; readonly column: number };

/** What an issued sheet says of itself: its name, and the head of the hidden column that carries the rows' ids. */
export type IssuedSheet = { readonly name: string; readonly idHead: string };

export const titlePlace = "title";
export const headRow = "head";

/** The place of a cell under a head, by the id of its row: `#123 c4`. Errors: none (total). */
export function cellPlace(id: string, column: number): string {
  return `#${id} c${column}`;
}

/** The place of a head: `head c4`. Errors: none (total). */
export function headPlace(column: number): string {
  return `${headRow} c${column}`;
}

/** A place read; undefined where it is none of a sheet's rows. Errors: none (total). */
export function readSheetPlace(place: string): SheetPlace | undefined {
  const [, head, id, column] = /^(?:(head)|#(\S+)) c(\d+)$/u.exec(place) ?? [];
  if (column === undefined) return undefined;
  return { row: head ?? id ?? "", column: Number(column) };
}
