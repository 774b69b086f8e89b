import { addDays, lastOfMonth } from "../../domain/value/civil.ts";
import { dayIn, januaryOf, monthIn, yearOf } from "../sample/calendar.ts";
import type { MonthDraft, NodeDraft, ProjectDraft } from "../sample/project-draft.ts";
import { say } from "../sample/statement.ts";
import { paper, type Plant, type Plot, productOf, stemOf, townSays } from "./plot.ts";

function shifted(node: NodeDraft, days: number): NodeDraft {
  if (!node.actual) return node;
  const last = lastOfMonth(node.actual.day.slice(0, 7));
  const moved = addDays(node.actual.day, days);
  return { ...node, actual: { ...node.actual, day: moved < last ? moved : last } };
}

function nudged(report: MonthDraft, percent: number): MonthDraft {
  const done = report.done === null ? null : Math.floor((report.done * percent) / 100);
  return { ...report, done, mistyped: null };
}

/**
 * Two towns report the same project, each as its own (what counts is counted where it lies: 在地, handbook 3.1).
 * Plain: name, code and figures are the same. Hard: another name and code, days and amounts a little off.
 */
export const twoTowns: Plant = ({ plot, others, random, hard, frame }) => {
  const [own] = others;
  const main = plot.draft;
  const hosts = frame.hosts.filter(({ key }) => key !== main.host.key);
  if (!own || main.phases > 0 || main.halt || hosts.length === 0) return null;
  const { index, key } = own.draft;
  const { code, site, responsible } = own.draft.identity;
  const same = { ...main.identity, responsible };
  const other = { ...same, name: `${productOf(main)}（${stemOf(main)}）项目`, code, site };
  const days = random.between(1, 6);
  const percent = random.between(94, 99);
  const draft: ProjectDraft = {
    ...main,
    index,
    key,
    host: random.pick(hosts),
    identity: hard ? other : same,
    nodes: hard ? main.nodes.map((node) => shifted(node, days)) : main.nodes,
    months: hard ? main.months.map((report) => nudged(report, percent)) : main.months,
  };
  return {
    plots: [plot, { ...plot, draft, pages: [], remarks: [] }],
    note: {
      zh: `同一项目由${main.host.name}和${draft.host.name}分别上报${hard ? "，改了名称和代码" : ""}`,
      en: `One project reported by ${main.host.name} and by ${draft.host.name}${hard ? ", under another name and code" : ""}`,
    },
  };
};

type HandOver = { readonly month: number; readonly day: string };

/** The project in the town that gives it away: it ends with the year. */
function given(draft: ProjectDraft, at: HandOver): ProjectDraft {
  const nodes = draft.nodes.map((node) => ({
    ...node,
    plans: node.plans.filter(({ known }) => known <= at.day),
    actual: node.actual && node.actual.day <= at.day ? node.actual : null,
  }));
  return {
    ...draft,
    nodes,
    halt: { status: "ended", day: at.day },
    months: draft.months.filter(({ month }) => month < at.month),
    yearPlans: draft.yearPlans.filter(({ year }) => year < yearOf(at.month)),
  };
}

/** The project in the town that takes it over: with all that was done and reached, from the new year on. */
function taken(draft: ProjectDraft, own: ProjectDraft, at: HandOver): ProjectDraft {
  const entered = dayIn(at.month, 4);
  const known = (day: string) => (day > entered ? day : entered);
  const before = draft.months.filter(({ month }) => month < at.month);
  return {
    ...draft,
    index: own.index,
    key: own.key,
    host: own.host,
    entered,
    identity: { ...draft.identity, responsible: own.identity.responsible },
    doneBefore: before.reduce((sum, { done }) => sum + (done ?? 0), draft.doneBefore),
    months: draft.months.filter(({ month }) => month >= at.month),
    yearPlans: draft.yearPlans
      .filter(({ year }) => year >= yearOf(at.month))
      .map((plan) => ({ ...plan, known: known(plan.known) })),
    nodes: draft.nodes.map((node) => ({
      ...node,
      promised: node.promised && { ...node.promised, known: known(node.promised.known) },
      plans: node.plans.map((plan) => ({ ...plan, known: known(plan.known) })),
      actual: node.actual && { ...node.actual, known: known(node.actual.known) },
      photo: node.actual && node.actual.day < entered ? "项目移交清单及现场照片" : node.photo,
    })),
  };
}

/** A real hand-over: it ends in one town on the day before it enters in the other, and no month is told twice. */
export const handOver: Plant = ({ plot, others, frame }) => {
  const [own] = others;
  const main = plot.draft;
  const month = januaryOf(yearOf(frame.months - 1));
  const at = { month, day: dayIn(month - 1, 31) };
  const has = (of: number) => main.months.some((report) => report.month === of && report.done);
  if (!own || own.draft.host.key === main.host.key || main.phases > 0 || main.halt) return null;
  if (monthIn(main.entered) >= month - 2 || !has(month - 1) || !has(month)) return null;
  const draft = taken(main, own.draft, at);
  const paperwork = paper("项目移交确认书", "approval");
  const alias = say(townSays(draft, draft.entered, paperwork), {
    attribute: "alias",
    kind: "actual",
    value: `${main.identity.name}（原属${main.host.name}）`,
    validFrom: draft.entered,
  });
  const old = { draft: given(main, at), earned: [], remarks: [] } as const;
  const remarks = plot.remarks.filter(({ report }) => report.month >= month);
  const next: Plot = { ...plot, draft, pages: [], remarks, said: [alias], filed: null };
  return {
    plots: [{ ...plot, ...old }, next],
    note: {
      zh: `${at.day}由${main.host.name}移交${draft.host.name}，前后不重复`,
      en: `Handed over from ${main.host.name} to ${draft.host.name} on ${at.day}; nothing is told twice`,
    },
  };
};
