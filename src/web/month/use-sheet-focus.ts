import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Act } from "./history.ts";
import { type Ground, type Place, type Range, inside } from "./moves.ts";
import { type Sheet, findPlace, wantedIn } from "./sheet.ts";
import type { MonthDraft } from "./use-month-draft.ts";

/** ready: keys move, typing replaces; typing: arrows still move; editing (F2): arrows walk in the text. */
export type Mode = "ready" | "typing" | "editing";

export type SheetFocus = {
  readonly active: Place;
  readonly selection: Range;
  readonly mode: Mode;
  readonly ground: Ground;
  /** Goes to a cell, ending what is typed; the keyboard's focus follows. */
  readonly go: (place: Place) => void;
  readonly goTo: (key: string) => void;
  /** Stretches the selection from the active cell. */
  readonly reach: (place: Place) => void;
  readonly begin: (mode: Mode) => void;
  readonly cancel: () => void;
  /** What is typed becomes an act that can be undone. */
  readonly finish: () => void;
  readonly type: (key: string, text: string) => void;
};

type State = { readonly active: Place; readonly far: Place | null; readonly mode: Mode };

function groundOf(sheet: Sheet): Ground {
  const wanted = new Set(wantedIn(sheet).map(({ key }) => key));
  return {
    rows: sheet.rows.length,
    columns: sheet.columns.length,
    asks: ({ row, column }) => {
      const cell = sheet.rows[row]?.cells[column];
      return cell?.state === "ask" && wanted.has(cell.key);
    },
  };
}

function firstAsked(ground: Ground): Place {
  for (let row = 0; row < ground.rows; row += 1) {
    for (let column = 0; column < ground.columns; column += 1) {
      if (ground.asks({ row, column })) return { row, column };
    }
  }
  return { row: 0, column: 0 };
}

/** Puts the focus on the active cell, its text chosen so that typing replaces it. */
function focusOn(table: HTMLElement | null, { row, column }: Place): void {
  const target = table?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);
  target?.focus();
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select();
}

/** The active cell, the selection, and the typing in it. */
export function useSheetFocus(
  table: RefObject<HTMLTableElement | null>,
  sheet: Sheet,
  draft: MonthDraft,
): SheetFocus {
  const ground = useMemo(() => groundOf(sheet), [sheet]);
  const [state, setState] = useState<State>(() => ({
    active: firstAsked(ground),
    far: null,
    mode: "ready",
  }));
  const active = inside(state.active, ground);
  const follow = useRef(false);
  const under = useRef<{ readonly key: string; readonly before: string } | null>(null);
  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    focusOn(table.current, active);
  });
  const cell = sheet.rows[active.row]?.cells[active.column];
  const start = (key: string) => {
    under.current ??= { key, before: draft.textOf(key) };
  };
  const finish = () => {
    const ended = under.current;
    under.current = null;
    if (!ended) return;
    const act: Act = [{ ...ended, after: draft.textOf(ended.key) }];
    draft.remember(act);
  };
  const go = (place: Place) => {
    finish();
    follow.current = true;
    setState({ active: inside(place, ground), far: null, mode: "ready" });
  };
  return {
    active,
    selection: { from: active, to: state.far ?? active },
    mode: state.mode,
    ground,
    go,
    goTo: (key) => {
      const place = findPlace(sheet, key);
      if (place) go(place);
    },
    reach: (place) => setState({ active, far: inside(place, ground), mode: "ready" }),
    begin: (mode) => {
      if (cell?.state !== "ask") return;
      if (mode !== "ready") start(cell.key);
      setState({ active, far: null, mode });
    },
    cancel: () => {
      const ended = under.current;
      under.current = null;
      if (ended) draft.write({ [ended.key]: ended.before });
      follow.current = true;
      setState({ active, far: null, mode: "ready" });
    },
    finish: () => {
      finish();
      // The field also leaves because another cell became active: that one stays so.
      setState((now) => (now.mode === "ready" ? now : { ...now, far: null, mode: "ready" }));
    },
    type: (key, text) => {
      start(key);
      if (state.mode === "ready") setState({ active, far: null, mode: "typing" });
      draft.write({ [key]: text });
    },
  };
}
