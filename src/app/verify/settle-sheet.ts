import type { Manifest } from "../../domain/seal/manifest.ts";
import { readsTheSame } from "../../domain/seal/manifest.ts";
import {
  cellPlace,
  headPlace,
  headRow,
  readSheetPlace,
  titlePlace,
} from "../../domain/seal/sheet-place.ts";
import type { ReadSheet, SheetCell, SheetLine } from "./read-sheet.ts";

/** Where something stands on a sheet now. */
export type SheetSpot = { readonly row: number; readonly column: number };

/** A sheet told by the places it was issued with. */
export type SettledSheet = {
  /** What stands now at each place that was found again. */
  readonly cells: ReadonlyMap<string, SheetCell & SheetSpot>;
  /** Rows and columns that were issued and are gone: their places all at once, by the first of each. */
  readonly goneRows: readonly string[];
  readonly goneColumns: readonly number[];
  /** What stands on the sheet and was not issued. */
  readonly added: readonly (SheetCell & SheetSpot)[];
};

type Issued = {
  readonly heads: readonly string[];
  /** Texts by row and column. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<number, string>>;
};

function issuedOf({ texts }: Manifest): Issued {
  const heads: string[] = [];
  const rows = new Map<string, Map<number, string>>();
  for (const [place, text] of texts) {
    const read = readSheetPlace(place);
    if (!read) continue;
    if (read.row === headRow) heads[read.column] = text;
    else
      rows.set(read.row, (rows.get(read.row) ?? new Map<number, string>()).set(read.column, text));
  }
  return { heads, rows };
}

const textAt = (line: SheetLine | undefined, column: number | undefined): string =>
  (column === undefined ? undefined : line?.cells[column]?.text) ?? "";

/** The row that reads most like the heads. */
function headLine({ lines }: ReadSheet, heads: readonly string[]): SheetLine | undefined {
  const known = new Set(heads);
  const score = (line: SheetLine): number =>
    line.cells.filter((cell) => cell && known.has(cell.text)).length;
  let best: { line: SheetLine; score: number } | undefined;
  for (const line of lines) {
    const own = score(line);
    if (own > (best?.score ?? 0)) best = { line, score: own };
  }
  return best?.line;
}

/**
 * Which column of the sheet each issued column is: by its head first, at its old place where several read so; one whose
 * head was changed is the one left at its old place, or the first left.
 */
function columnsOf(line: SheetLine | undefined, heads: readonly string[]): (number | undefined)[] {
  const width = Math.max(heads.length, line?.cells.length ?? 0);
  const free = new Set(Array.from({ length: width }, (_, at) => at));
  const found: (number | undefined)[] = heads.map(() => undefined);
  const isSame = (c: number, column: number): boolean =>
    readsTheSame(textAt(line, column), heads[c] ?? "");
  const isFilled = (column: number): boolean => textAt(line, column) !== "";
  const ways: ((c: number) => number | undefined)[] = [
    (c) => (isSame(c, c) ? c : undefined),
    (c) => [...free].find((column) => isSame(c, column)),
    (c) => (isFilled(c) ? c : undefined),
    () => [...free].find(isFilled),
  ];
  for (const way of ways)
    for (const c of heads.keys()) {
      const column = found[c] === undefined ? way(c) : undefined;
      if (column !== undefined && free.delete(column)) found[c] = column;
    }
  return found;
}

type Told = {
  readonly columns: readonly (number | undefined)[];
  readonly idColumn: number | undefined;
};

/** How many cells of a row read as those issued under an id. */
function likeness(line: SheetLine, row: ReadonlyMap<number, string>, { columns }: Told): number {
  return [...row].filter(([c, text]) => readsTheSame(textAt(line, columns[c]), text)).length;
}

/** Which row each id stands in: by the id it carries, else by its first text, else by what most of its cells say. */
function rowsOf(lines: readonly SheetLine[], { rows }: Issued, told: Told): Map<string, SheetLine> {
  const found = new Map<string, SheetLine>();
  const free = new Set(lines);
  const take = (id: string, line: SheetLine | undefined): void => {
    if (line && free.delete(line)) found.set(id, line);
  };
  for (const line of lines) {
    const id = textAt(line, told.idColumn).trim();
    if (rows.has(id) && !found.has(id)) take(id, line);
  }
  const named = new Map<string, SheetLine[]>();
  for (const line of free) {
    const name = textAt(line, told.columns[0]);
    named.set(name, [...(named.get(name) ?? []), line]);
  }
  const left = [...rows].filter(([id]) => !found.has(id));
  for (const [id, row] of left) {
    const alike = (named.get(row.get(0) ?? "") ?? []).filter((line) => free.has(line));
    take(id, alike.toSorted((a, b) => likeness(b, row, told) - likeness(a, row, told))[0]);
  }
  for (const [id, row] of left) {
    if (found.has(id)) continue;
    take(
      id,
      [...free].find((line) => likeness(line, row, told) * 2 > row.size),
    );
  }
  return found;
}

function addedTo(
  lines: readonly SheetLine[],
  used: ReadonlySet<SheetLine>,
  known: ReadonlySet<number | undefined>,
): (SheetCell & SheetSpot)[] {
  return lines.flatMap((line) =>
    line.cells.flatMap((cell, column) =>
      cell && cell.text !== "" && !(used.has(line) && known.has(column))
        ? [{ ...cell, row: line.index, column }]
        : [],
    ),
  );
}

/**
 * Finds again what was issued on a sheet that may have been sorted, filtered, or had its columns moved, by the ids its
 * rows carry and the heads of its columns. Errors: none (total).
 */
export function settleSheet(manifest: Manifest, sheet: ReadSheet): SettledSheet {
  const issued = issuedOf(manifest);
  const idHead = manifest.sheet?.idHead ?? "";
  const head = headLine(sheet, issued.heads);
  const all = columnsOf(head, [...issued.heads, idHead]);
  const [columns, idColumn] = [all.slice(0, -1), all.at(-1)];
  const told = { columns, idColumn };
  const below = sheet.lines.filter((line) => line.index > (head?.index ?? 0));
  const above = sheet.lines.filter((line) => line.index < (head?.index ?? 0));
  const rows = rowsOf(below, issued, told);
  const cells = new Map<string, SheetCell & SheetSpot>();
  const put = (place: string, line: SheetLine | undefined, column: number | undefined): void => {
    const cell = column === undefined ? undefined : line?.cells[column];
    if (line && cell && column !== undefined)
      cells.set(place, { ...cell, row: line.index, column });
  };
  const title = above.find((line) => line.cells.some((cell) => cell && cell.text !== ""));
  put(
    titlePlace,
    title,
    title?.cells.findIndex((cell) => cell && cell.text !== ""),
  );
  for (const [c, column] of columns.entries()) {
    put(headPlace(c), head, column);
    for (const [id, line] of rows) put(cellPlace(id, c), line, column);
  }
  const used = new Set([...rows.values(), ...(head ? [head] : []), ...(title ? [title] : [])]);
  const known = new Set([...all, ...(title ? [0] : [])]);
  return {
    cells,
    goneRows: [...issued.rows.keys()].filter((id) => !rows.has(id)),
    goneColumns: columns.flatMap((column, c) => (column === undefined ? [c] : [])),
    added: addedTo(sheet.lines, used, known),
  };
}
