import { useEffect } from "react";

/** Paper of its own for a page: names it on the root, where print styles find it. */
export function usePrintLook(look: "wall" | "ranking" | "bulletin" | "reporting" | "month"): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset["print"] = look;
    return () => {
      delete dataset["print"];
    };
  }, [look]);
}
