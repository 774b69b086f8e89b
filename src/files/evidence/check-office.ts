import type { Media } from "../../domain/evidence/media.ts";
import { type RefusalCode, type Result, refuse } from "../../domain/refusal/refusal.ts";
import { type ZipDirectory, type ZipEntry, readZipDirectory } from "../sheet/zip-guard.ts";
import { DamagedFile, partPieces } from "../sheet/zip-part.ts";
import { officeMedia } from "./sniff-media.ts";

/** Parts that run when the file is opened, or that hide what does. */
const running =
  /vbaProject|vbaData|macrosheets\/|activeX\/|oleObject|\.(?:exe|dll|com|scr|msi|js|jse|vbs|vbe|wsf|bat|cmd|ps1|hta|lnk|jar|docm|dotm|xlsm|xltm|xlam|xlsb)$/iu;
/** Archives within the archive. */
const packed = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz|cab|iso)$/iu;
/** Names that lead out of the folder they are unpacked into. */
const escaping = /(?:^|\/)\.\.(?:\/|$)|^\/|^[a-z]:|\\|\0/iu;
const symbolicLink = 0o120_000;
const fileType = 0o170_000;
/** What is fetched without asking once the file is open. */
const fetched = /\/(?:attachedTemplate|oleObject|frame|subDocument|image)"/iu;

function oddPart(entry: ZipEntry): RefusalCode | undefined {
  if (running.test(entry.name)) return "evidenceMacros";
  const isLink = (entry.mode & fileType) === symbolicLink;
  if (isLink || escaping.test(entry.name) || packed.test(entry.name)) return "evidencePacked";
  return undefined;
}

function oddText(name: string, text: string): RefusalCode | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return "evidencePacked";
  if (name === "[Content_Types].xml" && /macroEnabled|vbaProject/iu.test(text))
    return "evidenceMacros";
  if (!name.endsWith(".rels")) return undefined;
  const outside =
    text.match(/<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/giu) ?? [];
  return outside.some((each) => fetched.test(each.replaceAll("'", '"')))
    ? "evidenceOutside"
    : undefined;
}

/** Of a long part only the beginning is read as text: what declares entities must stand there. */
const readCharacters = 1_000_000;

/** Unpacks a part to see that it is what the directory says; answers what is odd about its text. */
async function readPart(
  zip: { bytes: Uint8Array; directory: ZipDirectory },
  entry: ZipEntry,
): Promise<RefusalCode | undefined> {
  let text = "";
  const isText = /\.(?:xml|rels|vml)$/iu.test(entry.name);
  for await (const piece of partPieces(zip, entry.name)) {
    if (isText && text.length < readCharacters) text += piece;
  }
  return isText ? oddText(entry.name, text) : undefined;
}

async function readParts(
  zip: { bytes: Uint8Array; directory: ZipDirectory },
  name: string,
): Promise<Result<Media> | undefined> {
  for (const entry of zip.directory.values()) {
    if (entry.name.endsWith("/")) continue;
    const odd = oddPart(entry) ?? (await readPart(zip, entry));
    if (odd) return refuse(odd, { file: name, part: entry.name.slice(0, 80) });
  }
  return undefined;
}

/**
 * What an Office file is, when nothing in it runs, hides or lies: every part is unpacked, within the limits of a
 * spreadsheet, and held to its declared size. Refuses `fileDamaged`, `fileUnpacksTooBig`, `fileHasPassword`,
 * `evidenceKind`, `evidenceMacros`, `evidencePacked`, `evidenceOutside`.
 */
export async function checkOffice(bytes: Uint8Array, name: string): Promise<Result<Media>> {
  const directory = readZipDirectory(bytes, name);
  if (!directory.ok) return directory;
  const media = officeMedia(new Set(directory.value.keys()));
  if (!media) return refuse("evidenceKind", { file: name });
  try {
    const odd = await readParts({ bytes, directory: directory.value }, name);
    return odd ?? { ok: true, value: media };
  } catch (error) {
    if (error instanceof DamagedFile) return refuse("evidenceDamaged", { file: name });
    throw error;
  }
}
