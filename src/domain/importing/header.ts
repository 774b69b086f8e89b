import { tidyText } from "../value/normalise.ts";
import { headKey, readHeadLabel } from "./header-label.ts";
import type { Merge, Row, Sheet } from "./sheet.ts";
import { recognise } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { isBlank, isPlainNumber } from "./words.ts";

/** The header of a sheet: its rows, the lines above it, and each column's labels from group to leaf. */
export type Header = {
  readonly top: number;
  readonly bottom: number;
  readonly titles: readonly { readonly row: number; readonly text: string }[];
  readonly paths: readonly (readonly string[])[];
};

const searched = 60;

function textAt(row: Row | undefined, column: number): string {
  return tidyText(row?.cells[column]?.text ?? "");
}

function filled(row: Row): string[] {
  return row.cells.map((cell) => tidyText(cell?.text ?? "")).filter((text) => text !== "");
}

/** Whether a text is the head of a column of row numbers. Errors: none (total). */
export function isSerialHead(text: string): boolean {
  return /^(?:序号|编号|号|no|序|行号|项次|serial(?:number)?)$/u.test(headKey(text));
}

function isHead(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 160 || isPlainNumber(text)) return false;
  const label = readHeadLabel(text);
  const found = recognise(label.raw, vocabulary) ?? recognise(label.core, vocabulary);
  return isSerialHead(text) || (found !== null && found.how !== "maybe");
}

function headCount(row: Row, vocabulary: Vocabulary): number {
  return new Set(filled(row).filter((text) => isHead(text, vocabulary))).size;
}

function bestRow(rows: readonly Row[], vocabulary: Vocabulary): number | null {
  let best: number | null = null;
  let most = 1;
  for (const [at, row] of rows.slice(0, searched).entries()) {
    const count = headCount(row, vocabulary);
    if (count > most) [best, most] = [at, count];
  }
  return best;
}

function looksLikeHead(row: Row | undefined, vocabulary: Vocabulary): boolean {
  if (!row) return false;
  const texts = filled(row);
  if (texts.length < 2 || texts.some((text) => isPlainNumber(text) || text.length > 40))
    return false;
  const partOfHead = (text: string): boolean =>
    isHead(text, vocabulary) ||
    readHeadLabel(text).core === "" ||
    readHeadLabel(text).time !== null;
  return texts.filter(partOfHead).length * 2 >= texts.length;
}

function reachedFrom(merges: readonly Merge[], top: number, bottom: number): number {
  const reaching = merges.filter((m) => m.top >= top && m.top <= bottom && m.bottom - m.top < 5);
  return Math.max(bottom, ...reaching.map((m) => m.bottom));
}

function bottomOf(sheet: Sheet, at: number, vocabulary: Vocabulary): number {
  const row = sheet.rows[at];
  if (!row) return 0;
  const nameColumn = row.cells.findIndex((cell) => recogniseName(cell?.text ?? "", vocabulary));
  let bottom = reachedFrom(sheet.merges, row.index, row.index);
  for (const below of sheet.rows.slice(at + 1, at + 4)) {
    if (below.index <= bottom) continue;
    const underName = nameColumn < 0 ? "" : textAt(below, nameColumn);
    if (underName !== "" || !looksLikeHead(below, vocabulary)) break;
    bottom = below.index;
  }
  return bottom;
}

function recogniseName(text: string, vocabulary: Vocabulary): boolean {
  return recognise(readHeadLabel(text).raw, vocabulary)?.attribute.id === "name";
}

function topOf(sheet: Sheet, at: number, width: number): number {
  const row = sheet.rows[at];
  let top = row?.index ?? 0;
  for (const above of sheet.rows.slice(Math.max(0, at - 2), at).toReversed()) {
    const merges = sheet.merges.filter((m) => m.top === above.index);
    const reaches = merges.some((m) => m.bottom >= top && m.bottom - m.top < 5);
    const groups = merges.some((m) => m.right > m.left && m.right - m.left + 1 < width);
    const several = filled(above).length >= 2 && filled(above).every((text) => text.length <= 40);
    if (above.index !== top - 1 || !several || !(reaches || groups || sheet.merges.length === 0))
      break;
    top = above.index;
  }
  return top;
}

type Label = { readonly text: string; readonly merged: boolean; readonly wide: boolean };

function labelAt(sheet: Sheet, row: Row, column: number): Label {
  const merge = sheet.merges.find(
    (m) => m.top <= row.index && row.index <= m.bottom && m.left <= column && column <= m.right,
  );
  if (!merge) return { text: textAt(row, column), merged: false, wide: false };
  const origin = sheet.rows.find((each) => each.index === merge.top);
  return { text: textAt(origin, merge.left), merged: true, wide: merge.right > merge.left };
}

/** A group head written in its first cell only, without merging, also speaks for the columns to its right. */
function groupLeftOf(sheet: Sheet, row: Row, column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    const { text, merged } = labelAt(sheet, row, left);
    if (merged) return "";
    if (text !== "") return isSerialHead(text) ? "" : text;
  }
  return "";
}

function pathOf(sheet: Sheet, rows: readonly Row[], column: number): string[] {
  const path: string[] = [];
  let hasOwn = false;
  for (const [at, row] of rows.entries()) {
    const { text, merged, wide } = labelAt(sheet, row, column);
    const below = rows.slice(at + 1).some((each) => textAt(each, column) !== "");
    const label =
      text === "" && !merged && !hasOwn && below ? groupLeftOf(sheet, row, column) : text;
    hasOwn ||= text !== "" && !wide;
    if (label !== "" && label !== path.at(-1)) path.push(label);
  }
  return path;
}

function startOf(sheet: Sheet): Sheet {
  const rows = sheet.rows.slice(0, searched + 20);
  const last = rows.at(-1)?.index ?? 0;
  return { ...sheet, rows, merges: sheet.merges.filter((merge) => merge.top <= last) };
}

/** Finds the header of a sheet: one to four rows, merged or not. Errors: none (total, null without one). */
export function findHeader(whole: Sheet, vocabulary: Vocabulary): Header | null {
  const sheet = startOf(whole);
  const at = bestRow(sheet.rows, vocabulary);
  if (at === null) return null;
  const width = Math.max(0, ...sheet.rows.slice(at, at + 20).map((row) => row.cells.length));
  const top = topOf(sheet, at, width);
  const bottom = bottomOf(sheet, at, vocabulary);
  const rows = sheet.rows.filter((row) => row.index >= top && row.index <= bottom);
  const titles = sheet.rows
    .filter((row) => row.index < top)
    .flatMap((row) => filled(row).map((text) => ({ row: row.index, text })));
  const paths = Array.from({ length: width }, (_, column) => pathOf(sheet, rows, column));
  return { top, bottom, titles, paths: paths.map((path) => path.filter((text) => !isBlank(text))) };
}
