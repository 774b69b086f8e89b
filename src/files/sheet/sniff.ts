import { accept, refuse } from "../../domain/refusal/refusal.ts";
import type { RefusalCode, Result } from "../../domain/refusal/refusal.ts";
import { openContainer } from "./cfb.ts";
import { readZipDirectory, sheetLimits } from "./zip-guard.ts";
import type { ZipDirectory } from "./zip-guard.ts";
import { DamagedFile } from "./zip-part.ts";

/** The kinds of file a table is read from. */
export type Table =
  | { readonly kind: "xlsx"; readonly directory: ZipDirectory }
  | { readonly kind: "xls" | "text" };

/** How a file of another kind begins. */
const beginnings: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^%PDF/u, "fileIsPdf"],
  [
    /^\x89PNG|^\xFF\xD8\xFF|^GIF8|^BM.{4}\0\0\0\0|^RIFF.{4}WEBP|^II\*\0|^MM\0\*|^.{4}ftyp(?:heic|mif1|avif)/su,
    "fileIsImage",
  ],
  [/^\{\\rtf/u, "fileIsWord"],
  [
    /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/iu,
    "fileIsHtml",
  ],
  [
    /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b/isu,
    "fileIsHtml",
  ],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:\?xml|svg)\b/iu, "fileIsXml"],
  [/^(?:Rar!|7z\xBC\xAF)/u, "fileIsUnknown"],
];

/** The part that tells what is inside a zip. */
const zipParts: readonly (readonly [string, RefusalCode | "xlsx"])[] = [
  ["xl/workbook.bin", "fileIsOtherTable"],
  ["word/document.xml", "fileIsWord"],
  ["ppt/presentation.xml", "fileIsSlides"],
  ["Index/Document.iwa", "fileIsOtherTable"],
  ["content.xml", "fileIsOtherTable"],
  ["[Content_Types].xml", "xlsx"],
];
/** The stream that tells what is inside an old Office container. */
const oldParts: Readonly<Record<string, RefusalCode | "xls">> = {
  EncryptedPackage: "fileHasPassword",
  WordDocument: "fileIsWord",
  "PowerPoint Document": "fileIsSlides",
  Workbook: "xls",
  Book: "xls",
};

/**
 * Tells the kind of a file from its bytes; its name does not count. A zip has passed the guard.
 * Errors: fileEmpty, fileTooBig, fileHasPassword, fileDamaged, fileUnpacksTooBig and one fileIs…
 * for each other kind.
 */
export function sniffKind(bytes: Uint8Array, file: string): Result<Table> {
  if (bytes.length === 0) return refuse("fileEmpty", { file });
  if (bytes.length > sheetLimits.fileBytes) return tooBig(bytes, file);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString("latin1", 0, 2048);
  const other = beginnings.find(([pattern]) => pattern.test(start));
  if (other !== undefined) return refuse(other[1], { file });
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
    return kindOfZip(bytes, file);
  if (start.startsWith("\xD0\xCF\x11\xE0")) return kindOfContainer(bytes, file);
  return isText(bytes) ? accept({ kind: "text" }) : refuse("fileIsUnknown", { file });
}

function kindOfZip(bytes: Uint8Array, file: string): Result<Table> {
  const directory = readZipDirectory(bytes, file);
  if (!directory.ok) return directory;
  const kind = zipParts.find(([part]) => directory.value.has(part))?.[1] ?? "fileIsUnknown";
  if (kind !== "xlsx") return refuse(kind, { file });
  return accept({ kind, directory: directory.value });
}

function kindOfContainer(bytes: Uint8Array, file: string): Result<Table> {
  try {
    const names = openContainer(bytes).names;
    const kind = names.map((name) => oldParts[name]).find((found) => found !== undefined);
    return kind === "xls" ? accept({ kind }) : refuse(kind ?? "fileIsUnknown", { file });
  } catch (error) {
    if (error instanceof DamagedFile) return refuse("fileDamaged", { file });
    throw error;
  }
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
