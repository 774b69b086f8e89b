const clicked = new Set(["checkbox", "radio", "button", "submit", "reset"]);

/** Whether keys belong to what has the focus: a field one writes in, a list one picks from, anything in a dialog. */
export function isWriting(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !clicked.has(target.type);
  return target.isContentEditable || target.matches("textarea, select");
}
