/**
 * One cell as read. `text` is what a person sees (`35%`, `2023年3月`). A cell typed as a number has
 * `number`: its exact plain decimal (`0.35`, never `1e-7`); one formatted as a date has `day` (ISO)
 * and no `number`. Text files (csv, pasted) have neither: everything in them is text as typed.
 * `formula` is without its leading `=`; only its stored result is read, so it may come with empty text.
 */
export type Cell = {
  readonly text: string;
  readonly number?: string;
  readonly day?: string;
  readonly formula?: string;
  readonly comment?: string;
};

/**
 * `index` is 1-based as in Excel; rows without content are left out, so look at `index`, not at the
 * position. `cells` are by column, 0-based, up to the last filled one. They are decoded when asked
 * for: take `row.cells` once a row, not once a cell.
 */
export type Row = {
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: readonly (Cell | undefined)[];
};

/** A merged area: rows 1-based, columns 0-based, all inclusive. Only its top left cell has content. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One sheet of a workbook; a text file is one sheet. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
};

/** A spreadsheet file as read. `sha256` is of the file's bytes, in hexadecimal. */
export type Workbook = {
  readonly fileName: string;
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
};

/** The letters of a column counted from 0: 0 → `A`, 26 → `AA`, 16383 → `XFD`. Errors: none (total). */
export function columnName(column: number): string {
  const before = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return before < 0 ? letter : columnName(before) + letter;
}

/** A cell as a person names it, row from 1 and column from 0: (12, 1) → `B12`. Errors: none (total). */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row);
}
