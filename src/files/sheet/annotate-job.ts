import { openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import type { Cell, CellValue, Sheet as LibrarySheet, WriteSheet } from "hucre/xlsx";
import type { Cell as ReadCell, Sheet } from "../../domain/importing/sheet.ts";
import { accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Result } from "../../domain/refusal/refusal.ts";
import { generalFormat } from "./number-format.ts";
import { openBook } from "./open-book.ts";
import type { PackedBook, PackedSheet } from "./packed-book.ts";
import { readSheetFile } from "./sheet-job.ts";
import type { SheetFile } from "./sheet-job.ts";
import { sheetLimits } from "./zip-guard.ts";
import { cellText, dayFormat, sheetTitle, typedValue } from "./typed-value.ts";

/** What is wrong with a cell. `row` counts from 1 as in Excel, `column` from 0. */
export type Note = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

/** The bytes of the annotated .xlsx. */
export type Annotated = Uint8Array;

const author = "挂图";
const faulty = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2CC" } } as const;

/** Annotates one file; runs in a thread of its own. Errors: those of readSheetFile. */
export async function annotateFile(
  file: SheetFile & { readonly notes: readonly Note[] },
): Promise<Result<Annotated>> {
  const read = await readSheetFile(file);
  if (!read.ok) return read;
  const { book } = read.value;
  const filled = book.sheets.reduce((sum, sheet) => sum + sheet.column.length, 0);
  if (filled > sheetLimits.annotatedCells) {
    return refuse("sheetTooBigToAnnotate", { file: file.name });
  }
  if (book.source !== "xlsx") return accept(await rewrite(openBook(book), file.notes));
  try {
    return accept(await reopen(file.bytes, book, file.notes));
  } catch (error) {
    // The library holds whole sheets in memory and gives up on areas of over 20 million cells.
    if (error instanceof Error && error.name === "ParseError") {
      return refuse("sheetTooBigToAnnotate", { file: file.name });
    }
    throw error;
  }
}

async function reopen(
  bytes: Uint8Array,
  packed: PackedBook,
  notes: readonly Note[],
): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { readStyles: true });
  for (const sheet of book.sheets) {
    const read = packed.sheets.find(({ name }) => name === sheet.name);
    if (read !== undefined) keepFormats(sheet, read, packed.formats);
    for (const note of notes.filter((one) => one.sheet === sheet.name)) annotate(sheet, note);
  }
  return saveXlsx(book);
}

/** Puts back the Chinese built-in formats (2023年3月), which the library does not know and would drop. */
function keepFormats(sheet: LibrarySheet, read: PackedSheet, formats: readonly string[]): void {
  read.rowIndex.forEach((row, position) => {
    const end = read.rowStart[position + 1] ?? 0;
    for (let at = read.rowStart[position] ?? 0; at < end; at++) {
      const numFmt = formats[read.format[at] ?? 0] ?? generalFormat;
      const cell = sheet.cells?.get(`${row - 1},${read.column[at] ?? 0}`);
      if (numFmt === generalFormat || cell === undefined) continue;
      if (cell.style?.numFmt === undefined) cell.style = { ...cell.style, numFmt };
    }
  });
}

function annotate(sheet: LibrarySheet, { row, column, text }: Note): void {
  const key = `${row - 1},${column}`;
  sheet.cells ??= new Map();
  const cell = sheet.cells.get(key) ?? plainCell(sheet.rows[row - 1]?.[column] ?? null);
  sheet.cells.set(key, noted(cell, text));
}

function plainCell(value: CellValue): Cell {
  if (typeof value === "number") return { value, type: "number" };
  if (value === null) return { value, type: "empty" };
  return { value, type: typeof value === "boolean" ? "boolean" : "string" };
}

function noted<T extends Partial<Cell>>(cell: T, text: string): T {
  const before = cell.comment?.text;
  const comment = { author, text: cellText(before === undefined ? text : `${before}\n${text}`) };
  return { ...cell, comment, style: { ...cell.style, fill: faulty } };
}

/** A workbook anew from what was read of a csv or .xls. */
async function rewrite(sheets: readonly Sheet[], notes: readonly Note[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map((sheet) => rewriteSheet(sheet, notes)) });
}

function rewriteSheet(sheet: Sheet, notes: readonly Note[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { hidden: boolean }>();
  for (const row of sheet.rows) {
    if (row.hidden) rowDefs.set(row.index - 1, { hidden: true });
    row.cells.forEach((cell, column) => {
      if (cell !== undefined) cells.set(`${row.index - 1},${column}`, rewriteCell(cell));
    });
  }
  for (const { row, column, text } of notes.filter((note) => note.sheet === sheet.name)) {
    const key = `${row - 1},${column}`;
    cells.set(key, noted(cells.get(key) ?? { value: null, type: "empty" }, text));
  }
  const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
    startRow: top - 1,
    startCol: left,
    endRow: bottom - 1,
    endCol: right,
  }));
  return { name: sheetTitle(sheet.name), hidden: sheet.hidden, rows: [], cells, merges, rowDefs };
}

function rewriteCell({ text, number, day }: ReadCell): Partial<Cell> {
  if (number !== undefined) return { value: typedValue("number", number) };
  if (day === undefined || text !== day) return { value: cellText(text), type: "string" };
  return { value: typedValue("date", day), style: { numFmt: dayFormat } };
}
