import { addDays } from "../../domain/value/civil.ts";
import { dayIn, monthOfYear, yearOf } from "../sample/calendar.ts";
import type { SampleStatement } from "../sample/draft.ts";
import { refigure, withMonths, workingMonths } from "../sample/fault.ts";
import { periodOf } from "../sample/reports.ts";
import type { MonthDraft } from "../sample/project-draft.ts";
import { lessBy, paper, periodsOf, type Plant, type Plot, runOf } from "./plot.ts";

type Edit = { readonly report: MonthDraft; readonly raise: number; readonly day: string };

const running = new Set(["yearDone", "doneSinceStart"]);

/** What was first said lacks the raise; on the day of the edit month, year and total are said again with it. */
function edited({ report, raise, day }: Edit): NonNullable<Plot["revise"]> {
  const isTouched = ({ attribute, period, source, knownOn }: SampleStatement) =>
    source === "report" &&
    knownOn >= report.known &&
    knownOn < day &&
    (running.has(attribute) || (attribute === "monthDone" && period === periodOf(report)));
  return (all) => {
    const last = new Map(
      all.filter(isTouched).map((one): [string, SampleStatement] => [one.attribute, one]),
    );
    const again = [...last.values()].map((one) => ({ ...one, knownOn: day }));
    return [...all.map((one) => (isTouched(one) ? lessBy(one, raise) : one)), ...again];
  };
}

/**
 * A month long reported is raised without a word before the next contest (a closed month is re-opened, never
 * overwritten: handbook 3.5). Plain: by a quarter to a half of the figure. Hard: by a tenth.
 */
export const lateEdit: Plant = ({ plot, random, hard, frame }) => {
  const fit = workingMonths(plot.draft).filter(
    ({ month, done }) => monthOfYear(month) <= 8 && (done ?? 0) >= 50 && month + 3 < frame.months,
  );
  if (fit.length === 0) return null;
  const report = random.pick(fit);
  const day = dayIn(report.month + 3, random.between(22, 27));
  const raise = Math.floor(
    ((report.done ?? 0) * random.between(hard ? 8 : 25, hard ? 14 : 45)) / 100,
  );
  const draft = withMonths(
    { ...plot.draft, counted: null },
    plot.draft.months.map((each) => ({ ...each, mistyped: null })),
  );
  return {
    plots: [{ ...plot, draft, revise: edited({ report, raise, day }) }],
    months: [periodOf(report)],
    note: {
      zh: `${periodOf(report)}的数在${day}无理由调高${raise}万元`,
      en: `The figure of ${periodOf(report)} was raised by ${raise} 万元 on ${day} without a reason`,
    },
  };
};

type Swap = {
  readonly pair: readonly [MonthDraft, MonthDraft];
  readonly amount: number;
  readonly day: string;
};

/** First the amount stood in the second month; the correction puts it into the first, with its reason. */
function corrected({ pair, amount, day }: Swap): NonNullable<Plot["revise"]> {
  const [first, second] = pair;
  const isMonth = (one: SampleStatement, report: MonthDraft) =>
    one.attribute === "monthDone" && one.period === periodOf(report);
  const mistaken = (one: SampleStatement): SampleStatement => {
    if (isMonth(one, second)) return lessBy(one, -amount);
    const isFirst = isMonth(one, first) || running.has(one.attribute);
    return isFirst && one.knownOn === first.known ? lessBy(one, amount) : one;
  };
  return (all) => [
    ...all.map(mistaken),
    ...all
      .filter((one) => isMonth(one, first) || isMonth(one, second))
      .map((one) => ({
        ...one,
        knownOn: day,
        reason: `一笔进度款${amount}万元记错月份，予以更正`,
        evidence: [paper("数据更正申请及付款凭证", "approval")],
      })),
  ];
}

/** A payment booked in the wrong month, put right in the open: reason, proof, and the year's figure as it was. */
export const openCorrection: Plant = (site) => {
  const { plot, random, frame } = site;
  const run = runOf(site, 2);
  const [first, second] = run ?? [];
  if (!first || !second || yearOf(first.month) !== yearOf(second.month)) return null;
  const day = addDays(second.known, random.between(25, 60));
  const amount = Math.floor((Math.min(first.done ?? 0, second.done ?? 0) * 3) / 10);
  if (amount < 10 || day > frame.asOf) return null;
  const draft = withMonths(
    { ...plot.draft, counted: null },
    refigure([first, second], ({ done }) => done ?? 0),
  );
  return {
    plots: [{ ...plot, draft, revise: corrected({ pair: [first, second], amount, day }) }],
    months: periodsOf([first, second]),
    note: {
      zh: `${day}公开更正：${amount}万元记错月份，附理由和凭证`,
      en: `Corrected in the open on ${day}: ${amount} 万元 booked in the wrong month, with reason and proof`,
    },
  };
};
