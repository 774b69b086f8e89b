import type { Month, Series } from "../series.ts";

const said =
  /(?:形象进度|总体进度|工程进度|整体进度|总进度|总工程量|工程总量)[^\d%％。；;]{0,8}(\d{1,3})(?:\.\d+)?\s*[%％]/u;

/** Words without the share of the works they claim: what a copier changes first. Errors: none (total). */
export function withoutShare(text: string): string {
  return text.replace(said, "").replace(/[，,、；;]$/u, "");
}

/** The share of the works a month's words claim, in whole percent; undefined where they name none. Errors: none (total). */
export function worksSaid(month: Month): number | undefined {
  const found = month.words && said.exec(month.words.text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A month that claims a share of the works, with the words' fact. */
export type WorksMonth = { readonly month: Month; readonly percent: number; readonly seq: number };

/** The months that claim a share of the works, in order. Errors: none (total). */
export function worksMonths({ months }: Series): WorksMonth[] {
  return months.flatMap((month) => {
    const percent = worksSaid(month);
    return percent === undefined || !month.words ? [] : { month, percent, seq: month.words.seq };
  });
}
