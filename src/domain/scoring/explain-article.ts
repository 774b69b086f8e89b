import {
  compareExact,
  dividedBy,
  exactCount,
  sumExact,
  writeExact,
  zero,
  type Exact,
} from "./exact.ts";
import { answerOf, type Explained } from "./explain.ts";
import type { Bilingual } from "../language.ts";
import { applyRule } from "./apply.ts";
import type { Context } from "./operator.ts";
import type { Found } from "./found.ts";
import { printRational } from "./rational.ts";
import { isRuleOf } from "./rule.ts";
import type { Article } from "./rulebook.ts";
import type { Scored } from "./scored.ts";
import { isInTime } from "./time-of-year.ts";

/** Whether an article speaks of a unit's group and of a period. Errors: none (total). */
export function isAsked({ groups, in: times }: Article, { period, unit }: Context): boolean {
  const inGroup = groups === undefined || groups.includes(unit.group);
  return inGroup && (times === undefined || times.some((time) => isInTime(period, time)));
}

/** Whether an article works on the total of the others. Errors: none (total). */
export function isVeto({ rule }: Article): boolean {
  return isRuleOf(rule, "veto");
}

function named(line: Explained, article: string): Explained {
  return { ...line, article, children: line.children.map((child) => named(child, article)) };
}

function titled(scored: Scored, { id, label }: Article): Scored {
  return { ...scored, explain: () => ({ ...named(scored.explain(), id), title: label }) };
}

const outside: Found = { kind: "notApplicable" };

function notAsked(context: Context, { id, label }: Article): Scored {
  const sentence: Bilingual = {
    zh: "本条不适用于本组或本期",
    en: "this article is not for this group or period",
  };
  return {
    found: outside,
    lower: 0,
    missing: () => [],
    explain: () => ({
      title: label,
      operator: "article",
      article: id,
      project: context.project?.id ?? null,
      answer: { kind: "notApplicable" },
      missing: [],
      inputs: [],
      formula: { zh: "", en: "" },
      sentence,
      facts: [],
      children: [],
    }),
  };
}

/**
 * Whether an article's points are open: none, or some while a figure of the unit itself was not stated, where the rule
 * puts the group's in the place of what is missing. A month nobody reported is no month of zero.
 */
function isOpen({ whenMissing }: Article, { found, missing }: Scored): boolean {
  if (found.kind === "missing") return true;
  if (found.kind !== "points" || whenMissing === "missing" || whenMissing === "noPoints")
    return false;
  return missing().some(({ project, reason }) => project === null && reason === "unstated");
}

/** What the others of the group get by an article, those that miss something left out. */
function othersOf(article: Article, context: Context): readonly Exact[] {
  return context.peers
    .filter((peer) => peer.unit.id !== context.unit.id && isAsked(article, peer))
    .flatMap((peer) => {
      const scored = applyRule(article.rule, peer);
      const { found } = scored;
      return found.kind === "points" && !isOpen(article, scored) ? [found.exact] : [];
    });
}

function standIn(article: Article, context: Context): { exact: Exact; said: Bilingual } | null {
  if (article.whenMissing === "noPoints")
    return { exact: zero, said: { zh: "按办法不得分", en: "no points, by the rule" } };
  const others = othersOf(article, context);
  if (others.length === 0) return null;
  if (article.whenMissing === "groupLowest")
    return {
      exact: others.toSorted(compareExact)[0] ?? zero,
      said: { zh: "按组内最低分计", en: "the least of the group, by the rule" },
    };
  return {
    exact: dividedBy(sumExact(others), exactCount(others.length)),
    said: { zh: "按组内平均分计", en: "the mean of the group, by the rule" },
  };
}

/** What was missing, before it is said what stands in its place. */
function leadOf({ zh, en }: Bilingual, { kind }: Found): Bilingual {
  if (kind === "points") return { zh: `${zh}；有缺项，`, en: `${en}; not all is known,` };
  return {
    zh: zh.replace("本项暂不计分，不按零分处理。", ""),
    en: en.replace(" Left out for now, not counted as zero.", ""),
  };
}

/** What the rule says becomes of an item whose figure is missing; the figure stays told as missing. */
function settleMissing(article: Article, context: Context, scored: Scored): Scored {
  if (article.whenMissing === "missing" || !isOpen(article, scored)) return scored;
  const set = standIn(article, context);
  if (!set) return scored;
  const found: Found = { kind: "points", exact: set.exact };
  const text = printRational(writeExact(set.exact), 4);
  return {
    ...scored,
    found,
    explain: () => {
      const line = scored.explain();
      const lead = leadOf(line.sentence, scored.found);
      return {
        ...line,
        answer: answerOf(found),
        children: [],
        sentence: {
          zh: `${lead.zh}${set.said.zh}：${text}分`,
          en: `${lead.en} ${set.said.en}: ${text} points`,
        },
      };
    },
  };
}

/** One article for one unit, with a line for each of its projects where the article is about projects. Errors: none (total). */
export function scoreArticle(article: Article, context: Context): Scored {
  if (!isAsked(article, context)) return notAsked(context, article);
  const scored = applyRule(article.rule, context);
  return titled(settleMissing(article, context, scored), article);
}
