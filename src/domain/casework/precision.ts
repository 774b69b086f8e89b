import type { Finding } from "./case.ts";

/** What was found of a detector's leads so far. */
export type Findings = {
  readonly real: number;
  readonly explained: number;
  readonly false: number;
};

/** How often a detector was right: the share of what was found that was real, in whole percent; null while nothing is. Errors: none (total). */
export function precisionOf({ real, explained, false: nothing }: Findings): number | null {
  const all = real + explained + nothing;
  return all === 0 ? null : Math.round((real * 100) / all);
}

/** The findings of some cases by detector. Errors: none (total). */
export function recordsOf(
  cases: readonly { readonly detector: string; readonly finding: Finding | null }[],
): Map<string, Findings> {
  const records = new Map<string, Findings>();
  for (const { detector, finding } of cases) {
    if (finding === null) continue;
    const held = records.get(detector) ?? { real: 0, explained: 0, false: 0 };
    records.set(detector, { ...held, [finding]: held[finding] + 1 });
  }
  return records;
}
