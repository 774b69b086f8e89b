import { type RefObject, useLayoutEffect, useState } from "react";
import type { Measure, Part, Sheet } from "./sheets.ts";
import { paginate } from "./sheets.ts";

/** Height of the type area in CSS pixels: 225 mm upright, 156 mm turned. */
const rooms = { upright: 849.2, turned: 589.6 } as const;

function measureOf(element: Element, kind: string | undefined): Measure {
  const { height } = element.getBoundingClientRect();
  if (kind === "table") {
    const lines = [...element.querySelectorAll("tbody tr")].map(
      (row) => row.getBoundingClientRect().height,
    );
    return { fixed: height - lines.reduce((sum, line) => sum + line, 0), lines };
  }
  if (kind !== "paragraph") return { fixed: height, lines: [] };
  const first = element.firstElementChild;
  const pitch = first ? Number.parseFloat(getComputedStyle(first).lineHeight) : height;
  const count = Math.max(1, Math.round(height / pitch));
  return { fixed: 0, lines: Array.from({ length: count }, () => pitch) };
}

/**
 * The pages of the parts, laid out by the heights their blocks have where they stand unseen: in `measured`, a child
 * a part and in it a child a block. Null until they were measured; measured again when the typefaces have come.
 */
export function usePages(
  parts: readonly Part[],
  measured: RefObject<HTMLElement | null>,
): readonly Sheet[] | null {
  const [pages, setPages] = useState<readonly Sheet[] | null>(null);
  useLayoutEffect(() => {
    let gone = false;
    const lay = () => {
      const box = measured.current;
      if (gone || !box) return;
      const sheets = parts.flatMap((part, at) => {
        const blocks = [...(box.children[at]?.children ?? [])];
        const measures = blocks.map((each, index) => measureOf(each, part.blocks[index]?.kind));
        return paginate(part, measures, part.turned ? rooms.turned : rooms.upright);
      });
      setPages(sheets);
    };
    lay();
    void document.fonts.ready.then(lay);
    return () => {
      gone = true;
    };
  }, [parts, measured]);
  return pages;
}
