import { useState } from "react";
import { useMonthText } from "../messages/month-text.ts";
import { clear, fill } from "./fill.ts";
import { placesIn } from "./moves.ts";
import { parseRange, printRange } from "./range-text.ts";
import type { SheetCell } from "./sheet.ts";
import type { MonthView } from "./use-month-view.ts";
import type { SheetFocus } from "./use-sheet-focus.ts";
import { useFigureText } from "./use-figure-text.ts";
import type { SheetActs } from "./use-sheet-keys.ts";

/** What copy, paste, clear, undo and redo do, and a word to the person about it. */
export function useSheetActs(
  view: MonthView,
  focus: SheetFocus,
): { readonly acts: SheetActs; readonly said: string } {
  const text = useMonthText().grid;
  const { figureText } = useFigureText();
  const [said, say] = useState("");
  const { sheet, draft, editable } = view;
  const { textOf } = draft;
  const print = (cell: SheetCell | undefined): string => {
    if (cell?.state === "ask") return textOf(cell.key);
    if (cell?.state !== "known") return "";
    return figureText(cell.known.attribute, cell.known.figure.value);
  };
  const acts: SheetActs = {
    copy: (data) => {
      const places = placesIn(focus.selection);
      const rows = places.map((row) =>
        row.map(({ row: at, column }) => print(sheet.rows[at]?.cells[column])),
      );
      data.setData("text/plain", printRange(rows));
      say(text.copied(places.flat().length));
    },
    paste: (pasted) => {
      if (!editable) return;
      const { changes, skipped, tooLong } = fill(sheet, focus.selection, {
        pasted: parseRange(pasted),
        textOf,
      });
      draft.act(changes);
      say(text.pasted(changes.length, skipped, tooLong));
    },
    clear: () => {
      if (!editable) return;
      const changes = clear(sheet, focus.selection, textOf);
      draft.act(changes);
      say(text.cleared(changes.length));
    },
    travel: (way) => {
      const key = draft.travel(way);
      if (key !== null) focus.goTo(key);
      const done = way === "undo" ? text.undone : text.redone;
      say(key === null ? text.nothingToUndo : done);
    },
  };
  return { acts, said };
}
