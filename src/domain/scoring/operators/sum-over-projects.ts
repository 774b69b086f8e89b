import { called, optional, otherwise, type Of } from "../codecs/codec.ts";
import { oneOf } from "../codecs/choice-of.ts";
import { conditionOf } from "../codecs/condition-of.ts";
import { size, times } from "../codecs/number.ts";
import { ruleOf } from "../codecs/rule-of.ts";
import { exactOfFound, type Found } from "../found.ts";
import { judge } from "../judge.ts";
import { givesPoints } from "../define.ts";
import { compareExact, dividedBy, exactCount, sumExact, within, writeExact } from "../exact.ts";
import type { Missing } from "../explain.ts";
import type { Context, Tally } from "../operator.ts";
import { printRational } from "../rational.ts";
import { fault } from "../reader.ts";
import type { Scored } from "../scored.ts";

const spec = {
  where: called("哪些项目", "which projects", optional(conditionOf("project"))),
  best: called("只取最好的几个", "the best few", optional(times)),
  how: called(
    "怎样汇总",
    "how",
    otherwise(
      oneOf(
        {
          sum: { zh: "相加", en: "added up" },
          average: { zh: "取平均", en: "averaged" },
          highest: { zh: "取最高", en: "the highest taken" },
        },
        ["sum", "average", "highest"],
      ),
      "sum",
      { zh: "相加", en: "added up" },
    ),
  ),
  most: called("最高几分", "most points", optional(size)),
  each: called("每个项目", "each project", ruleOf("project")),
};

type Params = Of<typeof spec>;

/** A project the rule speaks of; one it may speak of, were its figures known, is told as missing. */
function scoreOne({ where, each }: Params, project: Context): Scored | readonly Missing[] | null {
  const verdict = where ? judge(where, project) : { holds: true, missing: [] };
  if (verdict.holds === false) return null;
  return verdict.holds === null ? verdict.missing : project.apply(each, project);
}

function isScored(one: Scored | readonly Missing[] | null): one is Scored {
  return one !== null && "found" in one;
}

/** The projects that count, the most points first where only the best do. */
function chosen({ best, how }: Params, all: readonly Scored[]): readonly Scored[] {
  const few = how === "highest" ? 1 : best;
  if (few === null) return all;
  const ordered = all
    .filter(({ found }) => found.kind === "points")
    .toSorted((a, b) => compareExact(exactOfFound(b.found), exactOfFound(a.found)));
  return ordered.slice(0, few);
}

function settle(params: Params, { sum, numbers, missing, of }: Tally): Found {
  if (numbers === 0 && missing > 0) return { kind: "missing" };
  if (numbers === 0 && of > 0 && !params.where) return { kind: "notApplicable" };
  const mean = params.how === "average" && numbers > 0;
  const exact = mean ? dividedBy(sum, exactCount(numbers)) : sum;
  return { kind: "points", exact: within(exact, { most: params.most }) };
}

/**
 * One rule over the unit's projects. A project it does not apply to or misses adds nothing and is shown. With nothing to
 * choose from the sum is kept from project to project, so that one new fact costs one project. Source: handbook 1.4.
 */
export const sumOverProjects = givesPoints({
  meaning: {
    zh: "对每个项目（或符合条件的项目）分别计分，再相加、取平均或取最高",
    en: "one rule over each project (or those that meet a condition), added up, averaged or the highest",
  },
  rule: {
    zh: "Σ 各项目得分；where 只计符合条件的项目，best 只取得分最高的几个，most 封顶；条文 about: project 就是不带条件的本算法",
    en: "Σ points of the projects; where picks projects, best takes the highest few, most caps; an article about: project is this without conditions",
  },
  example: { zh: "甲20分、乙6分：26分", en: "A 20 and B 6: 26" },
  spec,
  sayings: [
    {
      zh: "[where:符合“{where}”的项目|全部项目]逐个计分[best:，取得分最高的{best}个]，{how}[most:，最高计{most}分]。每个项目：{each}",
      en: "[where:projects with {where}|all projects] one by one[best:, the best {best}], {how}[most:, at most {most}]. Each: {each}",
    },
  ],
  check: (_, fields, scope) => {
    if (scope.about === "project")
      fault(fields("each"), {
        zh: "项目的条文不能再对项目求和",
        en: "an article about a project cannot sum over projects",
      });
  },
  evaluate: (params, context) => {
    const few = params.best !== null || params.how === "highest";
    const listed = (): readonly Scored[] =>
      context.projects.flatMap((project) => {
        const scored = scoreOne(params, project);
        return isScored(scored) ? [told(scored, project)] : [];
      });
    const counted = few ? chosen(params, listed()) : null;
    const tally = counted
      ? {
          sum: sumExact(counted.map(({ found }) => exactOfFound(found))),
          numbers: counted.length,
          missing: 0,
          of: context.projects.length,
        }
      : context.tally({ where: params.where, of: params.each });
    const found = settle(params, tally);
    const missing = (): readonly Missing[] =>
      context.projects.flatMap((project) => {
        const scored = scoreOne(params, project);
        return isScored(scored) ? scored.missing() : (scored ?? []);
      });
    return {
      found,
      missing,
      children: () => counted ?? listed(),
      sentence: () => {
        const text = found.kind === "points" ? printRational(writeExact(found.exact), 4) : "0";
        const all = tally.of;
        return {
          zh: `共${all}个项目，其中${tally.numbers}个计分，合计${text}分`,
          en: `${all} projects, ${tally.numbers} with points, ${text} points in all`,
        };
      },
    };
  },
  formula: ({ each }, words) =>
    words.language === "zh"
      ? `各项目（${words.formula(each)}）之和`
      : `sum over projects of (${words.formula(each)})`,
});

function told(scored: Scored, project: Context): Scored {
  const { name } = project.project ?? { name: "" };
  return { ...scored, explain: () => ({ ...scored.explain(), title: { zh: name, en: name } }) };
}
