import type { Cell, Row, Sheet } from "./sheet.ts";

/** A sheet put together again, and how many rows were made of several lines. */
export type Mended = { readonly sheet: Sheet; readonly joined: number };

type Gathered = { readonly first: Row; cells: (Cell | undefined)[]; lines: number };

function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function join(before: Cell | undefined, after: Cell | undefined): Cell | undefined {
  if (!before || !after) return before ?? after;
  return { text: `${before.text}\n${after.text}` };
}

/** Serial numbers run 1, 2, 3 …; one or two may be lost in the damage. */
function startsRecord(row: Row, last: number): number | null {
  const text = row.cells[0]?.text.trim() ?? "";
  const number = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
  return number > last && number <= last + 3 ? number : null;
}

function gather(rows: readonly Row[]): Gathered[] {
  const records: Gathered[] = [];
  let last = 0;
  for (const row of rows) {
    const current = records.at(-1);
    const number = startsRecord(row, last);
    if (number !== null) last = number;
    if (number !== null || !current) {
      records.push({ first: row, cells: [...row.cells], lines: 1 });
      continue;
    }
    const end = current.cells.length - 1;
    current.cells = [
      ...current.cells.slice(0, end),
      join(current.cells[end], row.cells[0]),
      ...row.cells.slice(1),
    ];
    current.lines += 1;
  }
  return records;
}

function isText(sheet: Sheet): boolean {
  if (sheet.merges.length > 0) return false;
  return sheet.rows
    .slice(0, 20)
    .every((row) =>
      row.cells.every((cell) => cell?.number === undefined && cell?.day === undefined),
    );
}

/**
 * Puts a text table together whose line breaks within cells became row breaks (a lost quotation mark, a lone carriage
 * return). Only when its very header is broken so, and its rows are numbered. Errors: none (total).
 */
export function mendRows(sheet: Sheet): Mended {
  const asIs = { sheet, joined: 0 };
  const head = sheet.rows[0];
  if (!head || sheet.rows.length > 20_000 || !isText(sheet)) return asIs;
  const width = usualWidth(sheet.rows);
  if (width < 4 || head.cells.length >= width || sheet.rows.length < 5) return asIs;
  const records = gather(sheet.rows);
  const fitting = records.filter((record) => record.cells.length <= width).length;
  if (records[0]?.cells.length !== width || fitting * 10 < records.length * 8) return asIs;
  const rows = records.map(({ first, cells }): Row => ({
    index: first.index,
    hidden: first.hidden,
    cells,
  }));
  return { sheet: { ...sheet, rows }, joined: records.filter((record) => record.lines > 1).length };
}
