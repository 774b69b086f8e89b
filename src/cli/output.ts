import type { Bilingual, Language } from "../domain/language.ts";

/** What a command answers: data for machines, lines for people, and the exit code. */
export type Answer = {
  readonly data: unknown;
  readonly lines: readonly string[];
  readonly exit?: number;
};

/** How wide a text stands in a terminal: Chinese takes two columns a character. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
        letter,
      )
        ? 2
        : 1;
  return width;
}

function pad(text: string, width: number, right: boolean): string {
  const gap = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? gap + text : text + gap;
}

/** A column of a printed table. */
export type Column<T> = {
  readonly head: Bilingual;
  readonly text: (row: T) => string;
  readonly right?: boolean;
};

/** Rows as aligned lines under their heads. */
export function tableOf<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  language: Language,
): string[] {
  const cells = [
    columns.map((column) => column.head[language]),
    ...rows.map((row) => columns.map((column) => column.text(row))),
  ];
  const widths = columns.map((_, index) =>
    Math.max(...cells.map((line) => widthOf(line[index] ?? ""))),
  );
  return cells.map((line) =>
    line
      .map((text, index) => pad(text, widths[index] ?? 0, columns[index]?.right ?? false))
      .join("  ")
      .trimEnd(),
  );
}

/** A delay in days as people write it: 63–120. */
export function delayText(delay: { min: number | null; max: number | null } | null): string {
  if (!delay) return "";
  return delay.min === delay.max
    ? String(delay.max ?? "")
    : `${delay.min ?? "?"}–${delay.max ?? "?"}`;
}

/** Bytes as millions, to one place. */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** What is going on, for people alone and beside the answer. */
export function progressTo({
  language,
}: {
  readonly language: Language;
}): (progress: Bilingual) => void {
  return (progress) => console.error(progress[language]);
}
