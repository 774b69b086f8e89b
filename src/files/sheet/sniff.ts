import { accept, refuse } from "../../domain/refusal/refusal.ts";
import type { RefusalCode, Result } from "../../domain/refusal/refusal.ts";
import { sheetLimits } from "./zip-guard.ts";

/** The kinds of file a table is read from. */
export type TableKind = "xlsx" | "xls" | "text";

/** How a file of another kind begins. */
const beginnings: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^%PDF/u, "fileIsPdf"],
  [/^\x89PNG|^\xFF\xD8\xFF|^GIF8|^BM.{4}\0\0\0\0|^RIFF.{4}WEBP|^II\*\0|^MM\0\*|^.{4}ftyp(?:heic|mif1|avif)/su, "fileIsImage"],
  [/^\{\\rtf/u, "fileIsWord"],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/iu, "fileIsHtml"],
  [/^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b/isu, "fileIsHtml"],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:\?xml|svg)\b/iu, "fileIsXml"],
  [/^(?:Rar!|7z\xBC\xAF|\x1F\x8B)/u, "fileIsUnknown"],
];

/** What is inside a zip or an old Office container, told by the names of its parts. */
const zipParts: readonly (readonly [string, RefusalCode | "xlsx"])[] = [
  ["xl/workbook.bin", "fileIsOtherTable"],
  ["xl/", "xlsx"],
  ["word/", "fileIsWord"],
  ["ppt/", "fileIsSlides"],
  ["opendocument.spreadsheet", "fileIsOtherTable"],
  ["opendocument.text", "fileIsWord"],
  ["opendocument.presentation", "fileIsSlides"],
  ["Index/Document.iwa", "fileIsOtherTable"],
];
const oldParts: readonly (readonly [string, RefusalCode | "xls"])[] = [
  ["EncryptedPackage", "fileHasPassword"],
  ["WordDocument", "fileIsWord"],
  ["PowerPoint Document", "fileIsSlides"],
  ["Workbook", "xls"],
  ["Book", "xls"],
];

/**
 * Tells the kind of a file from its bytes; its name does not count.
 * Errors: fileEmpty, fileTooBig, fileHasPassword and one fileIs… for each other kind.
 */
export function sniffKind(bytes: Uint8Array, file: string): Result<TableKind> {
  if (bytes.length === 0) return refuse("fileEmpty", { file });
  if (bytes.length > sheetLimits.fileBytes) return tooBig(bytes, file);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString("latin1", 0, 2048);
  const other = beginnings.find(([pattern]) => pattern.test(start));
  if (other !== undefined) return refuse(other[1], { file });
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) {
    return named(zipParts.find(([part]) => buffer.includes(part, 0, "latin1"))?.[1], file);
  }
  if (start.startsWith("\xD0\xCF\x11\xE0")) {
    return named(oldParts.find(([part]) => buffer.includes(part, 0, "utf16le"))?.[1], file);
  }
  return isText(bytes) ? accept("text") : refuse("fileIsUnknown", { file });
}

function named(kind: RefusalCode | "xlsx" | "xls" | undefined, file: string): Result<TableKind> {
  if (kind === "xlsx" || kind === "xls") return accept(kind);
  return refuse(kind ?? "fileIsUnknown", { file });
}

function tooBig(bytes: Uint8Array, file: string): Result<never> {
  const megabyte = 1_048_576;
  const size = Math.ceil(bytes.length / megabyte);
  return refuse("fileTooBig", { file, size, limit: sheetLimits.fileBytes / megabyte });
}

/** Text has no control characters but the usual blanks, unless it is UTF-16, which has zeros. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte > 0 && byte < 32 && (byte < 9 || byte > 13));
  const zeros = sample.filter((byte) => byte === 0).length;
  return controls.length * 50 <= sample.length && zeros <= sample.length * 0.6;
}
