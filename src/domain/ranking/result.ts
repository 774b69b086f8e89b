import type { Bilingual } from "../language.ts";
import { type Result, accept } from "../refusal/refusal.ts";
import { type Plain, canonical } from "../seal/canonical.ts";
import { evaluate } from "../scoring/evaluate.ts";
import type { Entry, Ranking } from "../scoring/ranking.ts";
import type { ScoringInput } from "../scoring/scoring-input.ts";
import { pointsOf } from "../scoring/explain.ts";
import { parseRulebook } from "../scoring/parse.ts";
import { type Rational, sumRational } from "../scoring/rational.ts";
import type { Rulebook } from "../scoring/rulebook.ts";
import { type Bounds, boundsOf, verifiedOnly } from "./bounds.ts";
import { type RankingInputs, type Ruling, normalInputs, scoringInputOf } from "./inputs.ts";
import { applyRulings } from "./rulings.ts";

/** What one article gave a unit; null points: left out, or it does not speak of the unit. */
export type ArticlePoints = { readonly id: string; readonly points: Rational | null };

/** One line of the board that everybody is shown. Points are exact; printed by `printPoints`. */
export type BoardEntry = {
  readonly unit: number;
  readonly name: string;
  readonly rank: number;
  readonly points: Rational;
  /** How many figures are missing. */
  readonly missing: number;
  /** The share of points resting on verified facts alone, null without points. */
  readonly verified: string | null;
  readonly lower: Rational;
  readonly upper: Rational;
  readonly best: number;
  readonly worst: number;
  readonly articles: readonly ArticlePoints[];
};

/** The board of a ranking: units by group. */
export type Board = {
  readonly rulebook: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly period: string;
  readonly articles: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly groups: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly entries: readonly BoardEntry[];
  }[];
};

/** The board with what every project brought its unit: what is hashed and computed again elsewhere. */
export type RankingResult = {
  readonly guatu: "ranking-result";
  readonly v: 1;
  readonly board: Board;
  readonly projects: readonly { readonly project: number; readonly points: Rational }[];
};

/** A ranking with its explanations, the board that follows from it, and its canonical result. */
export type Computed = {
  readonly rulebook: Rulebook;
  readonly ranking: Ranking;
  readonly result: RankingResult;
};

/** What an article gave, with what was decided on it; null while it gave nothing. */
function articleLine(entry: Entry, id: string): ArticlePoints {
  const lines = entry.tree.children.filter((line) => line.article === id);
  const isGiven = lines.some(({ answer }) => answer.kind === "points");
  return { id, points: isGiven ? sumRational(lines.map(pointsOf)) : null };
}

function entryOf(entry: Entry, bounds: Bounds, rulebook: Rulebook): BoardEntry {
  return {
    unit: entry.unit,
    name: entry.name,
    rank: entry.rank,
    points: entry.points.exact,
    missing: distinct(entry),
    verified: entry.verifiedShare,
    lower: bounds.lower,
    upper: bounds.upper,
    best: bounds.best,
    worst: bounds.worst,
    articles: rulebook.articles.map(({ id }) => articleLine(entry, id)),
  };
}

function distinct({ missing }: Entry): number {
  return new Set(
    missing.map(({ indicator, project, detail, reason }) =>
      [indicator, project ?? "", detail, reason].join("|"),
    ),
  ).size;
}

/** The board of a ranking, with the intervals its unverified figures leave open. Errors: none (total). */
export function boardOf(
  rulebook: Rulebook,
  ranking: Ranking,
  bounds: ReadonlyMap<number, Bounds>,
): Board {
  const none = ({ points, rank }: Entry): Bounds => ({
    lower: points.exact,
    upper: points.exact,
    best: rank,
    worst: rank,
  });
  return {
    rulebook: rulebook.id,
    version: rulebook.version,
    title: rulebook.title,
    period: ranking.period,
    articles: rulebook.articles.map(({ id, label }) => ({ id, label })),
    groups: ranking.groups.map(({ id, label, entries }) => ({
      id,
      label,
      entries: entries.map((entry) =>
        entryOf(entry, bounds.get(entry.unit) ?? none(entry), rulebook),
      ),
    })),
  };
}

/** A ranking and its board, with what was decided on objections. Refuses what `evaluate` refuses. */
export function rankWith(
  rulebook: Rulebook,
  input: ScoringInput,
  rulings: readonly Ruling[] = [],
): Result<{ ranking: Ranking; board: Board }> {
  const claimed = evaluate(rulebook, input);
  if (!claimed.ok) return claimed;
  const verified = evaluate(rulebook, verifiedOnly(rulebook, input));
  if (!verified.ok) return verified;
  const ranking = applyRulings(claimed.value, rulings, rulebook.ties);
  const bounds = boundsOf(ranking, verified.value, rulebook.ties);
  return accept({ ranking, board: boardOf(rulebook, ranking, bounds) });
}

/**
 * The ranking that follows from its inputs and nothing else: no clock, no database, no order of rows. Refuses
 * `ruleFault` when the rulebook in them does not read, and what `evaluate` refuses.
 */
export function computeRanking(given: RankingInputs): Result<Computed> {
  const inputs = normalInputs(given);
  const rulebook = parseRulebook(inputs.rulebook);
  if (!rulebook.ok) return rulebook;
  const computed = rankWith(rulebook.value, scoringInputOf(inputs), inputs.rulings);
  if (!computed.ok) return computed;
  const { ranking, board } = computed.value;
  const projects = ranking.groups
    .flatMap(({ entries }) => entries.flatMap((entry) => entry.projects))
    .map(({ project, points }) => ({ project, points: points.exact }))
    .toSorted((a, b) => a.project - b.project);
  const result: RankingResult = { guatu: "ranking-result", v: 1, board, projects };
  return accept({ rulebook: rulebook.value, ranking, result });
}

/** The result's bytes as text, which are hashed. Errors: none (total). */
export function spellResult(result: RankingResult): string {
  return canonical(result as unknown as Plain);
}
