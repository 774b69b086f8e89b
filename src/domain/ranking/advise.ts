import type { Bilingual } from "../language.ts";
import type { Entry, Ranking } from "../scoring/ranking.ts";
import type { ScoringInput } from "../scoring/scoring-input.ts";
import { inBoth } from "../scoring/explain.ts";
import { type Indicator, type Known, isKnown } from "../scoring/indicator.ts";
import { rank } from "../scoring/rank.ts";
import {
  type Rational,
  addRational,
  compareRational,
  multiplyRational,
} from "../scoring/rational.ts";
import { indicatorsOfRule } from "../scoring/rule.ts";
import { type Article, type Rulebook, getIndicator } from "../scoring/rulebook.ts";
import { type Slide, fewestSteps, slidesOf, withHappenings } from "./levers.ts";
import { type Change, type Ground, changed, gainer, groundOf, isEnough, totalOf } from "./probe.ts";

/** What would move a unit up one place by one article, or why nothing that can be said would. */
export type ArticleAdvice = {
  readonly article: string;
  readonly label: Bilingual;
  /** Whether a change was found. */
  readonly moves: boolean;
  readonly sentence: Bilingual;
};

/** What would move a unit up one place: who stands above it, by how much, and article by article the smallest change. */
export type Advice = {
  /** Null for who stands first. */
  readonly above: {
    readonly unit: number;
    readonly name: string;
    readonly rank: number;
    /** Points still wanting, exact. */
    readonly gap: Rational;
  } | null;
  readonly articles: readonly ArticleAdvice[];
};

/** Holders of an indicator in the ground: the unit, or its projects. */
type Held = {
  readonly indicator: Indicator;
  readonly project: number | null;
  readonly name: string;
  readonly known: Known;
};

/** A change that is enough by the article alone. */
type Found = { readonly changes: readonly Change[]; readonly words: Bilingual };

/** More events than this are no advice. */
const mostEvents = 12;

function holdersOf(ground: Ground, indicator: Indicator): Held[] {
  const { unit, own } = ground;
  if (indicator.about === "unit") {
    const value = own.unitValues[unit]?.[indicator.id];
    return value && isKnown(value) ? [{ indicator, project: null, name: "", known: value }] : [];
  }
  return own.projects.flatMap(({ id, name, values }) => {
    const value = values[indicator.id];
    return value && isKnown(value) ? [{ indicator, project: id, name, known: value }] : [];
  });
}

function ofProject(name: string, words: Bilingual): Bilingual {
  if (name === "") return words;
  return { zh: `“${name}”的${words.zh}`, en: `“${name}”: ${words.en}` };
}

type Sought = { readonly ground: Ground; readonly article: Article; readonly gap: Rational };

/** The smallest change of one amount that is enough. */
function byAmount({ ground, article, gap }: Sought, held: readonly Held[]): Found | null {
  let best: { slide: Slide; steps: number; name: string } | null = null;
  for (const { indicator, project, name, known } of held)
    for (const slide of slidesOf(indicator, project, known)) {
      const gain = gainer(ground, article, project);
      const below: number | null = best ? Math.abs(best.steps) : null;
      const asked = { gain: (change: Change) => gain([change]), gap, below };
      const steps = fewestSteps(slide, asked);
      if (steps !== null) best = { slide, steps, name };
    }
  const change = best?.slide.at(best.steps);
  if (!best || !change) return null;
  return { changes: [change], words: ofProject(best.name, best.slide.say(best.steps)) };
}

/** The fewest nodes reached within the period that are enough together. */
function byNodes({ ground, article, gap }: Sought, held: readonly Held[]): Found | null {
  const gains = held
    .map((each) => {
      const change = withHappenings(each, ground.own.period, 1);
      return { each, change, gain: gainer(ground, article, each.project)([change]) };
    })
    .filter(({ gain }) => compareRational(gain, "0") > 0)
    .toSorted((a, b) => compareRational(b.gain, a.gain));
  const taken: typeof gains = [];
  let sum: Rational = "0";
  for (const one of gains) {
    if (isEnough(sum, gap)) break;
    taken.push(one);
    sum = addRational(sum, one.gain);
  }
  if (!isEnough(sum, gap)) return null;
  const label = taken[0]?.each.indicator.label ?? { zh: "", en: "" };
  const names = taken.slice(0, 3).map(({ each }) => each.name);
  const zhMore = taken.length > 3 ? `等${taken.length}个项目` : "";
  const enMore = taken.length > 3 ? ` and ${taken.length - 3} more` : "";
  return {
    changes: taken.map(({ change }) => change),
    words: {
      zh: `本期内“${names.join("”“")}”${zhMore}${label.zh}`,
      en: `${names.join(", ")}${enMore}: ${label.en} within the period`,
    },
  };
}

/** The fewest further events of the unit that are enough. */
function byEvents({ ground, article, gap }: Sought, held: readonly Held[]): Found | null {
  for (const each of held) {
    const gain = gainer(ground, article, each.project);
    for (let count = 1; count <= mostEvents; count += 1) {
      const change = withHappenings(each, ground.own.period, count);
      if (!isEnough(gain([change]), gap)) continue;
      const { label } = each.indicator;
      const words = { zh: `再有${count}次${label.zh}`, en: `${count} more: ${label.en}` };
      return { changes: [change], words };
    }
  }
  return null;
}

function waysOf(sought: Sought, indicators: readonly Indicator[]): Found[] {
  const { ground } = sought;
  const held = indicators.flatMap((indicator) => holdersOf(ground, indicator));
  const of = (reads: readonly Indicator["reads"][]): Held[] =>
    held.filter(({ indicator }) => reads.includes(indicator.reads));
  const empty = of(["reached"]).filter(
    ({ known }) => Array.isArray(known.value) && known.value.length === 0,
  );
  return [
    byNodes(sought, empty),
    byEvents(sought, of(["events"])),
    byAmount(sought, of(["state", "flow", "monthly"])),
  ].flatMap((found) => found ?? []);
}

function whyNone(indicators: readonly Indicator[], missing: number): Bilingual {
  const labels = inBoth((language) =>
    indicators.map(({ label }) => label[language]).join(language === "zh" ? "、" : ", "),
  );
  if (indicators.every(({ value }) => value === "choice"))
    return {
      zh: `本条看的是项目是什么（${labels.zh}），不是能做出来的数。`,
      en: `This article goes by what a project is (${labels.en}), not by what can be done.`,
    };
  if (indicators.every(({ value, kind }) => value === "choice" || kind !== "actual"))
    return {
      zh: `本条看的是计划（${labels.zh}）。改计划不是业绩，不作建议。`,
      en: `This article goes by plans (${labels.en}). To change a plan is no achievement; nothing is advised.`,
    };
  if (missing > 0)
    return {
      zh: `本条还缺${missing}个数，补上以前推算不出。`,
      en: `${missing} figures of this article are missing; nothing can be reckoned before they are stated.`,
    };
  if (indicators.some(({ owedBy, reads }) => reads === "events" && owedBy !== "town"))
    return {
      zh: `本条由有权机关决定（${labels.zh}），不能推算。`,
      en: `Others decide on this article (${labels.en}); nothing can be reckoned.`,
    };
  return {
    zh: `只改本条的一个数（${labels.zh}）升不了一位。`,
    en: `No single figure of this article (${labels.en}) would move it up.`,
  };
}

type Place = {
  readonly ground: Ground;
  readonly gap: Rational;
  /** The unit's place with some figures said otherwise; null when it cannot be told. */
  readonly placeWith: (changes: readonly Change[]) => number | null;
  readonly rank: number;
  /** How many figures of an article are missing. */
  readonly missingOf: (article: string) => number;
};

function adviceOn(article: Article, place: Place): ArticleAdvice {
  const { ground, gap } = place;
  const { id, label } = article;
  const indicators = [...new Set(indicatorsOfRule(article.rule))].map((each) =>
    getIndicator(ground.rulebook, each),
  );
  const none = { article: id, label, moves: false };
  for (const { changes, words } of waysOf({ ground, article, gap }, indicators)) {
    const next = place.placeWith(changes);
    if (next === null || next >= place.rank) continue;
    const sentence = {
      zh: `${words.zh}，可升到第${next}名。`,
      en: `${words.en}; that is place ${next}.`,
    };
    return { article: id, label, moves: true, sentence };
  }
  return { ...none, sentence: whyNone(indicators, place.missingOf(id)) };
}

function less(a: Rational, b: Rational): Rational {
  return addRational(a, multiplyRational(b, "-1"));
}

/**
 * The place a unit would have: its points computed alone, beside everybody else's. Null where its points depend on
 * others', which shows in their not being the same alone as in the ranking.
 */
function placer(ground: Ground, entry: Entry, group: readonly Entry[]): Place["placeWith"] {
  const others = group.filter(({ unit }) => unit !== ground.unit).map(({ points }) => points.exact);
  const alone = totalOf(ground, ground.own);
  const ruled = entry.tree.children
    .filter(({ operator }) => operator === "ruling")
    .flatMap(({ answer }) => (answer.kind === "points" ? [answer.points.exact] : []))
    .reduce(addRational, "0");
  if (alone === null || compareRational(addRational(alone, ruled), entry.points.exact) !== 0)
    return () => null;
  return (changes) => {
    const total = totalOf(ground, changed(ground.own, ground.unit, changes));
    if (total === null) return null;
    const points = addRational(total, ruled);
    return rank([points, ...others], ground.rulebook.ties)[0] ?? null;
  };
}

/** What would move a unit up one place, article by article; undefined when the ranking does not rank it. Errors: none (total). */
export function adviseUnit(
  given: { readonly rulebook: Rulebook; readonly input: ScoringInput; readonly ranking: Ranking },
  unit: number,
): Advice | undefined {
  const { rulebook, input, ranking } = given;
  const group = ranking.groups.find(({ entries }) => entries.some((each) => each.unit === unit));
  const entry = group?.entries.find((each) => each.unit === unit);
  if (!group || !entry) return undefined;
  const above = group.entries.filter((each) => each.rank < entry.rank).at(-1);
  if (!above) return { above: null, articles: [] };
  const ground = groundOf(rulebook, input, unit);
  const gap = less(above.points.exact, entry.points.exact);
  const missingOf = (article: string): number =>
    entry.tree.children
      .filter((line) => line.article === article)
      .reduce((count, line) => count + line.missing.length, 0);
  const placeWith = placer(ground, entry, group.entries);
  const place: Place = { ground, gap, placeWith, rank: entry.rank, missingOf };
  return {
    above: { unit: above.unit, name: above.name, rank: above.rank, gap },
    articles: rulebook.articles.map((article) => adviceOn(article, place)),
  };
}
