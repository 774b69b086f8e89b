import type { Board } from "./result.ts";

/** Where a unit stood in one period; null when it was not ranked. */
export type Standing = { readonly period: string; readonly rank: number | null };

/** A unit's places over the last periods, and how it moved since the one before. */
export type Movement = {
  readonly series: readonly Standing[];
  /** Places gained since the period before: 2 up two, -1 down one, 0 none; null when it was not ranked in its group then. */
  readonly gained: number | null;
};

function placeIn(board: Board, group: string, unit: number): number | null {
  const entries = board.groups.find(({ id }) => id === group)?.entries ?? [];
  return entries.find((entry) => entry.unit === unit)?.rank ?? null;
}

/**
 * How every unit of the last of some boards moved; boards are of one rulebook, oldest first. A unit that changed its group
 * is new in it. Errors: none (total).
 */
export function movementsOf(boards: readonly Board[]): ReadonlyMap<number, Movement> {
  const last = boards.at(-1);
  const before = boards.at(-2);
  const movements = (last?.groups ?? []).flatMap(({ id, entries }) =>
    entries.map((entry): [number, Movement] => {
      const was = before ? placeIn(before, id, entry.unit) : null;
      const series = boards.map((board) => ({
        period: board.period,
        rank: placeIn(board, id, entry.unit),
      }));
      return [entry.unit, { series, gained: was === null ? null : was - entry.rank }];
    }),
  );
  return new Map(movements);
}
