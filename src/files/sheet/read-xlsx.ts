import { readBookParts } from "./book-parts.ts";
import type { SheetPart } from "./book-parts.ts";
import { readComments, readStrings } from "./book-texts.ts";
import { growing, textPool } from "./growing.ts";
import { generalFormat, readStyleFormats } from "./number-format.ts";
import { packSheet } from "./packed-book.ts";
import type { PackedBook, PackedSheet } from "./packed-book.ts";
import { sheetHandlers, visible } from "./scan-sheet.ts";
import type { SheetContext } from "./scan-sheet.ts";
import { xmlScan } from "./xml-scan.ts";
import { partPieces, partText } from "./zip-part.ts";
import type { Zip } from "./zip-part.ts";

/**
 * Reads an .xlsx piece by piece: memory follows the filled cells, not the size of the file or the
 * area it spans. The library's own readers either build the whole sheet in memory (0.8 GB for
 * 100 000 × 20) or, streaming, lose hidden rows, merges, formulas and formats.
 * Throws DamagedFile, and Refused past a limit.
 */
export async function readXlsxBook(zip: Zip): Promise<PackedBook> {
  const parts = readBookParts(zip);
  const texts = textPool();
  const strings = growing((length) => new Uint32Array(length));
  if (parts.strings !== undefined) {
    await readStrings(zip, parts.strings, (text) => strings.push(texts.add(visible(text))));
  }
  const { formats, styleFormats } = indexFormats(
    readStyleFormats(parts.styles === undefined ? undefined : partText(zip, parts.styles)),
  );
  const shared = { texts, strings: strings.finish(), styleFormats };
  const sheets: PackedSheet[] = [];
  for (const part of parts.sheets) sheets.push(await readSheet(zip, part, shared));
  return { source: "xlsx", texts: texts.finish(), formats, is1904: parts.is1904, sheets };
}

async function readSheet(
  zip: Zip,
  part: SheetPart,
  shared: Omit<SheetContext, "packer">,
): Promise<PackedSheet> {
  const packer = packSheet(part.name, part.hidden, readComments(zip, part));
  const { handlers, merges } = sheetHandlers({ ...shared, packer });
  const scanner = xmlScan(handlers);
  for await (const piece of partPieces(zip, part.path)) scanner.push(piece);
  scanner.end();
  return packer.finish(merges);
}

/** The distinct formats, General first, and each style's place among them. */
function indexFormats(byStyle: readonly string[]): {
  formats: string[];
  styleFormats: Uint16Array;
} {
  const formats = [...new Set([generalFormat, ...byStyle])];
  const places = new Map(formats.map((format, place) => [format, place]));
  const styleFormats = Uint16Array.from(byStyle, (format) => places.get(format) ?? 0);
  return { formats, styleFormats };
}
