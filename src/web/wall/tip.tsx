import { type RefObject, useRef, useState } from "react";
import { onKeys } from "../parts/keys.ts";
import { useNative } from "../parts/use-native.ts";
import "./tip.css";

type Shown = { readonly text: string; readonly left: number; readonly top: number };

const width = 280;
const gap = 6;

/** Where a tip fits beside an element of the window. */
function placeBy(element: Element): { left: number; top: number } {
  const box = element.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 8));
  const below = box.bottom + gap;
  return { left, top: below + 110 > window.innerHeight ? box.top - 84 : below };
}

/** A tip for everything below an element that has `data-tip`; it comes on hover and on focus, and Esc puts it away. */
export function Tip(props: { readonly within: RefObject<HTMLElement | null> }) {
  const [shown, show] = useState<Shown | null>(null);
  const over = useRef<Element | null>(null);
  const look = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest("[data-tip]") : null;
    if (target === over.current) return;
    over.current = target;
    show(target && { text: target.getAttribute("data-tip") ?? "", ...placeBy(target) });
  };
  const hide = () => {
    over.current = null;
    show(null);
  };
  const hideOnEscape = () => {
    if (!shown) return false;
    hide();
    return true;
  };
  useNative(props.within, {
    mouseover: look,
    focusin: look,
    mouseleave: hide,
    focusout: hide,
    wheel: hide,
    keydown: (event) => onKeys({ Escape: hideOnEscape })(event),
  });
  if (!shown) return null;
  const [name, ...rest] = shown.text.split("\n");
  return (
    <div className="tip" aria-hidden="true" style={{ left: shown.left, top: shown.top }}>
      <strong>{name}</strong>
      <span>{rest.join(" ")}</span>
    </div>
  );
}
