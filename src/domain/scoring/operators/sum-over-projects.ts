import { answerSum } from "../explain.ts";
import type { AnyRule, Operator } from "../operator.ts";
import { fault } from "../reader.ts";

/** The sum of one rule over the unit's projects. */
export type SumOverProjectsParams = { readonly each: AnyRule };

/**
 * Unit: a rule about a project → points of the unit. Formula: Σ points of each project; a project it does not apply to
 * or misses adds nothing and is shown. Example: A 20 and B 6: 26. Source: handbook 1.4.
 */
export const sumOverProjects: Operator<SumOverProjectsParams> = {
  fields: ["each"],
  read: (fields, scope) => {
    if (scope.about === "project")
      fault(fields("each"), {
        zh: "项目的条文不能再对项目求和",
        en: "an article about a project cannot sum over projects",
      });
    return { each: scope.readRule(fields("each"), "project") };
  },
  reads: () => [],
  nested: ({ each }) => [each],
  evaluate: ({ each }, context) => {
    const children = context.projects.map((project) => {
      const { name } = project.project ?? { name: "" };
      return { ...context.apply(each, project), title: { zh: name, en: name } };
    });
    const answer = answerSum(children);
    const text = answer.kind === "points" ? answer.points.text : "0";
    const counted = children.filter(({ answer }) => answer.kind === "points").length;
    return {
      answer,
      missing: children.flatMap(({ missing }) => missing),
      children,
      sentence: {
        zh: `共${children.length}个项目，其中${counted}个计分，合计${text}分`,
        en: `${children.length} projects, ${counted} with points, ${text} points in all`,
      },
    };
  },
  formula: ({ each }, words) => ({
    zh: `各项目（${words.formula(each).zh}）之和`,
    en: `sum over projects of (${words.formula(each).en})`,
  }),
  clause: ({ each }, words) => {
    const { by, items } = words.clause(each);
    if (by) return { by: { zh: `每个项目的${by.zh}`, en: `${by.en} of each project` }, items };
    return {
      by,
      items: items.map(({ when, gives }) => ({
        when: { zh: `每个项目${when.zh}`, en: `for each project, ${when.en}` },
        gives,
      })),
    };
  },
};
