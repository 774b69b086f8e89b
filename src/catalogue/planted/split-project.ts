import { addDays, daysBetween } from "../../domain/value/civil.ts";
import { dayIn, monthIn } from "../sample/calendar.ts";
import type { MonthDraft, NodeDraft, ProjectDraft } from "../sample/project-draft.ts";
import { type Plant, type Plot, productOf, stemOf } from "./plot.ts";

const ordinals = ["一", "二", "三"];
const later = (a: string, b: string): string => (a > b ? a : b);

function reenter(nodes: readonly NodeDraft[], entered: string): NodeDraft[] {
  return nodes.map((node) => ({
    ...node,
    plans: node.plans.map((plan) => ({ ...plan, known: later(plan.known, entered) })),
  }));
}

function shareOf(draft: ProjectDraft, share: number) {
  const part = (wan: number) => Math.floor((wan * share) / 100);
  const { scale } = draft;
  const months = draft.months.map((report): MonthDraft => ({
    ...report,
    done: report.done === null ? null : part(report.done),
    mistyped: null,
  }));
  return {
    months,
    doneBefore: part(draft.doneBefore),
    yearPlans: draft.yearPlans.map((plan) => ({ ...plan, amount: Math.max(part(plan.amount), 1) })),
    scale: {
      ...scale,
      fixed: part(scale.fixed),
      land: Math.max(part(scale.land), 2),
      floor: Math.max(part(scale.floor), 1),
      output: part(scale.output),
      sales: part(scale.sales),
      tax: part(scale.tax),
      jobs: Math.max(part(scale.jobs), 5),
      totalQualifier: "exact" as const,
    },
  };
}

type Part = {
  readonly at: number;
  readonly share: number;
  readonly total: number;
  readonly hard: boolean;
};

/** A part under the key of another project; in disguise its name, investor, house number and day differ a little. */
function partPlot(main: Plot, own: Plot, part: Part): Plot {
  const { at, share, total, hard } = part;
  const { draft } = main;
  const entered = hard
    ? later(draft.entered, addDays(dayIn(monthIn(draft.entered), 27), at - 2))
    : draft.entered;
  const word = ordinals[at] ?? "";
  const { investor, site, code } = draft.identity;
  const identity = {
    ...draft.identity,
    name: hard ? `${stemOf(draft)}${word}号厂房项目` : `${stemOf(draft)}（${word}）项目`,
    investor: hard && at > 0 ? investor.replace("示例", `示例${word}号`) : investor,
    site: hard ? site.replace(/(\d+)号$/u, (_, number) => `${Number(number) + at * 2}号`) : site,
    code: `${code.slice(0, -6)}${own.draft.identity.code.slice(-6)}`,
  };
  const sliced = shareOf(draft, share);
  const { index, key } = own.draft;
  return {
    ...main,
    draft: {
      ...draft,
      ...sliced,
      index,
      key,
      entered,
      identity,
      scale: { ...sliced.scale, total },
      nodes: reenter(draft.nodes, entered),
    },
    filed: total,
    pages: [],
    remarks: [],
  };
}

/**
 * One project entered as three so that each counts: one investor, site and schedule, totals that add up to a round one
 * (a project is reported once, not cut by fund source, investor or area: handbook 3.3). Hard: investors and house
 * numbers differ a little, and the parts enter within days of each other.
 */
export const splitProject: Plant = ({ plot, others, random, hard }) => {
  const { scale, phases, halt, identity } = plot.draft;
  if (scale.total < 36_000 || scale.total > 300_000 || phases > 0 || halt) return null;
  if (identity.type !== "industrial") return null;
  const first = random.between(36, 42);
  const totals = [first, 30].map((share) => Math.floor((scale.total * share) / 100));
  const parts = [
    { at: 0, hard, share: first, total: totals[0] ?? 0 },
    { at: 1, hard, share: 30, total: totals[1] ?? 0 },
    {
      at: 2,
      hard,
      share: 70 - first,
      total: scale.total - totals.reduce((sum, each) => sum + each, 0),
    },
  ];
  const owns = [plot, ...others];
  const plots = parts.map((part) => partPlot(plot, owns[part.at] ?? plot, part));
  return {
    plots,
    note: {
      zh: `总投资${scale.total}万元的一个项目拆成三个申报`,
      en: `One project of ${scale.total} 万元 entered as three`,
    },
  };
};

/** Two phases of one park: same investor and site, but entered, approved, started and built long after each other. */
export const parkPhases: Plant = ({ plot, others }) => {
  const [second] = others;
  const main = plot.draft;
  if (!second || second.draft.identity.type !== main.identity.type) return null;
  const own = second.draft;
  if (daysBetween(main.entered, own.entered) < 240 || own.scale.total === main.scale.total)
    return null;
  if (main.phases + own.phases > 0) return null;
  const { investor, site, responsible, industry, bureau, content } = main.identity;
  const identity = {
    ...own.identity,
    investor,
    site,
    responsible,
    industry,
    bureau,
    name: `${stemOf(main)}二期项目`,
    content: own.identity.content.replace(productOf(own), productOf(main)),
  };
  const renamed = { ...main.identity, name: `${stemOf(main)}一期项目`, content };
  return {
    plots: [
      { ...plot, draft: { ...main, identity: renamed } },
      { ...second, draft: { ...own, identity, host: main.host } },
    ],
    note: {
      zh: "同一园区的一期和二期，备案、用地、开工各自独立",
      en: "Two phases of one park, each with its own filing, land and start",
    },
  };
};
