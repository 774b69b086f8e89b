import { type RefObject, useEffect } from "react";

/** In a dialog that asks for words, the cursor stands in them; on a phone the keyboard would hide what is asked. */
export function useWordsFirst(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const byHand = window.matchMedia("(hover: none)").matches;
    if (!byHand) form.current?.querySelector("textarea")?.focus();
  }, [form]);
}
