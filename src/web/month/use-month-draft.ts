import { useMemo, useRef, useSyncExternalStore } from "react";
import { type Act, type History, noHistory, redo, remember, undo } from "./history.ts";
import { type MonthPlace, nameOfPlace } from "./month-place.ts";
import { type Month, type Texts, draftsOf } from "./month-types.ts";
import { type Conflict, type Merged, keepOurs, mergeOutbox, typed, without } from "./outbox.ts";
import { openOutbox, ownStorage } from "./outbox-store.ts";
import { type Saving, useSaver } from "./use-saver.ts";

export type MonthDraft = {
  readonly merged: Merged;
  readonly saving: Saving;
  /** What was typed for cells that are asked no more. */
  readonly leftTexts: Texts;
  /** Whether this browser keeps what is typed. */
  readonly keeps: boolean;
  readonly textOf: (key: string) => string;
  /** Writes while typing; it becomes an act, which can be undone, when the typing ends. */
  readonly write: (texts: Texts) => void;
  readonly remember: (act: Act) => void;
  /** Writes and remembers at once: a paste, a clearing. */
  readonly act: (act: Act) => void;
  /** Undoes or redoes; the key of the cell to look at, null when there was nothing. */
  readonly travel: (way: "undo" | "redo") => string | null;
  readonly settle: (conflict: Conflict, whose: "ours" | "theirs") => void;
  readonly forget: (keys: readonly string[]) => void;
};

/** The sheet as typed: on this device first, then on the server. */
export function useMonthDraft(month: Month, place: MonthPlace): MonthDraft {
  const name = nameOfPlace(place);
  const store = useMemo(() => openOutbox(name, ownStorage()), [name]);
  const outbox = useSyncExternalStore(store.subscribe, store.read);
  const drafts = useMemo(() => draftsOf(month), [month]);
  const merged = useMemo(() => mergeOutbox(drafts, outbox), [drafts, outbox]);
  const saving = useSaver(place, store);
  const history = useRef<History>(noHistory);
  const { held, poke } = saving;
  const write = (texts: Texts) => {
    const at = new Date().toISOString();
    store.write(typed(store.read(), texts, { drafts: held(), at }));
    poke();
  };
  const put = (act: Act) => write(Object.fromEntries(act.map(({ key, after }) => [key, after])));
  const note = (act: Act) => {
    history.current = remember(history.current, act);
  };
  return {
    merged,
    saving,
    leftTexts: Object.fromEntries(merged.left.map((key) => [key, outbox[key]?.text ?? ""])),
    keeps: store.keeps(),
    textOf: (key) => merged.texts[key] ?? "",
    write,
    remember: note,
    act: (act) => {
      put(act);
      note(act);
    },
    travel: (way) => {
      const stepped = (way === "undo" ? undo : redo)(history.current);
      if (!stepped) return null;
      history.current = stepped.history;
      put(stepped.act);
      return stepped.act[0]?.key ?? null;
    },
    settle: (conflict, whose) => {
      const now = store.read();
      store.write(whose === "ours" ? keepOurs(now, conflict) : without(now, [conflict.key]));
      poke();
    },
    forget: (keys) => store.write(without(store.read(), keys)),
  };
}
