import type { Refusal } from "../refusal/refusal.ts";
import type { Cell, Row } from "./sheet.ts";
import { readCell } from "./cell.ts";
import type { CellFrame, Reading } from "./reading.ts";
import type { Table, UsedColumn } from "./layout.ts";
import { isBlank } from "./words.ts";

/** What one cell of a row says, with the place it stands in. */
export type CellReading = {
  readonly column: UsedColumn;
  readonly address: string;
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly notes: readonly Refusal[];
};

const mostKept = 20_000;

/** Reads cells of one table; equal cells of a column are parsed once. */
export type RowReader = (row: Row, corrections: Readonly<Record<string, string>>) => CellReading[];

function isSame(a: Cell, b: Cell): boolean {
  return a.number === b.number && a.day === b.day && a.formula === b.formula;
}

function memoised(column: UsedColumn, frame: CellFrame): (cell: Cell) => readonly Reading[] {
  const kept = new Map<string, { readonly cell: Cell; readonly readings: readonly Reading[] }>();
  return (cell) => {
    if (column.attribute.value === "text") return readCell(cell, column, frame);
    const before = kept.get(cell.text);
    if (before && isSame(before.cell, cell)) return before.readings;
    const readings = readCell(cell, column, frame);
    if (kept.size < mostKept && cell.text.length < 200) kept.set(cell.text, { cell, readings });
    return readings;
  };
}

/** A figure merged over several projects is kept for the first of them; words and days hold for all. */
function mergedFigure(column: UsedColumn, cell: Cell): Reading[] {
  const fault: Refusal = { code: "importMergedFigure", params: { content: cell.text } };
  return [
    {
      attribute: column.attribute.id,
      kind: column.kind ?? column.attribute.kind,
      scope: "",
      notes: [],
      fault,
    },
  ];
}

function isFigure(column: UsedColumn): boolean {
  return column.attribute.value === "money" || column.attribute.value === "quantity";
}

const none: readonly Refusal[] = [];

function notesOf(
  cell: Cell | undefined,
  mergedFrom: string | null,
  corrected: string | undefined,
): readonly Refusal[] {
  if (cell?.comment === undefined && corrected === undefined && mergedFrom === null) return none;
  const notes: Refusal[] = [];
  if (mergedFrom !== null)
    notes.push({ code: "importMergedText", params: { address: mergedFrom } });
  if (cell?.comment !== undefined)
    notes.push({ code: "importComment", params: { text: cell.comment } });
  if (corrected !== undefined)
    notes.push({ code: "importCorrected", params: { text: cell?.text ?? "", content: corrected } });
  return notes;
}

/** Prepares the reading of a table's rows. Errors: none (faults are readings). */
export function rowReader(table: Table, frame: CellFrame): RowReader {
  const columns = table.columns.map((column) => ({
    column,
    above: `${table.sheet}!${column.letter}`,
    read: memoised(column, frame),
    figure: isFigure(column),
  }));
  const readOne = (
    cell: Cell,
    mergedFrom: string | null,
    each: (typeof columns)[number],
  ): readonly Reading[] => {
    if (mergedFrom === null || !each.figure) return each.read(cell);
    return isBlank(cell.text) ? [] : mergedFigure(each.column, cell);
  };
  return (row, corrections) => {
    const { cells } = row;
    const number = String(row.index);
    // Looking up every address in vain took a quarter of the planning.
    const corrects = Object.keys(corrections).length > 0;
    const correctionOf = (at: string): string | undefined =>
      corrects ? corrections[at] : undefined;
    const all: CellReading[] = [];
    for (const each of columns) {
      const { column } = each;
      const cell = table.body.at(row, cells, column.index);
      const address = each.above + number;
      const corrected = correctionOf(address);
      if (!cell && corrected === undefined) continue;
      const mergedFrom =
        cell && cell !== cells[column.index]
          ? table.body.mergedFrom(row, cells, column.index)
          : null;
      const readings =
        corrected === undefined && cell
          ? readOne(cell, mergedFrom, each)
          : readCell({ text: corrected ?? "" }, column, frame);
      if (readings.length === 0) continue;
      all.push({
        column,
        address,
        text: cell?.text ?? "",
        readings,
        notes: notesOf(cell, mergedFrom, corrected),
      });
    }
    return all;
  };
}
