import { useEffect, useRef } from "react";
import { onKeys } from "../parts/keys.ts";
import { isWriting } from "./writing.ts";

/** What each key of the review does; a missing one does nothing. */
export type ReviewKeys = Readonly<
  Record<
    "next" | "previous" | "accept" | "return" | "select" | "range" | "report" | "help",
    () => void
  >
>;

/** Listens while the page is open, but neither while somebody writes nor under an open dialog. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const run = (name: keyof ReviewKeys) => (event: KeyboardEvent) => {
      if (isWriting(event.target)) return false;
      latest.current[name]();
      return true;
    };
    const select = (event: KeyboardEvent) => run(event.shiftKey ? "range" : "select")(event);
    const handle = onKeys<KeyboardEvent>({
      j: run("next"),
      J: run("next"),
      k: run("previous"),
      K: run("previous"),
      e: run("accept"),
      E: run("accept"),
      r: run("return"),
      R: run("return"),
      x: select,
      X: select,
      a: run("report"),
      A: run("report"),
      "?": run("help"),
      "？": run("help"),
    });
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, []);
}
