import type { Media } from "../../domain/evidence/media.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How a file begins, letter for letter or by a pattern. What an Office file is, its parts say (check-office.ts). */
const beginnings: readonly (readonly [string | RegExp, Media | "office"])[] = [
  ["\xFF\xD8\xFF", "image/jpeg"],
  ["\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "image/png"],
  [/^RIFF.{4}WEBPVP8[ LX]/su, "image/webp"],
  [/^\0\0\0.ftyp(?:heic|heix|heim|heis|mif1|msf1)/su, "image/heic"],
  [/^%PDF-\d/u, "application/pdf"],
  ["PK\x03\x04", "office"],
];

function begins(start: string, beginning: string | RegExp): boolean {
  return typeof beginning === "string" ? start.startsWith(beginning) : beginning.test(start);
}

/** A file that is an archive as well has an archive's end at its own end, the comment's length reaching exactly there. */
function endsAsZip(file: Buffer): boolean {
  const from = Math.max(0, file.length - 0x1_0016);
  for (let at = file.length - 22; at >= from; at--) {
    const isEnd = file.readUInt32LE(at) === 0x06054b50;
    if (isEnd && at + 22 + file.readUInt16LE(at + 20) === file.length) return true;
  }
  return false;
}

const webPage = /<(?:!doctype|html|script|svg|iframe|body)\b/iu;

/** What a browser or a reader of archives would take it for as well. Only documents: a picture is shown as a copy. */
function isTwofold(file: Buffer, media: Media): boolean {
  if (file.length >= 22 && endsAsZip(file)) return true;
  return media === "application/pdf" && webPage.test(file.toString("latin1", 0, 1024));
}

/**
 * What sort of evidence a file is, from its bytes alone; an Office file's parts still have to be looked at. Refuses
 * `fileEmpty`, `evidenceKind`, `evidenceTwofold`.
 */
export function sniffMedia(bytes: Uint8Array, name: string): Result<Media | "office"> {
  if (bytes.length === 0) return refuse("fileEmpty", { file: name });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.toString("latin1", 0, 64);
  const media = beginnings.find(([beginning]) => begins(start, beginning))?.[1];
  if (media === undefined) return refuse("evidenceKind", { file: name });
  if (media !== "office" && isTwofold(file, media))
    return refuse("evidenceTwofold", { file: name });
  return accept(media);
}

/** The media of an Office file by the part that makes it one. Errors: none (total). */
export function officeMedia(parts: ReadonlySet<string>): Media | undefined {
  if (!parts.has("[Content_Types].xml")) return undefined;
  if (parts.has("word/document.xml")) return docx;
  return parts.has("xl/workbook.xml") ? xlsx : undefined;
}
