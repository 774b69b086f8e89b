import type { RefObject } from "react";
import { isComposing, onKeys } from "../parts/keys.ts";
import { useNative } from "../parts/use-native.ts";
import { type Place, nextAsked, step, stepKeys } from "./moves.ts";
import type { SheetFocus } from "./use-sheet-focus.ts";

export type SheetActs = {
  readonly copy: (data: DataTransfer) => void;
  readonly paste: (text: string) => void;
  readonly clear: () => void;
  readonly travel: (way: "undo" | "redo") => void;
};

const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

type Handled = boolean | void;

/** Steps to a neighbour, or with Shift stretches the selection. */
function walk(focus: SheetFocus, event: KeyboardEvent): Handled {
  const { active, selection, ground, mode } = focus;
  if (mode === "editing" || (mode === "typing" && !arrows.includes(event.key))) return false;
  if (event.shiftKey && mode === "ready") return focus.reach(step(selection.to, event.key, ground));
  return focus.go(step(active, event.key, ground));
}

/** On to the next cell that asks; past the last one Tab leaves the sheet and Enter stays. */
function onward(focus: SheetFocus, by: "row" | "column", back: boolean): Handled {
  const next = nextAsked(focus.active, focus.ground, { by, back });
  if (next) return focus.go(next);
  if (by === "row") return false;
  return focus.go(focus.active);
}

function keyMap(focus: SheetFocus, acts: SheetActs) {
  const clear = () => (focus.mode === "ready" ? acts.clear() : false);
  return {
    ...Object.fromEntries(
      stepKeys.map((key) => [key, (event: KeyboardEvent) => walk(focus, event)]),
    ),
    Enter: ({ shiftKey }: KeyboardEvent) => onward(focus, "column", shiftKey),
    Tab: ({ shiftKey }: KeyboardEvent) => onward(focus, "row", shiftKey),
    F2: (event: KeyboardEvent) => {
      focus.begin(focus.mode === "editing" ? "typing" : "editing");
      toEnd(event.target);
    },
    Escape: () => (focus.mode === "ready" ? false : focus.cancel()),
    Delete: clear,
    Backspace: clear,
  };
}

/** The caret behind the last letter, nothing chosen. */
function toEnd(target: EventTarget | null): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    target.setSelectionRange(target.value.length, target.value.length);
}

const farAway = 1e6;

function chord(focus: SheetFocus, acts: SheetActs, event: KeyboardEvent): void {
  if (isComposing(event) || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  if (focus.mode !== "ready") return;
  const key = event.key.toLowerCase();
  const does: Readonly<Record<string, () => void>> = {
    z: () => acts.travel(event.shiftKey ? "redo" : "undo"),
    y: () => acts.travel("redo"),
    a: () => focus.reach({ row: farAway, column: farAway }),
    home: () => focus.go({ row: 0, column: 0 }),
    end: () => focus.go({ row: farAway, column: farAway }),
  };
  const act = does[key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** On a figure Enter and the space bar mean what they mean on any button; on a cell that is only read the space bar opens its figure. */
function opensFigure(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof Element) || (key !== "Enter" && key !== " ")) return false;
  if (target.closest("[data-figure]")) return true;
  const within = target.ariaReadOnly === "true" && key === " " ? target : null;
  const figure = within?.querySelector<HTMLElement>("[data-figure]");
  if (!figure) return false;
  event.preventDefault();
  figure.click();
  return true;
}

function placeUnder(event: Event): Place | null {
  const target = event.target instanceof Element ? event.target : null;
  const at = target?.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
  if (at === undefined) return null;
  const [row, column] = at.split(":");
  return { row: Number(row), column: Number(column) };
}

function press(focus: SheetFocus, event: MouseEvent): void {
  const place = placeUnder(event);
  if (!place || event.button !== 0) return;
  const { active, mode } = focus;
  const inEditor = event.target instanceof Element && event.target.hasAttribute("data-at");
  if (place.row === active.row && place.column === active.column && inEditor) {
    if (mode === "ready") focus.begin("editing");
    return;
  }
  event.preventDefault();
  if (event.shiftKey) focus.reach(place);
  else focus.go(place);
}

/** Keys, clipboard and mouse of the sheet, as a spreadsheet has them. */
export function useSheetKeys(
  table: RefObject<HTMLTableElement | null>,
  focus: SheetFocus,
  acts: SheetActs,
): void {
  const inSheet = () => focus.mode === "ready";
  useNative(table, {
    keydown: (event) => {
      if (opensFigure(event)) return;
      chord(focus, acts, event);
      onKeys(keyMap(focus, acts))(event);
    },
    mousedown: (event) => press(focus, event),
    mouseover: (event) => {
      const place = placeUnder(event);
      if (
        event.buttons === 1 &&
        place &&
        inSheet() &&
        table.current?.contains(document.activeElement)
      )
        focus.reach(place);
    },
    copy: (event) => {
      if (!inSheet() || !event.clipboardData) return;
      acts.copy(event.clipboardData);
      event.preventDefault();
    },
    cut: (event) => {
      if (!inSheet() || !event.clipboardData) return;
      acts.copy(event.clipboardData);
      acts.clear();
      event.preventDefault();
    },
    paste: (event) => {
      if (!inSheet() || !event.clipboardData) return;
      acts.paste(event.clipboardData.getData("text/plain"));
      event.preventDefault();
    },
    focusout: (event) => {
      if (event.relatedTarget instanceof Node && table.current?.contains(event.relatedTarget))
        return;
      focus.finish();
    },
  });
}
