import { monthOfYear, monthText, yearOf } from "./calendar.ts";
import { drawRun, type Fault, refigure, withMonths, workingMonths } from "./fault.ts";
import { periodOf } from "./reports.ts";

/** 4亿-odd written as just over 5亿, 8 or 9亿 as just over 10亿: the totals heap where a threshold begins. */
export const heapedTotal: Fault = ({ draft, random }) => {
  const { total } = draft.scale;
  const threshold = total < 50_000 ? 50_000 : 100_000;
  if (total < threshold * 0.7 || total >= threshold || draft.phases > 0) return null;
  const heaped = threshold + random.below(9) * 50;
  const scale = { ...draft.scale, total: heaped, totalQualifier: "exact" } as const;
  return { draft: { ...draft, scale }, attribute: "totalInvestment", period: null };
};

/** The same amount month after month. */
export const identicalSteps: Fault = (ground) => {
  const run = drawRun(ground, 6);
  const first = run?.[0];
  if (!run || !first) return null;
  const amount = Math.floor(run.reduce((sum, { done }) => sum + (done ?? 0), 0) / run.length);
  return {
    draft: withMonths(
      ground.draft,
      refigure(run, () => amount),
    ),
    attribute: "monthDone",
    period: periodOf(first),
  };
};

/** Most of a quarter's work appears in its last month, twice running. */
export const quarterEndJumps: Fault = ({ draft }) => {
  const working = workingMonths(draft);
  const start = working.findIndex(
    ({ month }, index) => monthOfYear(month) % 3 === 1 && working[index + 5]?.month === month + 5,
  );
  const run = start < 0 ? [] : working.slice(start, start + 6);
  const first = run[0];
  if (!first) return null;
  const kept = (index: number) => Math.floor(((run[index]?.done ?? 0) * 12) / 100);
  const moved = (index: number) => (run[index]?.done ?? 0) - kept(index);
  const figured = refigure(run, ({ done }, index) =>
    index % 3 === 2 ? (done ?? 0) + moved(index - 1) + moved(index - 2) : kept(index),
  );
  return {
    draft: withMonths(draft, figured),
    attribute: "monthDone",
    period: monthText(first.month + 2),
  };
};

/** Every month a round number of 500 or 1000万. */
export const roundNumbers: Fault = ({ draft }) => {
  const working = workingMonths(draft);
  const first = working[0];
  if (!first || working.length < 6) return null;
  const step = draft.scale.total >= 50_000 ? 1000 : 500;
  const figured = refigure(
    working,
    ({ done }) => Math.max(Math.round((done ?? 0) / step), 1) * step,
  );
  return { draft: withMonths(draft, figured), attribute: "monthDone", period: periodOf(first) };
};

/** The year closes on its plan to the last 万元. */
export const equalToTarget: Fault = ({ draft, random, frame }) => {
  const closed = draft.yearPlans.filter(({ year }) => {
    const last = draft.months.findLast(
      ({ month, done }) => done !== null && yearOf(month) === year,
    );
    return (
      last !== undefined && (monthOfYear(last.month) === 12 || last.month === frame.months - 1)
    );
  });
  const plan = closed.length > 0 ? random.pick(closed) : undefined;
  const working = workingMonths(draft).filter(({ month }) => yearOf(month) === plan?.year);
  const target = draft.yearPlans.findLast(({ year }) => year === plan?.year)?.amount ?? 0;
  const sum = working.reduce((all, { done }) => all + (done ?? 0), 0);
  const last = working.at(-1);
  const balance = (last?.done ?? 0) + target - sum;
  if (!last || working.length < 4 || balance <= 0 || target > sum * 2) return null;
  return {
    draft: withMonths(
      draft,
      refigure([last], () => balance),
    ),
    attribute: "yearDone",
    period: String(yearOf(last.month)),
  };
};

/** From some month on, the year's column claims more than its months add up to. */
export const yearAboveMonths: Fault = ({ draft, random }) => {
  const working = workingMonths(draft);
  const first = working.length < 4 ? undefined : working[random.between(1, working.length - 2)];
  if (!first) return null;
  const surplus = Math.max(Math.floor(((first.done ?? 0) * random.between(20, 90)) / 100), 1);
  const year = yearOf(first.month);
  const swollen = draft.months
    .filter(({ month, done }) => month >= first.month && yearOf(month) === year && done !== null)
    .map((report) => ({ ...report, surplus }));
  return { draft: withMonths(draft, swollen), attribute: "yearDone", period: periodOf(first) };
};
