import { dayIn, monthIn, monthOfYear } from "../sample/calendar.ts";
import { refigure, withMonths, workingMonths } from "../sample/fault.ts";
import type { MonthDraft } from "../sample/project-draft.ts";
import { paper, periodsOf, type Plant, type Site } from "./plot.ts";

const doneIn = (report: MonthDraft | undefined): number => report?.done ?? 0;

/** Of each quarter's first two months so many percent stay; the rest moves into its third. */
function gathered(run: readonly MonthDraft[], kept: number): MonthDraft[] {
  const stays = (report: MonthDraft | undefined) => Math.floor((doneIn(report) * kept) / 100);
  const moved = (index: number) => doneIn(run[index]) - stays(run[index]);
  return refigure(run, (report, index) =>
    index % 3 === 2 ? doneIn(report) + moved(index - 1) + moved(index - 2) : stays(report),
  );
}

function quarters(site: Site, length: number, first: (month: number) => boolean): MonthDraft[] {
  const working = workingMonths(site.plot.draft);
  const starts = working.flatMap(({ month }, index) =>
    first(month) && working[index + length - 1]?.month === month + length - 1 ? [index] : [],
  );
  const start = starts.length === 0 ? working.length : site.random.pick(starts);
  return working.slice(start, start + length);
}

/**
 * Most of a quarter's figure appears in its last month, twice running: figures made for the quarterly contest (handbook
 * 1.1, 3.4). Hard: two fifths stay where they belong.
 */
export const quarterJump: Plant = (site) => {
  const { plot, random, hard } = site;
  const run = quarters(site, 6, (month) => monthOfYear(month) % 3 === 1);
  if (run.length === 0) return null;
  const months = gathered(run, hard ? random.between(33, 40) : random.between(6, 14));
  const jumps = months.filter((_, index) => index % 3 === 2);
  const early = (quarter: number) => doneIn(months[quarter * 3]) + doneIn(months[quarter * 3 + 1]);
  if (jumps.some((jump, quarter) => doneIn(jump) * 2 <= early(quarter) * 3)) return null;
  if (months.some(({ done }) => done === 0)) return null;
  return {
    plots: [{ ...plot, draft: withMonths(plot.draft, months) }],
    months: periodsOf(jumps),
    note: {
      zh: "连续两个季度，季末月份突增",
      en: "Two quarters running, most of the figure falls in the last month",
    },
  };
};

/** A December payment on acceptance, once: the node was reached then, and the certificate lies with the figure. */
export const decemberPayment: Plant = (site) => {
  const { plot, random } = site;
  const run = quarters(site, 3, (month) => monthOfYear(month) === 10);
  const last = run[2];
  const node = plot.draft.nodes.findLast(
    ({ id, actual }) =>
      ["topping", "completion"].includes(id) &&
      actual !== null &&
      last !== undefined &&
      monthIn(actual.day) <= last.month &&
      monthIn(actual.day) >= last.month - 2,
  );
  if (!last || !node) return null;
  const draft = withMonths(plot.draft, gathered(run, random.between(15, 35)));
  const proof = paper("分部分项验收记录及付款凭证", "approval");
  const [period] = periodsOf([last]);
  const at = ({ attribute, period: of }: { attribute: string; period: string | null }) =>
    attribute === "monthDone" && of === period;
  const remark = { report: last, text: "节点验收合格，按合同支付验收款" };
  return {
    plots: [
      {
        ...plot,
        draft,
        remarks: [...plot.remarks.filter(({ report }) => report.month !== last.month), remark],
        revise: (all) =>
          all.map((one) => (at(one) ? { ...one, evidence: [...one.evidence, proof] } : one)),
      },
    ],
    months: periodsOf([last]),
    note: {
      zh: `验收（${node.actual?.day ?? dayIn(last.month, 31)}）后12月集中支付验收款`,
      en: `Paid in December on acceptance (${node.actual?.day ?? dayIn(last.month, 31)})`,
    },
  };
};
