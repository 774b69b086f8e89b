import { type RefObject, useEffect, useState } from "react";
import { scrollTopFor, windowRows } from "./row-window.ts";

type WindowOptions = {
  readonly count: number;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  /** Height of a head that stays on top inside the box. */
  readonly headHeight?: number;
  /** A row to keep although it has left the window (the focused one), −1 for none. */
  readonly keep?: number;
};

type Seen = { readonly first: number; readonly size: number };

/** The rows that exist now, of a list of any length in a box that scrolls. All rows are equally high. */
export function useRowWindow(options: WindowOptions) {
  const { count, box, rowHeight, headHeight = 0, keep = -1 } = options;
  const seen = useSeen(box, rowHeight);
  return {
    rows: windowRows({ ...seen, count, keep }),
    height: headHeight + count * rowHeight,
    span: { first: seen.first, last: Math.min(seen.first + seen.size, count - 1) },
    page: Math.max(1, seen.size - 2),
    topOf: (row: number) => headHeight + row * rowHeight,
    scrollTo: (row: number) => {
      const element = box.current;
      if (!element) return;
      const { scrollTop: top, clientHeight: height } = element;
      element.scrollTo({ top: scrollTopFor(row, { top, height, rowHeight, headHeight }) });
    },
  };
}

/** No screen shows more; on paper the box grows with its rows and would otherwise never end. */
const most = 78;

/** The first row on the screen and how many fit; changes only when a row comes or goes. */
function useSeen(box: RefObject<HTMLDivElement | null>, rowHeight: number): Seen {
  const [seen, see] = useState<Seen>({ first: 0, size: 30 });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const read = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight));
      const size = Math.min(most, Math.ceil(element.clientHeight / rowHeight));
      see((old) => (old.first === first && old.size === size ? old : { first, size }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [box, rowHeight]);
  return seen;
}
