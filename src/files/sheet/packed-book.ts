import { cellAddress } from "../../domain/importing/sheet.ts";
import type { Merge } from "../../domain/importing/sheet.ts";
import { growing } from "./growing.ts";
import type { PackedTexts } from "./growing.ts";
import { Refused, tooHeavy } from "./refused.ts";
import { sheetLimits } from "./zip-guard.ts";

/**
 * A workbook as it crosses from the reading thread: columns of numbers over one buffer of text, so
 * that nothing is copied cell by cell. `openBook` turns it into rows, lazily.
 */
export type PackedBook = {
  readonly source: "xlsx" | "xls" | "text";
  readonly texts: PackedTexts;
  /** Number formats in use; a cell's format is an index here, 0 being General. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
  readonly sheets: readonly PackedSheet[];
};

/** Comments by row (from 1), then by column (from 0). */
export type Comments = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Per row: index, hidden, where its cells start. Per cell: column, kind, text, format, formula. */
export type PackedSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
  readonly comments: Comments;
  readonly rowIndex: Uint32Array;
  readonly rowHidden: Uint8Array;
  readonly rowStart: Uint32Array;
  readonly column: Uint16Array;
  readonly kind: Uint8Array;
  readonly text: Uint32Array;
  readonly format: Uint16Array;
  readonly formula: Uint32Array;
};

/** How a cell's text is meant: as text, as a number as stored, or as a day in ISO. */
export const cellKind = { text: 0, number: 1, day: 2 } as const;

/** One filled cell on its way in; `text` and `formula` are numbers of the pool. */
export type CellIn = {
  readonly column: number;
  readonly kind: number;
  readonly text: number;
  readonly format: number;
  readonly formula: number;
};

export type SheetPacker = {
  readonly row: (index: number, hidden: boolean) => void;
  readonly cell: (cell: CellIn) => void;
  readonly finish: (merges: readonly Merge[]) => PackedSheet;
};

/** Collects the filled cells of one sheet; rows without any are left out. Throws Refused past a limit. */
export function packSheet(
  name: string,
  hidden: boolean,
  comments: Comments = new Map(),
): SheetPacker {
  const rowIndex = growing((length) => new Uint32Array(length));
  const rowHidden = growing((length) => new Uint8Array(length));
  const rowStart = growing((length) => new Uint32Array(length));
  const column = growing((length) => new Uint16Array(length));
  const kind = growing((length) => new Uint8Array(length));
  const text = growing((length) => new Uint32Array(length));
  const format = growing((length) => new Uint16Array(length));
  const formula = growing((length) => new Uint32Array(length));
  let current = { index: 0, hidden: false, begun: true };
  const beginRow = () => {
    if (rowIndex.length() >= sheetLimits.rows) throw tooManyRows(name);
    rowIndex.push(current.index);
    rowHidden.push(current.hidden ? 1 : 0);
    rowStart.push(column.length());
    current.begun = true;
  };
  return {
    row(index, rowIsHidden) {
      current = { index, hidden: rowIsHidden, begun: false };
    },
    cell(cell) {
      if (cell.column >= sheetLimits.columns)
        throw tooManyColumns(name, current.index, cell.column);
      if (column.length() >= sheetLimits.cells) throw tooHeavy();
      if (!current.begun) beginRow();
      column.push(cell.column);
      kind.push(cell.kind);
      text.push(cell.text);
      format.push(cell.format);
      formula.push(cell.formula);
    },
    finish(merges) {
      rowStart.push(column.length());
      return {
        name,
        hidden,
        merges,
        comments,
        rowIndex: rowIndex.finish(),
        rowHidden: rowHidden.finish(),
        rowStart: rowStart.finish(),
        column: column.finish(),
        kind: kind.finish(),
        text: text.finish(),
        format: format.finish(),
        formula: formula.finish(),
      };
    },
  };
}

function tooManyRows(sheet: string): Refused {
  return new Refused({ code: "sheetTooManyRows", params: { sheet, limit: sheetLimits.rows } });
}

function tooManyColumns(sheet: string, row: number, column: number): Refused {
  const params = { sheet, cell: cellAddress(row, column), limit: sheetLimits.columns };
  return new Refused({ code: "sheetTooManyColumns", params });
}

/** The buffers of a book, to be handed over between threads without a copy. */
export function buffersOf(book: PackedBook): ArrayBuffer[] {
  const arrays = [book.texts.bytes, book.texts.ends, ...book.sheets.flatMap(columnsOf)];
  return arrays.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

function columnsOf(sheet: PackedSheet) {
  const { rowIndex, rowHidden, rowStart, column, kind, text, format, formula } = sheet;
  return [rowIndex, rowHidden, rowStart, column, kind, text, format, formula];
}
