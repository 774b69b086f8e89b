import { writeXlsx, writeXlsxStream } from "hucre/xlsx";
import type { CellStyle, CellValue, ColumnDef } from "hucre/xlsx";
import { columnName } from "../../domain/importing/sheet.ts";
import type { SignedManifest } from "../../domain/seal/manifest.ts";
import { dayFormat, numberFormat, sheetTitle, typedValue } from "./typed-value.ts";

/** A column of a table to write; `unit` is added to the header: 总投资（亿元）. Width in characters. */
export type TableColumn = {
  readonly label: string;
  readonly unit?: string;
  readonly width?: number;
  readonly type: "text" | "number" | "date";
  readonly hidden?: boolean;
};

/** A value by its column: number as a decimal string or number, date as an ISO day, "" for none. */
export type TableValue = string | number | null | undefined;

export type Table = {
  readonly sheetName: string;
  readonly title?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
  /** An id a row, in a hidden last column: it goes where the row goes when the sheet is sorted. */
  readonly ids?: { readonly head: string; readonly of: readonly string[] };
  /** What proves its figures, put on a hidden sheet; not where there are so many rows that the stream is written. */
  readonly proof?: SignedManifest;
};

/** Past this many rows the stream is written: the rich form would take too much memory. */
const richRows = 20_000;

/**
 * Writes one table as .xlsx: title, frozen header with filters, numbers as numbers, days as dates.
 * Text is a text cell whatever it begins with, so `=…` stays inert. More than 20 000 rows are
 * written as `streamTable` does, without filters and the header's style.
 */
export async function writeTable(given: Table): Promise<Uint8Array> {
  const table = given.ids ? withIds(given, given.ids) : given;
  if (table.rows.length > richRows) {
    return new Uint8Array(await new Response(streamTable(table)).arrayBuffer());
  }
  const head = table.title === undefined ? 0 : 1;
  const last = `${columnName(table.columns.length - 1)}${head + 1 + table.rows.length}`;
  const endCol = given.columns.length - 1;
  return writeXlsx({
    sheets: [
      {
        name: sheetTitle(table.sheetName),
        columns: columnsOf(table),
        rows: [...allRows(table)],
        cells: headCells(table),
        merges: head === 1 && endCol > 0 ? [{ startRow: 0, startCol: 0, endRow: 0, endCol }] : [],
        freezePane: { rows: head + 1 },
        autoFilter: { range: `A${head + 1}:${last}` },
      },
      ...(table.proof ? [proofSheet(table.proof)] : []),
    ],
  });
}

function withIds(table: Table, { head, of }: NonNullable<Table["ids"]>): Table {
  const columns = [...table.columns, { label: head, type: "text", hidden: true } as const];
  return { ...table, columns, rows: table.rows.map((row, at) => [...row, of[at] ?? null]) };
}

/** The same table as a stream in constant memory: `rows` may come one after another. */
export function streamTable(
  table: Omit<Table, "rows"> & {
    readonly rows: Iterable<readonly TableValue[]> | AsyncIterable<readonly TableValue[]>;
  },
): ReadableStream<Uint8Array> {
  return writeXlsxStream(allRowsLater(table), {
    name: sheetTitle(table.sheetName),
    columns: columnsOf({ ...table, rows: Array.isArray(table.rows) ? table.rows : [] }),
    freezePane: { rows: table.title === undefined ? 1 : 2 },
    repeatHeaders: false,
  });
}

function* headRows({ title, columns }: Omit<Table, "rows">): Generator<CellValue[]> {
  if (title !== undefined) yield [title];
  yield columns.map(headerOf);
}

function* allRows(table: Table): Generator<CellValue[]> {
  yield* headRows(table);
  for (const row of table.rows) yield typedRow(table.columns, row);
}

async function* allRowsLater(
  table: Parameters<typeof streamTable>[0],
): AsyncGenerator<CellValue[]> {
  yield* headRows(table);
  for await (const row of table.rows) yield typedRow(table.columns, row);
}

function typedRow(columns: readonly TableColumn[], row: readonly TableValue[]): CellValue[] {
  return columns.map(({ type }, at) => typedValue(type, row[at]));
}

/** A column's head as it is written. Errors: none (total). */
export function headerOf({ label, unit }: TableColumn): string {
  return unit === undefined ? label : `${label}（${unit}）`;
}

function columnsOf({ columns, rows }: Table): ColumnDef[] {
  return columns.map((column, at) => {
    const width = column.width ?? Math.max(10, headerOf(column).length * 2 + 4);
    if (column.hidden === true) return { width, hidden: true };
    if (column.type === "date") return { width, numFmt: dayFormat };
    return column.type === "text" ? { width } : { width, numFmt: numberFormat(rows, at) };
  });
}

/** Excel holds 32 767 characters in a cell. */
const cellLetters = 30_000;

/** The name of the sheet that carries what proves a table. */
export const proofSheetName = "guatu";

function proofSheet({ note, text }: SignedManifest) {
  const count = Math.ceil(text.length / cellLetters);
  const pieces = Array.from({ length: count }, (_, at) =>
    text.slice(at * cellLetters, (at + 1) * cellLetters),
  );
  return { name: proofSheetName, hidden: true, rows: [note, ...pieces].map((piece) => [piece]) };
}

/** The sheet's name as it is written. Errors: none (total). */
export function sheetNameOf({ sheetName }: Pick<Table, "sheetName">): string {
  return sheetTitle(sheetName);
}

const titleStyle: CellStyle = {
  font: { bold: true, size: 16 },
  alignment: { horizontal: "center", vertical: "center" },
  numFmt: "@",
};
const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EEF7" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  numFmt: "@",
};

function headCells(table: Table) {
  const head = table.title === undefined ? 0 : 1;
  const cells = new Map<string, { value: CellValue; type: "string"; style: CellStyle }>();
  if (table.title !== undefined) {
    cells.set("0,0", { value: table.title, type: "string", style: titleStyle });
  }
  table.columns.forEach((column, at) => {
    cells.set(`${head},${at}`, { value: headerOf(column), type: "string", style: headerStyle });
  });
  return cells;
}
