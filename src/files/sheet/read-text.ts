import { detectDelimiter, streamCsvRows } from "hucre/csv";
import { decodeText } from "./decode-text.ts";
import { textPool } from "./growing.ts";
import { generalFormat } from "./number-format.ts";
import { cellKind, packSheet } from "./packed-book.ts";
import type { PackedBook } from "./packed-book.ts";
import { visible } from "./scan-sheet.ts";
import { DamagedFile } from "./zip-part.ts";

/**
 * Reads a csv, tsv or pasted table: one sheet, all text as typed. Separators , ; tab and | are found
 * by looking; quoted fields may hold line breaks. Throws DamagedFile, and Refused past a limit.
 */
export function readTextBook(bytes: Uint8Array, name: string): PackedBook {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw new DamagedFile("not a text");
  const text = markInnerBreaks(decoded);
  const texts = textPool();
  const packer = packSheet(name, false);
  let index = 0;
  for (const row of streamCsvRows(text, { delimiter: separator(text) })) {
    packer.row(++index, false);
    row.forEach((value, column) => {
      const id = texts.add(visible(String(value ?? "").replaceAll(innerBreak, "\n")));
      if (id !== 0) packer.cell({ column, kind: cellKind.text, text: id, format: 0, formula: 0 });
    });
  }
  const sheets = [packer.finish([])];
  return { source: "text", texts: texts.finish(), formats: [generalFormat], is1904: false, sheets };
}

/** Stands for a line break inside a field while rows are told apart. */
const innerBreak = "\u2028";

/** Where rows end in a line feed, a carriage return alone breaks a line inside a field, quoted or not. */
function markInnerBreaks(text: string): string {
  return text.includes("\n") ? text.replace(/\r(?!\n)/gu, innerBreak) : text;
}

/** A table pasted from a spreadsheet has tabs, whatever commas its texts contain. */
function separator(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/u));
  return firstLine.includes("\t") ? "\t" : detectDelimiter(text.slice(0, 65_536));
}
