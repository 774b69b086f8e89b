import { monthIn } from "../sample/calendar.ts";
import { withMonths, workingMonths } from "../sample/fault.ts";
import { periodsOf, type Plant, type Site, type Sown, runOf } from "./plot.ts";

/** The same sentence and share of the works month after month, while money goes on. */
function ownText(site: Site): Sown | null {
  const run = runOf(site, site.random.between(5, 7)) ?? runOf(site, 5);
  const [first] = run ?? [];
  if (!run || !first) return null;
  const { sentence, percent } = first;
  const draft = withMonths(
    site.plot.draft,
    run.map((report) => ({ ...report, sentence, percent })),
  );
  return {
    plots: [{ ...site.plot, draft }],
    months: periodsOf(run),
    note: {
      zh: `连续${run.length}个月形象进度一字不改，投资照报`,
      en: `${run.length} months with one and the same text while money goes on`,
    },
  };
}

/** The sentences of another project, figures and all, under this project's own share of the works. */
function borrowedText({ plot, others }: Site): Sown | null {
  const [other] = others;
  if (!other) return null;
  const source = new Map(workingMonths(plot.draft).map((report) => [report.month, report]));
  const copied = workingMonths(other.draft).flatMap((report) => {
    const from = source.get(report.month);
    return from ? [{ ...report, sentence: from.sentence }] : [];
  });
  if (copied.length < 5) return null;
  return {
    plots: [plot, { ...other, draft: withMonths(other.draft, copied) }],
    months: periodsOf(copied),
    note: {
      zh: `${copied.length}个月的进展照抄另一项目`,
      en: `The text of ${copied.length} months is copied from another project`,
    },
  };
}

/**
 * Progress is copied, not looked at (代填代报, handbook 3.4). Plain: from the month before. Hard: from another project,
 * which takes two.
 */
export const copiedText: Plant = (site) =>
  site.others.length === 0 ? ownText(site) : borrowedText(site);

/** A stopped site says the same every month, and reports no money. */
export const standstill: Plant = ({ plot, random }) => {
  const { draft } = plot;
  if (draft.halt?.status !== "paused") return null;
  const from = monthIn(draft.halt.day);
  const still = draft.months.filter(({ month }) => month > from);
  if (still.length < 4 || still.some(({ done }) => (done ?? 0) > 0)) return null;
  const sentence = `停工，现场留守${random.between(3, 9)}人`;
  const percent = still[0]?.percent ?? null;
  const months = still.map((report) => ({ ...report, sentence, percent }));
  return {
    plots: [{ ...plot, draft: withMonths(draft, months) }],
    months: periodsOf(still),
    note: {
      zh: `停工${still.length}个月，月报相同，投资为零`,
      en: `${still.length} months at a standstill: the same words, and no money`,
    },
  };
};
