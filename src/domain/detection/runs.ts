import type { Month } from "./series.ts";

/** A month with money in it. */
export type PaidMonth = Month & { readonly done: NonNullable<Month["done"]> };

/** Months in which money was reported to be done. Errors: none (total). */
export function paidMonths(months: readonly Month[]): PaidMonth[] {
  return months.flatMap((month) =>
    month.done && month.done.fen > 0n ? [{ ...month, done: month.done }] : [],
  );
}

/**
 * The longest stretches of months that follow each other, each alike to the one before it; only those of at least
 * so many. Errors: none (total).
 */
export function runsOf<M extends Month>(
  months: readonly M[],
  least: number,
  isAlike: (month: M, before: M) => boolean,
): M[][] {
  const runs: M[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && month.index === before.index + 1 && isAlike(month, before))
      run.push(month);
    else runs.push([month]);
  }
  return runs.filter((run) => run.length >= least);
}
