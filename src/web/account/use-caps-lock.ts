import { type KeyboardEvent, useState } from "react";

/** Whether Caps Lock is on, as far as the last key told; and the handlers that listen. */
export function useCapsLock() {
  const [on, setOn] = useState(false);
  // Filling in by a password manager sends events without the state of keys.
  const hear = (event: KeyboardEvent<HTMLElement>) =>
    setOn(typeof event.getModifierState === "function" && event.getModifierState("CapsLock"));
  return { on, listen: { onKeyDown: hear, onKeyUp: hear, onBlur: () => setOn(false) } };
}
