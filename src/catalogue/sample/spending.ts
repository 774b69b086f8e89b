import { dayIn, januaryOf, monthIn, monthOfYear, yearOf } from "./calendar.ts";
import type { Frame, NodeDraft, YearPlan } from "./project-draft.ts";
import type { Random } from "./random.ts";

/** Money by month: what was done in each counted month from `first` on, in 万元; nothing outside. */
export type Curve = { readonly first: number; readonly done: readonly number[] };

/** What was done in one month, in 万元. Errors: none (total). */
export function doneIn(curve: Curve, month: number): number {
  return curve.done[month - curve.first] ?? 0;
}

/** What was done before a month, in 万元. Errors: none (total). */
export function doneBefore(curve: Curve, month: number): number {
  return curve.done.slice(0, Math.max(month - curve.first, 0)).reduce((sum, done) => sum + done, 0);
}

/**
 * How much of the work falls in a month: a ramp up, a plateau, a ramp down, and a quieter Spring Festival.
 */
function weightOf(random: Random, month: number, at: { position: number; length: number }): number {
  const ramp = Math.min(at.position + 1, at.length - at.position, Math.ceil(at.length / 3));
  return ramp * random.between(70, 130) * (monthOfYear(month) <= 2 ? 6 : 10);
}

/** What a project is to spend, over which months, and the month in which it stops for good. */
export type Budget = {
  readonly total: number;
  readonly first: number;
  readonly last: number;
  readonly halt: number;
};

/**
 * The real spending of a project from start to production: between 90 and 100 % of the total in the end.
 * Errors: none (total).
 */
export function drawCurve(random: Random, budget: Budget): Curve {
  const length = Math.max(budget.last - budget.first + 1, 1);
  const weights = Array.from({ length }, (_, position) =>
    weightOf(random, budget.first + position, { position, length }),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const spent = Math.floor((budget.total * random.between(900, 1000)) / 1000);
  const done = weights.map((weight) => Math.floor((spent * weight) / all));
  return { first: budget.first, done: done.slice(0, Math.max(budget.halt - budget.first, 0)) };
}

/** The month a node was reached or, before that, was planned for, as known on a day. */
function expected(nodes: readonly NodeDraft[], id: string, day: string): number {
  const node = nodes.find((one) => one.id === id);
  if (node?.actual && node.actual.day <= day) return monthIn(node.actual.day);
  return node?.plans.findLast((plan) => plan.known <= day)?.month ?? 0;
}

/** A project as its yearly plan sees it. */
export type Planning = {
  readonly total: number;
  readonly entered: string;
  readonly nodes: readonly NodeDraft[];
  readonly curve: Curve;
  readonly halt: number;
};

/** The plan of one year, in 万元 rounded to 500: what is left, spread over the months planned; 0 for none. */
function planFor(planning: Planning, year: number, known: string): number {
  const { total, nodes, curve } = planning;
  const january = Math.max(januaryOf(year), monthIn(planning.entered));
  const from = Math.max(january, expected(nodes, "start", known));
  const to = Math.max(from, expected(nodes, "production", known));
  const inYear = Math.max(Math.min(to, januaryOf(year) + 11) - from + 1, 0);
  const left = total - doneBefore(curve, january);
  const finished = curve.first + curve.done.length <= january;
  const amount = finished && doneBefore(curve, january) > 0 ? 0 : (left * inYear) / (to - from + 1);
  const real = Array.from({ length: 12 }, (_, month) => doneIn(curve, januaryOf(year) + month));
  const floor = real.reduce((sum, done) => sum + done, 0) > 0 ? 500 : 0;
  return Math.max(Math.round(amount / 500) * 500, floor);
}

/**
 * The plans of every year of the sample, set in January (or on entry) and sometimes changed in July.
 * Errors: none (total).
 */
export function drawYearPlans(random: Random, planning: Planning, frame: Frame): YearPlan[] {
  const years = Array.from({ length: Math.ceil(frame.months / 12) }, (_, index) =>
    yearOf(index * 12),
  );
  return years.flatMap((year) => {
    const first = dayIn(januaryOf(year), 15);
    const known = first < planning.entered ? planning.entered : first;
    const amount = planFor(planning, year, known);
    const off = yearOf(monthIn(known)) !== year || monthIn(known) >= planning.halt || amount === 0;
    const july = dayIn(januaryOf(year) + 6, 10);
    const changed = Math.max(Math.round((amount * random.between(70, 125)) / 50_000) * 500, 500);
    const again = random.chance(200) && july > known && july <= frame.asOf && changed !== amount;
    if (off || monthIn(july) >= planning.halt) return off ? [] : [{ year, amount, known }];
    return [{ year, amount, known }, ...(again ? [{ year, amount: changed, known: july }] : [])];
  });
}
