import type { Bilingual } from "../language.ts";
import { compareRational } from "../scoring/rational.ts";
import { printPoints } from "./print-points.ts";
import type { ArticlePoints, Board, BoardEntry } from "./result.ts";

/** An article's points as printed; null where it gave none. */
export type ArticleView = { readonly id: string; readonly points: string | null };

/** A line of the board with its points as printed, at most four decimals. */
export type EntryView = Omit<BoardEntry, "points" | "lower" | "upper" | "articles"> & {
  readonly points: string;
  readonly lower: string;
  readonly upper: string;
  readonly articles: readonly ArticleView[];
  /** Units of the group it may change places with while figures are unverified. */
  readonly swaps: readonly string[];
};

/** A board as pages show it. */
export type BoardView = Omit<Board, "groups"> & {
  readonly groups: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly entries: readonly EntryView[];
  }[];
};

function articleView({ id, points }: ArticlePoints): ArticleView {
  return { id, points: points === null ? null : printPoints(points) };
}

/** Whether two units may change places: the lower may come to more than the upper is sure of. */
function maySwap(a: BoardEntry, b: BoardEntry): boolean {
  const order = compareRational(a.points, b.points);
  const falls = order >= 0 && compareRational(b.upper, a.lower) > 0;
  const rises = order <= 0 && compareRational(a.upper, b.lower) > 0;
  return falls || rises;
}

function swapsOf(entry: BoardEntry, entries: readonly BoardEntry[]): string[] {
  return entries
    .filter((other) => other.unit !== entry.unit && maySwap(entry, other))
    .map(({ name }) => name);
}

function entryView(entry: BoardEntry, entries: readonly BoardEntry[]): EntryView {
  return {
    ...entry,
    points: printPoints(entry.points),
    lower: printPoints(entry.lower),
    upper: printPoints(entry.upper),
    articles: entry.articles.map(articleView),
    swaps: swapsOf(entry, entries),
  };
}

/** A board with its exact numbers printed: sums of many shares have no end. Errors: none (total). */
export function viewOf(board: Board): BoardView {
  return {
    ...board,
    groups: board.groups.map(({ id, label, entries }) => ({
      id,
      label,
      entries: entries.map((entry) => entryView(entry, entries)),
    })),
  };
}
