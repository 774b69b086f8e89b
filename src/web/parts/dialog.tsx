import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { isBesides } from "./is-besides.ts";
import { isComposing } from "./keys.ts";
import { useNative } from "./use-native.ts";
import "./dialog.css";

type DialogProps = {
  readonly title: string;
  /** A sheet from the right edge (histories, details) or a card in the middle (forms, questions). */
  readonly look?: "card" | "drawer";
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot. */
  readonly foot?: ReactNode;
};

/** A modal on the native dialog: render it when open, leave it out when closed. Esc closes, but never out of pinyin. */
export function Dialog({ title, look = "card", onClose, children, foot }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const pressed = useRef<EventTarget | null>(null);
  const titleId = useId();
  const text = useText();
  useNative(element, {
    cancel: (event) => {
      event.preventDefault();
      onClose();
    },
    keydown: (event) => {
      if (event.key === "Escape" && isComposing(event)) event.preventDefault();
    },
    mousedown: (event) => {
      pressed.current = event.target;
    },
    click: (event) => {
      if (isBesides(event, { dialog: element.current, pressed: pressed.current })) onClose();
    },
  });
  // Closed before it leaves the page: only then the browser gives the focus back to what opened it.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={element} className={`dialog dialog-${look}`} aria-labelledby={titleId}>
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <Button look="quiet" square aria-label={text.common.close} onClick={onClose}>
            <Icon name="close" />
          </Button>
        </header>
        <div className="dialog-content">{children}</div>
        {foot && <footer className="dialog-foot">{foot}</footer>}
      </div>
    </dialog>
  );
}
