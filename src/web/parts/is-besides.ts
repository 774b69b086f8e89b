type Press = {
  readonly dialog: EventTarget | null;
  /** Where the button of the mouse went down. */
  readonly pressed: EventTarget | null;
};

/**
 * Whether a click means the ground beside a dialog, which closes it: begun and ended there. Text marked inside and let
 * go outside does not, nor the second half of the double click that opened it. Errors: none (total).
 */
export function isBesides(
  click: Pick<MouseEvent, "target" | "detail">,
  { dialog, pressed }: Press,
): boolean {
  return click.target === dialog && pressed === dialog && click.detail < 2;
}
