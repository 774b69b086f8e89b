import type { Rational } from "../scoring/rational.ts";
import type { Board, BoardEntry } from "./result.ts";

/** What a re-publication changed for one unit: points and place before and after, and on which objections. */
export type RankingChange = {
  readonly unit: number;
  readonly name: string;
  readonly points: { readonly was: Rational | null; readonly now: Rational | null };
  readonly rank: { readonly was: number | null; readonly now: number | null };
  /** Articles that give other points than before. */
  readonly articles: readonly {
    readonly id: string;
    readonly was: Rational | null;
    readonly now: Rational | null;
  }[];
  /** The unit's own objections that were upheld; none where only others' points moved its place. */
  readonly objections: readonly number[];
};

function entriesOf(board: Board): Map<number, BoardEntry> {
  return new Map(
    board.groups.flatMap(({ entries }) => entries.map((entry) => [entry.unit, entry] as const)),
  );
}

function articlesOf(
  was: BoardEntry | undefined,
  now: BoardEntry | undefined,
): RankingChange["articles"] {
  const before = new Map((was?.articles ?? []).map(({ id, points }) => [id, points] as const));
  const after = new Map((now?.articles ?? []).map(({ id, points }) => [id, points] as const));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, was: before.get(id) ?? null, now: after.get(id) ?? null }))
    .filter((line) => line.was !== line.now);
}

type Pair = { readonly was: BoardEntry | undefined; readonly now: BoardEntry | undefined };

function changeOf(unit: number, { was, now }: Pair, objections: readonly number[]): RankingChange {
  return {
    unit,
    name: (now ?? was)?.name ?? "",
    points: { was: was?.points ?? null, now: now?.points ?? null },
    rank: { was: was?.rank ?? null, now: now?.rank ?? null },
    articles: articlesOf(was, now),
    objections,
  };
}

/**
 * Every unit of two boards of one period, in the order of the second, those only in the first behind; `upheld` are the
 * objections that were. Errors: none (total).
 */
export function compareBoards(
  before: Board,
  after: Board,
  upheld: readonly { readonly seq: number; readonly unit: number }[] = [],
): RankingChange[] {
  const [old, next] = [entriesOf(before), entriesOf(after)];
  return [...new Set([...next.keys(), ...old.keys()])].map((unit) => {
    const own = upheld.filter((each) => each.unit === unit).map(({ seq }) => seq);
    return changeOf(unit, { was: old.get(unit), now: next.get(unit) }, own);
  });
}

/** What differs between two boards of one period, unit by unit in their new order; units nothing changed for are left out. Errors: none (total). */
export function changesBetween(
  before: Board,
  after: Board,
  upheld: readonly { readonly seq: number; readonly unit: number }[],
): RankingChange[] {
  return compareBoards(before, after, upheld).filter(
    ({ points, rank, objections }) =>
      points.was !== points.now || rank.was !== rank.now || objections.length > 0,
  );
}
