/** How many rows are asked for at a time. */
export const pageSize = 100;

/** The page of the window's first row and of its last; a window is shorter than a page, so it touches no third. */
export function pagesFor(first: number, last: number): readonly [number, number] {
  const from = Math.max(0, Math.floor(first / pageSize));
  return [from, Math.max(from, Math.floor(last / pageSize))];
}

/** The row at a place, from the pages at hand; undefined while its page is on its way. */
export function rowAt<Row>(
  pages: ReadonlyMap<number, readonly Row[]>,
  index: number,
): Row | undefined {
  return pages.get(Math.floor(index / pageSize))?.[index % pageSize];
}

/** Rows drawn beyond the screen on either side, so that a short scroll finds them there. */
const margin = 10;

type Window = {
  readonly first: number;
  readonly size: number;
  readonly count: number;
  readonly keep: number;
};

/** The places of the rows to draw: the screenful, a margin, and the row to keep. */
export function windowRows({ first, size, count, keep }: Window): readonly number[] {
  const from = Math.max(0, Math.min(first, count - 1) - margin);
  const to = Math.min(count - 1, first + size + margin);
  const rows: number[] = [];
  if (keep >= 0 && keep < from) rows.push(keep);
  for (let row = from; row <= to; row += 1) rows.push(row);
  if (keep > to && keep < count) rows.push(keep);
  return rows;
}

type ScrollBox = {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly headHeight: number;
};

/** Where to scroll so that a row is wholly seen below the head; where it is already, nothing moves. */
export function scrollTopFor(row: number, box: ScrollBox): number {
  const rowTop = row * box.rowHeight;
  if (rowTop < box.top) return rowTop;
  const lowest = rowTop + box.rowHeight + box.headHeight - box.height;
  return Math.max(box.top, lowest);
}
