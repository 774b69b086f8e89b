import type { Block } from "./document.ts";
import { longDay, monthPlaces } from "./figures.ts";
import type { BulletinInput, LateNode } from "./input.ts";
import { periodRange } from "../value/period.ts";
import { word, type BulletinTemplate } from "./template.ts";

/** 二、存在问题: late nodes, red lights, plans nobody stated. Errors: none (total). */
export function composeProblems(input: BulletinInput, template: BulletinTemplate): Block[] {
  return [
    { kind: "heading", level: 1, text: word(template, "problemsHeading", {}) },
    { kind: "heading", level: 2, text: word(template, "lateHeading", {}) },
    ...late(input, template).map(paragraph),
    { kind: "heading", level: 2, text: word(template, "redHeading", {}) },
    paragraph(red(input, template)),
    { kind: "heading", level: 2, text: word(template, "gapsHeading", {}) },
    paragraph(planGap(input, template)),
  ];
}

function paragraph(text: string): Block {
  return { kind: "paragraph", runs: [{ text }] };
}

function late({ late: nodes, period }: BulletinInput, template: BulletinTemplate): string[] {
  const day = longDay(periodRange(period).to);
  if (nodes.length === 0) return [word(template, "lateNone", { day })];
  const shown = nodes.slice(0, template.lateInText);
  const rest = word(template, "lateRest", { shown: String(shown.length) });
  return [
    word(template, "late", {
      day,
      projects: String(new Set(nodes.map(({ project, unit }) => `${unit} ${project}`)).size),
      nodes: String(nodes.length),
      byUnit: byUnit(nodes, template),
    }),
    ...shown.map((node, index) => `${index + 1}. ${lateItem(node, template)}`),
    ...(shown.length > 0 && shown.length < nodes.length ? [rest] : []),
  ];
}

function lateItem(node: LateNode, template: BulletinTemplate): string {
  const { project, unit, planned, delay, problem } = node;
  const what = word(template, "lateItem", { project, unit, node: node.node, planned, delay });
  const why =
    problem === null
      ? word(template, "lateProblemMissing", {})
      : // The problem is a person's own sentence and may bring its full stop along.
        word(template, "lateProblem", { problem: problem.replace(/[。．.；;]+$/u, "") });
  return what + why;
}

function byUnit(nodes: readonly LateNode[], template: BulletinTemplate): string {
  const counts = new Map<string, number>();
  for (const { unit } of nodes) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([unit, count]) => word(template, "lateOfUnit", { unit, nodes: String(count) }))
    .join("、");
}

function red({ projects }: BulletinInput, template: BulletinTemplate): string {
  const list = projects.filter(({ light }) => light === "red");
  if (list.length === 0) return word(template, "redNone", {});
  return word(template, "red", { count: String(list.length), projects: names(list, template) });
}

function planGap({ projects, period }: BulletinInput, template: BulletinTemplate): string {
  const { year } = monthPlaces(period);
  const list = projects.filter(({ yearPlan }) => yearPlan === null);
  if (list.length === 0) return word(template, "planGapNone", { year });
  return word(template, "planGap", {
    year,
    count: String(list.length),
    projects: names(list, template),
  });
}

function names(
  list: readonly { readonly name: string; readonly unit: string }[],
  template: BulletinTemplate,
): string {
  return list
    .map(({ name, unit }) => word(template, "projectOfUnit", { project: name, unit }))
    .join("、");
}
