import { accept, type Result } from "../refusal/refusal.ts";
import { checkPeriod } from "./check-period.ts";
import { explainArticle } from "./explain-article.ts";
import {
  answerSum,
  pointsOf,
  toPoints,
  type Explained,
  type Missing,
  type Points,
} from "./explain.ts";
import type { Indicator, IndicatorValue } from "./indicator.ts";
import type { Bilingual } from "../language.ts";
import { rank } from "./rank.ts";
import { sumRational } from "./rational.ts";
import { indicatorsOfRule } from "./rule.ts";
import type { Rulebook } from "./rulebook.ts";
import { verifiedShare } from "./verified-share.ts";

/** Values by the id of the indicator; an id that is absent is missing. */
export type Values = Readonly<Record<string, IndicatorValue>>;

/** A unit to be ranked, in the group it is ranked in. */
export type ScoredUnit = { readonly id: number; readonly name: string; readonly group: string };

/** A project and the unit it counts for. */
export type ScoredProject = {
  readonly id: number;
  readonly unit: number;
  readonly name: string;
  readonly values: Values;
};

/** What a ranking is computed from; the order of units and projects has no meaning. */
export type ScoringInput = {
  readonly period: string;
  readonly units: readonly ScoredUnit[];
  readonly projects: readonly ScoredProject[];
  readonly unitValues: Readonly<Record<number, Values>>;
};

/** What one project brings its unit. */
export type ProjectPoints = {
  readonly project: number;
  readonly name: string;
  readonly points: Points;
  readonly complete: boolean;
};

/** One line of the ranking, down to the facts. `complete` is false while something is left out as missing. */
export type Entry = {
  readonly unit: number;
  readonly name: string;
  readonly points: Points;
  readonly rank: number;
  readonly complete: boolean;
  readonly missing: readonly Missing[];
  /** The share of points that rests on verified facts alone, a decimal from 0 to 1; null without points. */
  readonly verifiedShare: string | null;
  readonly projects: readonly ProjectPoints[];
  readonly tree: Explained;
};

/** Units by group; those whose group the rulebook does not rank are named, not lost. */
export type Ranking = {
  readonly rulebook: string;
  readonly version: string;
  readonly period: string;
  readonly groups: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly entries: readonly Entry[];
  }[];
  readonly unranked: readonly ScoredUnit[];
};

type Unranked = Omit<Entry, "rank">;

function byId(a: { readonly id: number }, b: { readonly id: number }): number {
  return a.id - b.id;
}

function totalOf(unit: ScoredUnit, children: readonly Explained[]): Explained {
  const points = toPoints(sumRational(children.map(pointsOf)));
  return {
    title: { zh: unit.name, en: unit.name },
    operator: "total",
    article: null,
    project: null,
    answer: answerSum(children),
    missing: children.flatMap(({ missing }) => missing),
    inputs: [],
    formula: { zh: "各条得分之和", en: "sum of the articles" },
    sentence: { zh: `合计${points.text}分`, en: `${points.text} points in all` },
    facts: [...new Set(children.flatMap(({ facts }) => facts))].toSorted((a, b) => a - b),
    children,
  };
}

function projectLines(line: Explained): readonly Explained[] {
  return line.project === null ? line.children.flatMap(projectLines) : [line];
}

function projectPoints(
  tree: Explained,
  projects: readonly ScoredProject[],
): readonly ProjectPoints[] {
  const lines = projectLines(tree);
  return projects.toSorted(byId).map(({ id, name }) => {
    const own = lines.filter(({ project }) => project === id);
    return {
      project: id,
      name,
      points: toPoints(sumRational(own.map(pointsOf))),
      complete: own.every(({ missing }) => missing.length === 0),
    };
  });
}

function scoreUnit(rulebook: Rulebook, input: ScoringInput, unit: ScoredUnit): Unranked {
  const articles = rulebook.articles.map((article) =>
    explainArticle(rulebook, input, { unit, article }),
  );
  const tree = totalOf(unit, articles);
  const own = input.projects.filter((project) => project.unit === unit.id);
  return {
    unit: unit.id,
    name: unit.name,
    points: toPoints(pointsOf(tree)),
    complete: tree.missing.length === 0,
    missing: tree.missing,
    verifiedShare: verifiedShare(tree),
    projects: projectPoints(tree, own),
    tree,
  };
}

function rankEntries(rows: readonly Unranked[], rulebook: Rulebook): readonly Entry[] {
  const ranks = rank(
    rows.map(({ points }) => points.exact),
    rulebook.ties,
  );
  return rows
    .map((row, index) => ({ ...row, rank: ranks[index] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank || a.unit - b.unit);
}

/** The indicators a rulebook reads, in the order declared: exactly what must be gathered. Errors: none (total). */
export function indicatorsOf(rulebook: Rulebook): readonly Indicator[] {
  const read = new Set(rulebook.articles.flatMap(({ rule }) => indicatorsOfRule(rule)));
  return rulebook.indicators.filter(({ id }) => read.has(id));
}

/**
 * Ranks units by a rulebook, each total with its explanation. The same input in another order gives the same answer.
 * Errors: notAPeriod, periodNotRanked (the rule ranks other lengths), ruleNotInForce (the period lies outside it).
 */
export function evaluate(rulebook: Rulebook, input: ScoringInput): Result<Ranking> {
  const period = checkPeriod(rulebook, input.period);
  if (!period.ok) return period;
  const checked = { ...input, period: period.value };
  const groups = rulebook.groups.map(({ id, label }) => {
    const rows = input.units
      .filter(({ group }) => group === id)
      .map((unit) => scoreUnit(rulebook, checked, unit));
    return { id, label, entries: rankEntries(rows, rulebook) };
  });
  const ranked = rulebook.groups.map(({ id }) => id);
  const unranked = input.units.filter(({ group }) => !ranked.includes(group)).toSorted(byId);
  const { id, version } = rulebook;
  return accept({ rulebook: id, version, period: period.value, groups, unranked });
}
