import { columnName } from "../../domain/importing/sheet.ts";
import type { Manifest } from "../../domain/seal/manifest.ts";
import { cellPlace, headPlace, readSheetPlace } from "../../domain/seal/sheet-place.ts";
import type { ReadDocument } from "./read-document.ts";
import type { ReadBook } from "./read-sheet.ts";
import { type SheetSpot, settleSheet } from "./settle-sheet.ts";
import type { Altered } from "./altered.ts";

/** What a document says now, told by the places it was issued with. */
export type Standing = {
  readonly cells: ReadonlyMap<string, string>;
  /** Where a reader finds a place of a workbook. */
  readonly cellOf: (place: string) => Pick<Altered, "cell">;
  /** Whether a place went with its whole row or column, which is told once. */
  readonly isGone: (place: string) => boolean;
  /** Rows, columns and sheets that went or came. */
  readonly others: readonly Altered[];
};

function cellOn(sheet: string, spot: SheetSpot | undefined): Pick<Altered, "cell"> {
  return spot ? { cell: { sheet, row: spot.row, column: columnName(spot.column) } } : {};
}

function inBook(manifest: Manifest, { sheet, others }: ReadBook): Standing {
  const { cells, goneRows, goneColumns, added } = settleSheet(manifest, sheet);
  const said = new Map(manifest.texts);
  const [rows, columns] = [new Set(goneRows), new Set(goneColumns)];
  const gone = (place: string, text: string): Altered => ({
    place,
    now: null,
    should: said.get(text) ?? "",
    by: "issue",
  });
  const extra = { place: "+", should: null, by: "issue" } as const;
  return {
    cells: new Map([...cells].map(([place, { text }]) => [place, text])),
    cellOf: (place) => cellOn(sheet.name, cells.get(place)),
    isGone: (place) => {
      const read = readSheetPlace(place);
      return read !== undefined && (rows.has(read.row) || columns.has(read.column));
    },
    others: [
      ...goneRows.map((id) => gone(`#${id}`, cellPlace(id, 0))),
      ...goneColumns.map((c) => gone(`c${c}`, headPlace(c))),
      ...added.map((cell) => ({ ...extra, now: cell.text, ...cellOn(sheet.name, cell) })),
      ...others.map((name) => ({ ...extra, place: "sheet", now: name })),
    ],
  };
}

/** A workbook issued before rows carried ids: every cell by its address. */
function byAddress({ sheet }: ReadBook): Standing {
  const spots = sheet.lines.flatMap((line) =>
    line.cells.flatMap((cell, column) => (cell ? [{ ...cell, row: line.index, column }] : [])),
  );
  const at = new Map(spots.map((spot) => [`${columnName(spot.column)}${spot.row}`, spot]));
  return {
    // Title and heads had no place of their own.
    cells: new Map([...at].flatMap(([place, { text, row }]) => (row > 2 ? [[place, text]] : []))),
    cellOf: (place) => cellOn(sheet.name, at.get(place)),
    isGone: () => false,
    others: [],
  };
}

/** What a document says now, by its manifest's places. Errors: none (total). */
export function standingOf(manifest: Manifest, { cells, book }: ReadDocument): Standing {
  if (book) return manifest.sheet ? inBook(manifest, book) : byAddress(book);
  return { cells, cellOf: () => ({}), isGone: () => false, others: [] };
}
