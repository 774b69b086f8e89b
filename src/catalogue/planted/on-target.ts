import { dayIn, januaryOf, monthOfYear, yearOf } from "../sample/calendar.ts";
import { refigure, withMonths, workingMonths } from "../sample/fault.ts";
import { type MonthDraft, type ProjectDraft, reached } from "../sample/project-draft.ts";
import { paper, periodsOf, type Plant, backed } from "./plot.ts";

const sumOf = (reports: readonly MonthDraft[]): number =>
  reports.reduce((sum, { done }) => sum + (done ?? 0), 0);

const inYear = (draft: ProjectDraft, year: number): MonthDraft[] =>
  workingMonths(draft).filter(({ month }) => yearOf(month) === year);

/** What is missing to the target is put into the last months, in even parts; the last takes the rest. */
function spread(run: readonly MonthDraft[], balance: number): MonthDraft[] {
  const each = Math.trunc(balance / run.length);
  const rest = balance - each * (run.length - 1);
  return refigure(run, ({ done }, at) => (done ?? 0) + (at === run.length - 1 ? rest : each));
}

/**
 * The year closes on its plan to the 元: figures made to hit a target (handbook 3.4). Plain: the last month takes up
 * the difference. Hard: it is spread over the last three.
 */
export const onTarget: Plant = ({ plot, random, hard }) => {
  const { draft } = plot;
  const years = [...new Set(draft.yearPlans.map(({ year }) => year))].filter(
    (year) => monthOfYear(inYear(draft, year).at(-1)?.month ?? 0) === 12,
  );
  if (years.length === 0) return null;
  const year = random.pick(years);
  const target = draft.yearPlans.findLast((plan) => plan.year === year)?.amount ?? 0;
  const working = inYear(draft, year);
  const balance = target - sumOf(working);
  const last = working.slice(hard ? -3 : -1);
  const months = spread(last, balance);
  const spent = sumOf(draft.months) + draft.doneBefore + balance;
  const isOdd = months.some(({ done }) => (done ?? 0) <= 0) || spent > draft.scale.total;
  if (working.length < 4 || balance === 0 || isOdd || target > sumOf(working) * 2) return null;
  return {
    plots: [{ ...plot, draft: withMonths(draft, months) }],
    months: periodsOf(last),
    note: {
      zh: `${year}年完成${target}万元，与计划分毫不差`,
      en: `${year} closes on its plan of ${target} 万元 to the yuan`,
    },
  };
};

/** The last year of a project: its plan was the balance of the contract, and the balance was paid. */
export const lastBalance: Plant = ({ plot }) => {
  const { draft } = plot;
  const year = Number((reached(draft.nodes, "production") ?? "0000").slice(0, 4));
  const working = inYear(draft, year);
  const last = working.at(-1);
  const isWhole = draft.phases === 0 && draft.halt === null && working.length >= 3;
  if (!last || !isWhole || workingMonths(draft).at(-1) !== last) return null;
  const amount = sumOf(working);
  const total = sumOf(draft.months) + draft.doneBefore;
  const known = dayIn(januaryOf(year), 15);
  const others = draft.yearPlans.filter((plan) => plan.year !== year);
  if (draft.entered > known || others.length === draft.yearPlans.length) return null;
  const yearPlans = [...others, { year, amount, known }].toSorted((a, b) => a.year - b.year);
  const scale = { ...draft.scale, total, totalQualifier: "exact" } as const;
  const final = paper("竣工结算审核报告", "approval");
  const [period = ""] = periodsOf([last]);
  return {
    plots: [
      {
        ...plot,
        draft: { ...draft, yearPlans, scale },
        filed: plot.filed === null ? null : total,
        pages: plot.pages.map((page) => ({ ...page, total })),
        revise: backed((one) => one.attribute === "monthDone" && one.period === period, final),
      },
    ],
    months: [period],
    note: {
      zh: `年度计划就是合同余额${amount}万元，竣工结清`,
      en: `The year's plan was the contract's balance of ${amount} 万元, paid off on completion`,
    },
  };
};
