import type { Change } from "./month-types.ts";

/** What one act changed: a cell typed, a range pasted or cleared. */
export type Act = readonly Change[];

export type History = { readonly past: readonly Act[]; readonly future: readonly Act[] };

export const noHistory: History = { past: [], future: [] };

const remembered = 200;

/** The history with one more act; what was undone before it is forgotten. */
export function remember(history: History, act: Act): History {
  if (act.every(({ before, after }) => before === after)) return history;
  return { past: [...history.past, act].slice(-remembered), future: [] };
}

type Stepped = { readonly history: History; readonly act: Act };

/** One act taken back; `act` is what to write now. Null when there is nothing to undo. */
export function undo({ past, future }: History): Stepped | null {
  const last = past[past.length - 1];
  if (!last) return null;
  const act = last.map(({ key, before, after }) => ({ key, before: after, after: before }));
  return { history: { past: past.slice(0, -1), future: [last, ...future] }, act };
}

/** The last undone act done again. Null when there is nothing to redo. */
export function redo({ past, future }: History): Stepped | null {
  const [next, ...rest] = future;
  return next ? { history: { past: [...past, next], future: rest }, act: next } : null;
}
