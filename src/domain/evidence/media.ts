import type { Bilingual } from "../language.ts";

/** What sort of file evidence may be; told from its bytes, never from its name. */
export const media = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

/** One of {@link media}. */
export type Media = (typeof media)[number];

const names: Readonly<Record<Media, { readonly ending: string; readonly label: Bilingual }>> = {
  "image/jpeg": { ending: "jpg", label: { zh: "JPEG 照片", en: "JPEG photograph" } },
  "image/png": { ending: "png", label: { zh: "PNG 图片", en: "PNG picture" } },
  "image/webp": { ending: "webp", label: { zh: "WebP 图片", en: "WebP picture" } },
  "image/heic": { ending: "heic", label: { zh: "HEIC 照片", en: "HEIC photograph" } },
  "application/pdf": { ending: "pdf", label: { zh: "PDF 文件", en: "PDF" } },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    ending: "docx",
    label: { zh: "Word 文档", en: "Word document" },
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    ending: "xlsx",
    label: { zh: "Excel 工作簿", en: "Excel workbook" },
  },
};

/** The ending of a file's name and what it is called. Errors: none (total). */
export function mediaName(of: Media): { readonly ending: string; readonly label: Bilingual } {
  return names[of];
}

/** Endings that say the same. */
const alsoEndings: Readonly<Record<string, readonly string[]>> = {
  jpg: ["jpg", "jpeg", "jpe", "jfif"],
  heic: ["heic", "heif", "hif"],
};

/** A name to save a file under: with an ending of what it is, whatever it was called. Errors: none (total). */
export function savedName(name: string, of: Media): string {
  const { ending } = names[of];
  const own = name.split(".").at(-1)?.toLowerCase() ?? "";
  return (alsoEndings[ending] ?? [ending]).includes(own) ? name : `${name}.${ending}`;
}

/** Whether it is a picture, which may carry a place and may have copies. Errors: none (total). */
export function isPicture(of: Media): boolean {
  return of.startsWith("image/");
}

/** How it came in: chosen from a device, taken by the page's own camera, with an import, or drawn for a sample. */
export const ways = ["upload", "camera", "import", "sample"] as const;

/** One of {@link ways}. */
export type Way = (typeof ways)[number];

/** Characters that turn the direction of writing, hide, or end a line: a name holding them can show what it is not. */
const deceiving =
  /[\p{Cc}\p{Zl}\p{Zp}\u061c\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Longest name kept, in characters. */
const longestName = 120;

/**
 * A file's name as it is kept and shown: the last part of a path, without characters that deceive, cut in the middle
 * so that the ending stays. Empty for a name of nothing else. Errors: none (total).
 */
export function plainName(name: string): string {
  const last = name.normalize("NFC").replace(deceiving, "").split(/[/\\]/u).at(-1) ?? "";
  const clean = last.replace(/[<>:"|?*]/gu, "_").trim();
  const characters = [...clean];
  if (characters.length <= longestName) return /^\.*$/u.test(clean) ? "" : clean;
  return `${characters.slice(0, longestName - 20).join("")}…${characters.slice(-19).join("")}`;
}
