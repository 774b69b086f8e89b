import type { Cell, Row, Sheet } from "../../domain/importing/sheet.ts";
import { exactDecimal } from "./exact-decimal.ts";
import { textReader } from "./growing.ts";
import { shower } from "./number-format.ts";
import type { Shower } from "./number-format.ts";
import { cellKind } from "./packed-book.ts";
import type { PackedBook, PackedSheet } from "./packed-book.ts";

/**
 * The sheets of a packed book. Cells are made when a row's `cells` are taken; the row taken last is
 * kept, so reading cell by cell along a row costs nothing extra and a large book stays compact.
 */
export function openBook(book: PackedBook): Sheet[] {
  const showers = book.formats.map((format) => shower(format, book.is1904));
  const textAt = textReader(book.texts);
  return book.sheets.map((sheet) => openSheet({ sheet, showers, textAt }));
}

function openSheet(source: Source): Sheet {
  const { sheet } = source;
  let taken = -1;
  let cells: readonly (Cell | undefined)[] = [];
  const cellsAt = (position: number) => {
    if (taken !== position) {
      cells = decodeRow(source, position);
      taken = position;
    }
    return cells;
  };
  const rows = Array.from(sheet.rowIndex, (index, position): Row => {
    const hidden = sheet.rowHidden[position] === 1;
    return {
      index,
      hidden,
      get cells() {
        return cellsAt(position);
      },
    };
  });
  const { name, hidden, merges } = sheet;
  return { name, hidden, rows, merges };
}

type Source = {
  readonly sheet: PackedSheet;
  readonly showers: readonly Shower[];
  readonly textAt: (id: number) => string;
};

function decodeRow(source: Source, position: number): (Cell | undefined)[] {
  const { rowStart, rowIndex, column } = source.sheet;
  const row = rowIndex[position] ?? 0;
  const cells: (Cell | undefined)[] = [];
  for (let at = rowStart[position] ?? 0; at < (rowStart[position + 1] ?? 0); at++) {
    const place = column[at] ?? 0;
    while (cells.length < place) cells.push(undefined);
    cells[place] = decodeCell(source, at);
  }
  for (const [place, comment] of source.sheet.comments.get(row) ?? []) {
    while (cells.length < place) cells.push(undefined);
    cells[place] = { ...(cells[place] ?? { text: "" }), comment };
  }
  return cells;
}

function decodeCell({ sheet, showers, textAt }: Source, at: number): Cell {
  const text = textAt(sheet.text[at] ?? 0);
  const formula = textAt(sheet.formula[at] ?? 0);
  const cell = valueOf(text, sheet.kind[at] ?? cellKind.text, showers[sheet.format[at] ?? 0]);
  return formula === "" ? cell : { ...cell, formula };
}

function valueOf(text: string, kind: number, show: Shower | undefined): Cell {
  if (kind === cellKind.day) return { text, day: text.slice(0, 10) };
  const number = kind === cellKind.number ? exactDecimal(text) : undefined;
  if (number === undefined || show === undefined) return { text };
  const day = show.day(Number(number));
  return day === undefined ? { text: show.text(number), number } : { text: show.text(number), day };
}
