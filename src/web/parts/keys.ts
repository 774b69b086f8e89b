/** The part of a key event that says whether an input method is still composing a word. */
type Composing = {
  readonly key: string;
  readonly keyCode: number;
  readonly nativeEvent?: { readonly isComposing: boolean; readonly keyCode: number };
  readonly isComposing?: boolean;
  readonly preventDefault: () => void;
  readonly stopPropagation: () => void;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** What each key does; return false to let the browser act as usual. */
export type KeyMap<E> = Readonly<Record<string, ((event: E) => boolean | void) | undefined>>;

/** While pinyin is being composed, Enter and Esc belong to the input method (229 is how old browsers say so). */
export function isComposing(event: Composing): boolean {
  const native = event.nativeEvent;
  return (
    event.isComposing === true ||
    event.keyCode === 229 ||
    native?.isComposing === true ||
    native?.keyCode === 229
  );
}

/** The one key handler of the pages: never acts during composition or on a chord with Ctrl, Alt or Meta. */
export function onKeys<E extends Composing>(map: KeyMap<E>): (event: E) => void {
  return (event) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = map[event.key];
    if (!act || act(event) === false) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** How many rows down a key leads in a column of fields; nothing while pinyin is composed, and a choice keeps its arrows. */
export function rowStep(event: KeyboardEvent): number {
  if (isComposing(event)) return 0;
  if (event.key === "Enter") return event.shiftKey ? -1 : 1;
  if (event.target instanceof HTMLSelectElement) return 0;
  return event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
}
