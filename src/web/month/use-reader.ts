import { useEffect, useState } from "react";
import type { readCell } from "./read-cell.ts";

type Reader = typeof readCell;

/** How cells are read. The readers of money, quantities and days come beside the page, while it is already shown. */
export function useReader(): Reader | null {
  const [read, setRead] = useState<{ readonly with: Reader } | null>(null);
  useEffect(() => {
    let gone = false;
    // Without it the page still saves, and the server reads: it only confirms later.
    import("./read-cell.ts").then(
      (loaded) => {
        if (!gone) setRead({ with: loaded.readCell });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return read?.with ?? null;
}
