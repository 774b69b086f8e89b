import { type RefObject, useEffect, useRef } from "react";
import { onKeys } from "../parts/keys.ts";
import { useNative } from "../parts/use-native.ts";
import { type Bounds, type Cell, move, moveKeys } from "./grid-move.ts";

type GridKeys = {
  readonly active: Cell;
  readonly setActive: (cell: Cell) => void;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly bounds: Bounds;
  readonly scrollTo: (cell: Cell) => void;
};

/** Keys move the active cell and the focus with it; Enter opens the project of the row. */
export function useGridKeys({ table, bounds, scrollTo, active, setActive }: GridKeys): void {
  const byKey = useRef(false);
  const go = (key: string) => {
    const next = move(active, key, bounds);
    byKey.current = true;
    scrollTo(next);
    setActive(next);
  };
  useNative(table, {
    keydown: (event) => {
      const moves = Object.fromEntries(moveKeys.map((key) => [key, () => go(key)]));
      onKeys({ ...moves, Enter: () => openRow(table.current, active) })(event);
    },
  });
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    table.current
      ?.querySelector<HTMLElement>(`[data-at="${active.row}:${active.column}"]`)
      ?.focus();
  }, [table, active.row, active.column]);
}

/** On a head, a link or a button Enter means what it always means. */
function openRow(table: HTMLElement | null, { row, column }: Cell): boolean {
  if (row < 0 || column === 0 || document.activeElement instanceof HTMLButtonElement) return false;
  table?.querySelector<HTMLElement>(`[data-at="${row}:0"]`)?.click();
  return true;
}
