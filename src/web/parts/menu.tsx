import { type ReactNode, useEffect, useRef, useState } from "react";
import { onKeys } from "./keys.ts";
import { useNative } from "./use-native.ts";
import "./menu.css";

type MenuProps = {
  /** What the closed menu shows. */
  readonly summary: ReactNode;
  readonly label?: string;
  readonly align?: "left" | "right";
  readonly look?: "button" | "bare";
  readonly children: ReactNode;
};

/** A panel under a button, on native details: Esc, a link, a click outside or leaving by Tab closes it. */
export function Menu({ summary, label, align = "left", look = "button", children }: MenuProps) {
  const element = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      const menu = element.current;
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) {
        menu.open = false;
      }
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, []);
  const closeAndReturn = () => {
    const menu = element.current;
    if (!menu?.open) return false;
    menu.open = false;
    menu.querySelector("summary")?.focus();
    return true;
  };
  useNative(element, {
    keydown: (event) => onKeys({ Escape: closeAndReturn })(event),
    click: (event) => {
      const menu = element.current;
      if (menu && event.target instanceof Element && event.target.closest("a")) menu.open = false;
    },
  });
  return (
    <details ref={element} className="menu" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary
        className={look === "button" ? "button button-plain" : "menu-bare"}
        aria-label={label}
      >
        {summary}
      </summary>
      {open && <div className={`menu-panel menu-${align}`}>{children}</div>}
    </details>
  );
}
