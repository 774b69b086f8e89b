import type { Bilingual } from "../language.ts";
import {
  type Rational,
  absoluteRational,
  addRational,
  compareRational,
  sumRational,
} from "../scoring/rational.ts";
import { type RankingChange, compareBoards } from "./changes.ts";
import { printPoints } from "./print-points.ts";
import type { Board } from "./result.ts";
import { type Turn, sayTrial } from "./say-trial.ts";

/** A value under the rule in force and under the one tried; null where there is none. */
export type Sides<T> = { readonly was: T | null; readonly now: T | null };

/** How one unit would stand: its place and points as printed, and the articles that make the difference. */
export type TrialLine = {
  readonly unit: number;
  readonly name: string;
  readonly rank: Sides<number>;
  readonly points: Sides<string>;
  /** The greatest change first; none where its points stay. */
  readonly turns: readonly Turn[];
  readonly sentence: Bilingual;
};

/** The units of a group, in the order of the ranking tried. */
export type TrialGroup = {
  readonly id: string;
  readonly label: Bilingual;
  readonly lines: readonly TrialLine[];
};

function less(a: Rational | null, b: Rational | null): Rational {
  const minus = absoluteRational(b ?? "0");
  return addRational(a ?? "0", (b ?? "0") === minus && minus !== "0" ? `-${minus}` : minus);
}

type Raw = Omit<Turn, "was" | "now" | "change"> & {
  readonly was: Rational | null;
  readonly now: Rational | null;
  readonly change: Rational;
};

function greatestFirst(a: Raw, b: Raw): number {
  return compareRational(absoluteRational(b.change), absoluteRational(a.change));
}

function printed({ was, now, change, ...rest }: Raw): Turn {
  const print = (points: Rational | null): string | null =>
    points === null ? null : printPoints(points);
  return { ...rest, was: print(was), now: print(now), change: printPoints(change) };
}

const beside: Bilingual = {
  zh: "总分的封顶、保底、进位与汇总",
  en: "bounds and folding of the total",
};

/** The articles that give other points, and what the total itself adds or takes beside them. */
function turnsOf({ articles, points }: RankingChange, boards: readonly [Board, Board]): Turn[] {
  const [old, next] = boards.map((board) => new Map(board.articles.map((one) => [one.id, one])));
  const turns = articles.map(({ id, was, now }): Raw => {
    const label = (next?.get(id) ?? old?.get(id))?.label ?? { zh: id, en: id };
    const kind = !old?.has(id) ? "come" : next?.has(id) ? "kept" : "gone";
    return { article: id, label, kind, was, now, change: less(now, was) };
  });
  const rest = less(less(points.now, points.was), sumRational(turns.map(({ change }) => change)));
  const own: Raw = {
    article: null,
    label: beside,
    kind: "kept",
    was: null,
    now: null,
    change: rest,
  };
  return [...turns, own]
    .filter(({ change }) => compareRational(change, "0") !== 0)
    .toSorted(greatestFirst)
    .map(printed);
}

function lineOf(change: RankingChange, boards: readonly [Board, Board]): TrialLine {
  const { unit, name, rank, points } = change;
  const turns = rank.was === null || rank.now === null ? [] : turnsOf(change, boards);
  const print = (one: Rational | null): string | null => (one === null ? null : printPoints(one));
  return {
    unit,
    name,
    rank,
    points: { was: print(points.was), now: print(points.now) },
    turns,
    sentence: sayTrial(rank, turns),
  };
}

/**
 * Who would move, and why: the ranking of one period under the rule in force beside the one under a rule tried. A unit
 * stands in the group it would have, one that would leave in the group it had. Errors: none (total).
 */
export function trialOf(before: Board, after: Board): TrialGroup[] {
  const lines = new Map(
    compareBoards(before, after).map((each) => [each.unit, lineOf(each, [before, after])]),
  );
  const old = before.groups.filter(({ id }) => after.groups.every((group) => group.id !== id));
  return [...after.groups, ...old].map(({ id, label, entries }) => {
    const left = before.groups
      .filter((group) => group.id === id)
      .flatMap((group) => group.entries)
      .filter(({ unit }) => !entries.some((entry) => entry.unit === unit));
    const units = [...entries, ...left].map(({ unit }) => unit);
    const own = units.flatMap((unit) => lines.get(unit) ?? []);
    for (const unit of units) lines.delete(unit);
    return { id, label, lines: own };
  });
}

/** How many units would have another place, or come or go. Errors: none (total). */
export function movedOf(groups: readonly TrialGroup[]): number {
  return groups.flatMap(({ lines }) => lines).filter(({ rank }) => rank.was !== rank.now).length;
}
