import type { Entry, Ranking } from "../scoring/ranking.ts";
import { type Explained, answerPoints, pointsOf, toPoints } from "../scoring/explain.ts";
import { rank } from "../scoring/rank.ts";
import {
  type Rational,
  addRational,
  multiplyRational,
  printRational,
} from "../scoring/rational.ts";
import type { TieRule } from "../scoring/rulebook.ts";
import type { Ruling } from "./inputs.ts";

function less(a: Rational, b: Rational): Rational {
  return addRational(a, multiplyRational(b, "-1"));
}

function lineOf(entry: Entry, ruling: Ruling): Explained {
  const article = entry.tree.children.find((line) => line.article === ruling.article);
  const was = article ? pointsOf(article) : "0";
  const [before, after] = [printRational(was, 4), printRational(ruling.points, 4)];
  const name = article?.title ?? { zh: ruling.article, en: ruling.article };
  return {
    title: { zh: `复核调整：${name.zh}`, en: `Adjusted on objection: ${name.en}` },
    operator: "ruling",
    article: ruling.article,
    project: null,
    answer: answerPoints(less(ruling.points, was)),
    missing: [],
    inputs: [],
    formula: { zh: "复核认定的分数 − 原得分", en: "points decided − points computed" },
    sentence: {
      zh: `经复核（异议第${ruling.objection}号），本条由${before}分改为${after}分`,
      en: `On objection No. ${ruling.objection} this article gives ${after} points instead of ${before}`,
    },
    facts: [],
    children: [],
  };
}

function ruled(entry: Entry, rulings: readonly Ruling[]): Entry {
  const own = rulings.filter(({ unit }) => unit === entry.unit);
  if (own.length === 0) return entry;
  const lines = own.map((ruling) => lineOf(entry, ruling));
  const exact = lines.map(pointsOf).reduce(addRational, entry.points.exact);
  const points = toPoints(exact);
  const tree: Explained = {
    ...entry.tree,
    answer: answerPoints(exact),
    sentence: { zh: `合计${points.text}分`, en: `${points.text} points in all` },
    children: [...entry.tree.children, ...lines],
  };
  return { ...entry, points, tree };
}

function reranked(entries: readonly Entry[], ties: TieRule): Entry[] {
  const ranks = rank(
    entries.map(({ points }) => points.exact),
    ties,
  );
  return entries
    .map((entry, at) => ({ ...entry, rank: ranks[at] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank || a.unit - b.unit);
}

/**
 * A ranking with what was decided on objections laid over what was computed: each decision is a line of its own, and
 * the places follow from the new points. Errors: none (total).
 */
export function applyRulings(ranking: Ranking, rulings: readonly Ruling[], ties: TieRule): Ranking {
  if (rulings.length === 0) return ranking;
  const groups = ranking.groups.map((group) => ({
    ...group,
    entries: reranked(
      group.entries.map((entry) => ruled(entry, rulings)),
      ties,
    ),
  }));
  return { ...ranking, groups };
}
