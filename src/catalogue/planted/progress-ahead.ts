import { refigure, withMonths, workingMonths } from "../sample/fault.ts";
import type { MonthDraft } from "../sample/project-draft.ts";
import { periodOf } from "../sample/reports.ts";
import { backed, paper, periodsOf, type Plant, runOf } from "./plot.ts";

/**
 * The works are said to be far ahead of the money (形象进度 against 财务支出, handbook 3.3). Plain: by 30 points and
 * more, and nothing is attached. Hard: by 20 points or so, with the monthly form attached as always.
 */
export const progressAhead: Plant = ({ plot, random, hard }) => {
  const early = workingMonths(plot.draft).filter(
    ({ percent }) => percent !== null && percent >= 4 && percent < 55,
  );
  const first = early[random.below(Math.max(early.length - 2, 1))];
  if (!first || early.length < 3) return null;
  const lead = hard ? random.between(20, 24) : random.between(32, 42);
  const raised = plot.draft.months
    .filter(({ month, percent }) => month >= first.month && percent !== null)
    .map((report) => ({ ...report, percent: Math.min((report.percent ?? 0) + lead, 100) }));
  const from = periodOf(first);
  const bare: NonNullable<typeof plot.revise> = (all) =>
    all.map((one) =>
      one.attribute === "progress" && (one.period ?? "") >= from ? { ...one, evidence: [] } : one,
    );
  const draft = withMonths(plot.draft, raised);
  return {
    plots: [hard ? { ...plot, draft } : { ...plot, draft, revise: bare }],
    months: periodsOf(raised.filter(({ percent }) => (percent ?? 0) < 100)),
    note: {
      zh: `形象进度比完成投资多报${lead}个百分点${hard ? "" : "，且无佐证"}`,
      en: `Works said to be ${lead} points ahead of the money${hard ? "" : ", with nothing to show"}`,
    },
  };
};

const paidLater = (report: MonthDraft): number => Math.floor(((report.done ?? 0) * 80) / 100);

/** The works really run ahead: paid on acceptance three months later, when the money catches up. */
export const aheadOfPayment: Plant = (site) => {
  const { plot } = site;
  const run = runOf(site, 4);
  const [first, , , last] = run ?? [];
  if (!run || !first || !last) return null;
  const owed = run.slice(0, 3).reduce((sum, report) => sum + paidLater(report), 0);
  if (owed * 100 < plot.draft.scale.total * 14) return null;
  const months = refigure(run, (report) =>
    report === last ? (report.done ?? 0) + owed : (report.done ?? 0) - paidLater(report),
  );
  const periods = periodsOf(run);
  const proof = paper("监理月报及已完工程量确认单");
  return {
    plots: [
      {
        ...plot,
        draft: withMonths(plot.draft, months),
        revise: backed(
          ({ attribute, period }) => attribute === "progress" && periods.includes(period ?? ""),
          proof,
        ),
        remarks: [
          ...plot.remarks.filter(({ report }) => report.month !== first.month),
          { report: first, text: "按合同三个月验收一次后付款" },
        ],
      },
    ],
    months: periods,
    note: {
      zh: `先施工后付款，第四个月补付${owed}万元，有监理确认`,
      en: `Works before payment; ${owed} 万元 paid in the fourth month, the supervisor confirms`,
    },
  };
};
