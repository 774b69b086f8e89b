import type { DraftEntry } from "./plan-model.ts";

/** The columns of a draft one writes in, from left to right. */
export const draftColumns = ["tier", "total", "yearPlan", "reason"] as const;
export type DraftColumn = (typeof draftColumns)[number];

/** A tier by the words people use for it. */
export type TierWords = readonly { readonly id: string; readonly words: readonly string[] }[];

/** The tier a word means; null when it is none. */
export function tierFrom(words: TierWords, text: string): string | null {
  const wanted = text.trim().toLowerCase();
  return words.find((each) => each.words.some((word) => word.toLowerCase() === wanted))?.id ?? null;
}

/** A pasted range as rows of cells; a quoted cell may hold breaks. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** Whether pasted text is a range, to be spread, and not a word for one cell. */
export function isRange(text: string): boolean {
  return /[\t\n]/u.test(text.replace(/\r?\n$/u, ""));
}

/** Entries with a range filled in from a cell on, rightwards and downwards; what lies outside is dropped. */
export function fillRange(
  entries: readonly DraftEntry[],
  range: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: DraftColumn; readonly tiers: TierWords },
): DraftEntry[] {
  const first = draftColumns.indexOf(at.column);
  return entries.map((entry, row) => {
    const cells = range[row - at.row];
    if (!cells) return entry;
    return cells.reduce<DraftEntry>((filled, text, offset) => {
      const column = draftColumns[first + offset];
      if (column === undefined) return filled;
      if (column !== "tier") return { ...filled, [column]: text };
      return { ...filled, tier: tierFrom(at.tiers, text) ?? filled.tier };
    }, entry);
  });
}

/** Entries with some added; one of a project that is there already is changed, not doubled. */
export function addEntries(
  entries: readonly DraftEntry[],
  more: readonly DraftEntry[],
): DraftEntry[] {
  const fresh = new Map(more.map((entry) => [entry.project, entry]));
  const kept = entries.map((entry) => fresh.get(entry.project) ?? entry);
  const known = new Set(entries.map((entry) => entry.project));
  return [...kept, ...[...fresh.values()].filter((entry) => !known.has(entry.project))];
}
