import type { Bilingual } from "../../domain/language.ts";
import type { Manifest } from "../../domain/seal/manifest.ts";
import { cellPlace, headPlace, headRow, readSheetPlace } from "../../domain/seal/sheet-place.ts";
import type { Altered } from "./altered.ts";

type Said = ReadonlyMap<string, string>;

/** Where a reader finds it: sheet, row and column. */
function found({ cell }: Altered): Bilingual {
  return cell
    ? {
        zh: `${cell.sheet} 第${cell.row}行 ${cell.column}列`,
        en: `${cell.sheet}, row ${cell.row}, column ${cell.column}`,
      }
    : { zh: "", en: "" };
}

function inTable(said: Said, place: string): Bilingual | undefined {
  const [, t, r, c] = /^t(\d+) r(\d+) c(\d+)$/u.exec(place) ?? [];
  if (t === undefined || r === undefined || c === undefined) return undefined;
  const row = [0, 1].map((at) => said.get(`t${t} r${r} c${at}`) ?? "").join(" ");
  const head = said.get(`t${t} r0 c${c}`) ?? "";
  return {
    zh: `表${Number(t) + 1} 第${r}行（${row}）${head}`,
    en: `table ${Number(t) + 1}, row ${r} (${row}), ${head}`,
  };
}

function onSheet(said: Said, altered: Altered): Bilingual | undefined {
  const { zh, en } = found(altered);
  const read = readSheetPlace(altered.place);
  if (!read) return undefined;
  const head = said.get(headPlace(read.column)) ?? "";
  if (read.row === headRow) return { zh: `${zh} 表头`, en: `${en}, the head` };
  const row = said.get(cellPlace(read.row, 0)) ?? "";
  return { zh: `${zh}（${row}）${head}`.trim(), en: `${en} (${row}) ${head}`.trim() };
}

/** What went or came as a whole, and places that are one of a kind. */
function special(altered: Altered): Bilingual | undefined {
  const { zh, en } = found(altered);
  const { place } = altered;
  if (place === "title") return { zh: `${zh} 标题`.trim(), en: `${en} the title`.trim() };
  if (place === "+") return { zh: `${zh}（新增）`, en: `${en} (added)` };
  if (place === "sheet") return { zh: "新增的工作表", en: "an added sheet" };
  if (place === "p+") return { zh: "新增的段落", en: "an added paragraph" };
  if (place.startsWith("#")) return { zh: "整行", en: "a whole row" };
  return /^c\d+$/u.test(place) ? { zh: "整列", en: "a whole column" } : undefined;
}

/** The place of something altered as a reader finds it: its row's first text and its column's head, or the paragraph. Errors: none (total). */
export function sayPlace({ texts }: Manifest, altered: Altered): Bilingual {
  const said = new Map(texts);
  const { place } = altered;
  const own = inTable(said, place) ?? onSheet(said, altered) ?? special(altered);
  if (own) return own;
  const [, p] = /^p(\d+)$/u.exec(place) ?? [];
  if (p !== undefined) return { zh: `第${Number(p) + 1}段`, en: `paragraph ${Number(p) + 1}` };
  const row = said.get(place.replace(/^[A-Z]+/u, "A")) ?? "";
  return { zh: `${place}（${row}）`, en: `${place} (${row})` };
}
