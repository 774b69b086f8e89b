import { readXls } from "hucre/xlsx";
import type { CellValue } from "hucre/xlsx";
import type { Merge } from "../../domain/importing/sheet.ts";
import { textPool } from "./growing.ts";
import type { TextPool } from "./growing.ts";
import { generalFormat } from "./number-format.ts";
import { cellKind, packSheet } from "./packed-book.ts";
import type { PackedBook, PackedSheet } from "./packed-book.ts";
import { Refused } from "./refused.ts";
import { visible } from "./scan-sheet.ts";
import { readXlsFlags } from "./xls-flags.ts";
import { DamagedFile } from "./zip-part.ts";

type XlsSheet = Awaited<ReturnType<typeof readXls>>["sheets"][number];
type Flags = ReturnType<typeof readXlsFlags>["sheets"][number];

/**
 * Reads an .xls of Excel 97 to 2003: values, dates, merges, hidden sheets and rows. Formulas, number
 * formats and comments of that format are not read: text is the plain number or the ISO day.
 * Throws DamagedFile, and Refused for a password or past a limit.
 */
export async function readXlsBook(bytes: Uint8Array, file: string): Promise<PackedBook> {
  const flags = readXlsFlags(bytes);
  if (flags.hasPassword) throw new Refused({ code: "fileHasPassword", params: { file } });
  const book = await readXls(bytes).catch((error: unknown) => {
    throw new DamagedFile("xls", { cause: error });
  });
  const texts = textPool();
  const sheets = book.sheets.map((sheet, at) => packXlsSheet(sheet, flags.sheets[at], texts));
  return { source: "xls", texts: texts.finish(), formats: [generalFormat], is1904: false, sheets };
}

function packXlsSheet(sheet: XlsSheet, flags: Flags | undefined, texts: TextPool): PackedSheet {
  const packer = packSheet(sheet.name, flags?.hidden ?? false);
  sheet.rows.forEach((row, at) => {
    packer.row(at + 1, flags?.hiddenRows.has(at + 1) ?? false);
    row.forEach((value, column) => {
      const { kind, written } = packValue(value);
      const text = texts.add(visible(written));
      if (text !== 0) packer.cell({ column, kind, text, format: 0, formula: 0 });
    });
  });
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }): Merge => ({
    top: startRow + 1,
    left: startCol,
    bottom: endRow + 1,
    right: endCol,
  }));
  return packer.finish(merges);
}

function packValue(value: CellValue): { kind: number; written: string } {
  if (value instanceof Date) return { kind: cellKind.day, written: isoText(value) };
  if (typeof value === "number") return { kind: cellKind.number, written: String(value) };
  if (typeof value === "boolean") return { kind: cellKind.text, written: value ? "TRUE" : "FALSE" };
  return { kind: cellKind.text, written: value ?? "" };
}

function isoText(value: Date): string {
  if (Number.isNaN(value.getTime())) return "";
  return value.toISOString().slice(0, 19).replace("T00:00:00", "").replace("T", " ");
}
