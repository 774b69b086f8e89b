import type { Entry, Ranking } from "../scoring/ranking.ts";
import type { ScoringInput, Values } from "../scoring/scoring-input.ts";
import { pointsOf } from "../scoring/explain.ts";
import type { IndicatorValue } from "../scoring/indicator.ts";
import {
  type Rational,
  addRational,
  compareRational,
  multiplyRational,
} from "../scoring/rational.ts";
import { type Rulebook, type TieRule, getIndicator } from "../scoring/rulebook.ts";

/** The least and the most a unit's points can be while its unverified figures are open. */
export type Interval = { readonly lower: Rational; readonly upper: Rational };

/** An interval, and the places the unit may have within everybody's intervals. */
export type Bounds = Interval & { readonly best: number; readonly worst: number };

function verifiedValue(rulebook: Rulebook, id: string, value: IndicatorValue): IndicatorValue {
  const isOpen = "facts" in value && value.standing !== "verified";
  return isOpen ? { missing: true, of: getIndicator(rulebook, id).attribute } : value;
}

function verifiedValues(rulebook: Rulebook, values: Values): Values {
  const known = new Set(rulebook.indicators.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(values)
      .filter(([id]) => known.has(id))
      .map(([id, value]) => [id, verifiedValue(rulebook, id, value)] as const),
  );
}

/** The same input with nothing in it that is not verified: what rests on a claim is missing. Errors: none (total). */
export function verifiedOnly(rulebook: Rulebook, input: ScoringInput): ScoringInput {
  const unitValues = Object.entries(input.unitValues).map(
    ([unit, values]) => [unit, verifiedValues(rulebook, values)] as const,
  );
  const earlier = input.earlier?.map((each) => verifiedOnly(rulebook, each));
  return {
    ...input,
    ...(earlier && { earlier }),
    projects: input.projects.map((project) => ({
      ...project,
      values: verifiedValues(rulebook, project.values),
    })),
    unitValues: Object.fromEntries(unitValues),
  };
}

function differenceOf(a: Rational, b: Rational): Rational {
  return addRational(a, multiplyRational(b, "-1"));
}

function pick(a: Rational, b: Rational, sign: 1 | -1): Rational {
  return compareRational(a, b) === sign ? a : b;
}

/** How much points move in one direction when every article may have either what is claimed or what is verified. */
function swing(claimed: Entry, verified: Entry, sign: 1 | -1): Rational {
  const rest = new Map(verified.tree.children.map((line) => [line.article, pointsOf(line)]));
  return claimed.tree.children
    .filter(({ operator }) => operator !== "ruling")
    .map((line) => differenceOf(rest.get(line.article) ?? "0", pointsOf(line)))
    .filter((move) => compareRational(move, "0") === sign)
    .reduce(addRational, "0");
}

/** The interval of a unit between what is claimed and what is verified, article by article. Errors: none (total). */
export function intervalOf(claimed: Entry, verified: Entry): Interval {
  const at = claimed.points.exact;
  const decided = claimed.tree.children
    .filter(({ operator }) => operator === "ruling")
    .map(pointsOf)
    .reduce(addRational, verified.points.exact);
  return {
    lower: pick(addRational(at, swing(claimed, verified, -1)), decided, -1),
    upper: pick(addRational(at, swing(claimed, verified, 1)), decided, 1),
  };
}

function isAbove(a: Rational, b: Rational): boolean {
  return compareRational(a, b) > 0;
}

/** The fewest different numbers of points that units may have whose intervals are these. */
function fewestLevels(intervals: readonly Interval[]): number {
  const sorted = intervals.toSorted((a, b) => compareRational(a.upper, b.upper));
  let [levels, last]: [number, Rational | null] = [0, null];
  for (const { lower, upper } of sorted) {
    if (last !== null && !isAbove(lower, last)) continue;
    [levels, last] = [levels + 1, upper];
  }
  return levels;
}

/** The best and the worst place within everybody's intervals, by the rule for equal points. Errors: none (total). */
export function placesOf(all: readonly Interval[], ties: TieRule): readonly Bounds[] {
  return all.map((own, at) => {
    const others = all.filter((_, index) => index !== at);
    const surely = others.filter(({ lower }) => isAbove(lower, own.upper));
    const maybe = others.filter(({ upper }) => isAbove(upper, own.lower));
    const ahead = ties === "skip" ? surely.length : fewestLevels(surely);
    return { ...own, best: 1 + ahead, worst: 1 + maybe.length };
  });
}

/** The bounds of every unit of a ranking, beside the same computed from verified figures alone. Errors: none (total). */
export function boundsOf(
  ranking: Ranking,
  verified: Ranking,
  ties: TieRule,
): ReadonlyMap<number, Bounds> {
  const rest = new Map(
    verified.groups.flatMap(({ entries }) => entries.map((entry) => [entry.unit, entry] as const)),
  );
  const bounds = ranking.groups.flatMap(({ entries }) => {
    const intervals = entries.map((entry) => intervalOf(entry, rest.get(entry.unit) ?? entry));
    return placesOf(intervals, ties).map((own, at) => [entries[at]?.unit ?? 0, own] as const);
  });
  return new Map(bounds);
}
