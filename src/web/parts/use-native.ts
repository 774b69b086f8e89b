import { type RefObject, useEffect, useRef } from "react";

type Handlers = Readonly<
  Partial<{ [K in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[K]) => void }>
>;

/**
 * Listens on an element that is no control itself (a dialog, a details box) for what bubbles out of its controls.
 * The handlers may change with every drawing; the set of events may not.
 */
export function useNative(element: RefObject<HTMLElement | null>, handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const handle = (event: Event) => {
      const act = latest.current[event.type as keyof Handlers] as
        | ((event: Event) => void)
        | undefined;
      act?.(event);
    };
    const types = Object.keys(latest.current);
    for (const type of types) target.addEventListener(type, handle);
    return () => {
      for (const type of types) target.removeEventListener(type, handle);
    };
  }, [element]);
}
