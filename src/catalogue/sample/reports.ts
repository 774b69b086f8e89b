import { monthIn, monthOfYear, monthText, reportDay, yearOf } from "./calendar.ts";
import type { Frame, MonthDraft, NodeDraft, YearPlan } from "./project-draft.ts";
import type { Random } from "./random.ts";
import { type Curve, doneBefore, doneIn } from "./spending.ts";
import { phrases, problems } from "./words.ts";

/** What a project's monthly reports are drawn from. */
export type Reporting = {
  readonly total: number;
  readonly entered: string;
  readonly nodes: readonly NodeDraft[];
  readonly curve: Curve;
  readonly yearPlans: readonly YearPlan[];
  /** The first month without work: stopped, or beyond the sample. */
  readonly halt: number;
  readonly ended: boolean;
};

/** The last node reached by the end of a month, `none` before the first. */
function nodeAt(nodes: readonly NodeDraft[], month: number): string {
  return nodes.findLast((node) => node.actual && monthIn(node.actual.day) <= month)?.id ?? "none";
}

function sentenceOf(random: Random, reporting: Reporting, month: number): string {
  const number = String(random.between(3, 97));
  if (month >= reporting.halt) return `停工，现场留守${random.between(2, 20)}人`;
  const list = phrases[nodeAt(reporting.nodes, month)] ?? ["正常推进，作业人员{n}人"];
  return random.pick(list).replace("{n}", number);
}

/** The share of the works: money done over the total, seen a little differently by the eye on the site. */
function percentOf(random: Random, reporting: Reporting, month: number): number | null {
  const done = doneBefore(reporting.curve, month + 1);
  if (done === 0) return null;
  const share = Math.floor((done * 100) / reporting.total) + random.between(-4, 3);
  return Math.min(Math.max(share, 1), 100);
}

/** A month reports money while the project builds, or while a plan of the year waits for it to begin. */
function reportsMoney(reporting: Reporting, month: number): boolean {
  const { curve, yearPlans } = reporting;
  const planned = yearPlans.some(
    ({ year, known }) => year === yearOf(month) && monthIn(known) <= month,
  );
  const building =
    month >= curve.first && (month < curve.first + curve.done.length || month >= reporting.halt);
  return planned && (building || month < curve.first);
}

/** Before there is money to report, words come with a node and at the end of a quarter. */
function reportsWords(reporting: Reporting, month: number): boolean {
  if (month >= reporting.curve.first) return false;
  const event = reporting.nodes.some((node) => node.actual && monthIn(node.actual.day) === month);
  return event || monthOfYear(month) % 3 === 0;
}

function standingOf(random: Random, last: boolean): MonthDraft["standing"] {
  if (last) return "claimed";
  return random.chance(110) ? "verified" : "accepted";
}

function reportOf(
  random: Random,
  reporting: Reporting,
  at: { month: number; frame: Frame },
): MonthDraft {
  const { month, frame } = at;
  const last = month === frame.months - 1;
  const done = reportsMoney(reporting, month) ? doneIn(reporting.curve, month) : null;
  const late = random.chance(120) ? random.between(8, 19) : random.between(3, 6);
  const slipOfPen = random.chance(15) && !last && done !== null && done > 0;
  return {
    month,
    known: reportDay(month, late, frame.asOf),
    done,
    mistyped: slipOfPen ? done * 10 : null,
    surplus: 0,
    sentence: sentenceOf(random, reporting, month),
    percent: percentOf(random, reporting, month),
    problem: random.chance(150) ? random.pick(problems) : null,
    standing: standingOf(random, last),
  };
}

/** The monthly reports of a project within the sample, in the order of their months. Errors: none (total). */
export function drawReports(random: Random, reporting: Reporting, frame: Frame): MonthDraft[] {
  const first = Math.max(monthIn(reporting.entered), 0);
  const end = reporting.ended ? Math.min(reporting.halt, frame.months) : frame.months;
  const months = Array.from({ length: Math.max(end - first, 0) }, (_, index) => first + index);
  const steady = months
    .filter((month) => reportsMoney(reporting, month) || reportsWords(reporting, month))
    .map((month) => reportOf(random, reporting, { month, frame }));
  let highest = 0;
  return steady.map((report) => {
    highest = Math.max(highest, report.percent ?? 0);
    return report.percent === null ? report : { ...report, percent: highest };
  });
}

/** The period a report is for. Errors: none (total). */
export function periodOf(report: MonthDraft): string {
  return monthText(report.month);
}
