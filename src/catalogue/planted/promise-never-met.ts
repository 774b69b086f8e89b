import { dayIn, monthIn, monthText } from "../sample/calendar.ts";
import type { Aim, MonthDraft, NodeDraft, ProjectDraft } from "../sample/project-draft.ts";
import { paper, type Plant, redraft, sayWhy, townSays } from "./plot.ts";

const soon = [
  "施工许可办理中，计划下季度开工",
  "图纸完善中，争取尽快开工",
  "围挡已安装，具备开工条件",
];

/** The start aimed at again and again, always a little ahead, known in the month the last aim ran out. */
function rolling(promise: number, step: number, end: number): Aim[] {
  const count = Math.max(Math.ceil((end - promise) / step), 0);
  return Array.from({ length: count }, (_, at) => ({
    month: promise + (at + 1) * step,
    known: dayIn(promise + at * step, 12),
  }));
}

/** The project as it is when it never starts: no node from the start on, no money, words all the same. */
function unstarted(draft: ProjectDraft, aims: readonly Aim[]): ProjectDraft {
  const at = draft.nodes.findIndex(({ id }) => id === "start");
  const nodes = draft.nodes.map((node, index): NodeDraft => {
    if (index < at) return node;
    const first = node.plans.slice(0, 1);
    return { ...node, actual: null, plans: index === at ? [...first, ...aims] : first };
  });
  const idle = (report: MonthDraft): MonthDraft => ({
    ...report,
    done: report.done === null ? null : 0,
    mistyped: null,
    percent: null,
    sentence: report.percent === null ? report.sentence : (soon[report.month % 3] ?? ""),
  });
  return { ...draft, nodes, months: draft.months.map(idle), counted: null };
}

/**
 * The start promised at the signing never comes; it is promised anew each time it is asked for (three months red in one
 * city: handbook 2.6). Plain: every quarter. Hard: every half-year, like any other plan.
 */
export const promiseNeverMet: Plant = ({ plot, hard, frame }) => {
  const { draft } = plot;
  const start = draft.nodes.find(({ id }) => id === "start");
  const promised = start?.promised;
  if (!promised || draft.doneBefore > 0 || draft.halt || promised.month < 0) return null;
  if (frame.months - 1 - promised.month < 12) return null;
  if (start.actual && monthIn(start.actual.day) < promised.month) return null;
  const step = hard ? 6 : 3;
  const aims = rolling(Math.max(promised.month, monthIn(promised.known) + 1), step, frame.months);
  return {
    plots: [{ ...redraft(plot, unstarted(draft, aims)), earned: [], remarks: [] }],
    months: aims.map(({ known }) => known.slice(0, 7)),
    note: {
      zh: `承诺${monthText(promised.month)}开工，改期${aims.length}次仍未开工`,
      en: `Promised to start in ${monthText(promised.month)}, put off ${aims.length} times, never started`,
    },
  };
};

/** A promise put off by a further agreement before its month was out, and kept as put off. */
export const slippedOpenly: Plant = ({ plot }) => {
  const { draft } = plot;
  const start = draft.nodes.find(({ id }) => id === "start");
  const { promised, actual } = start ?? {};
  if (!promised || !actual || monthIn(actual.day) - promised.month < 3) return null;
  const known = dayIn(promised.month, 18);
  if (known <= promised.known || promised.month < 0) return null;
  const month = monthText(monthIn(actual.day));
  const how = townSays(draft, known, paper("投资协议补充协议", "approval"));
  const again = sayWhy(
    how,
    {
      attribute: "start",
      kind: "promised",
      value: { day: month, precision: "month" },
      validFrom: `${month}-01`,
    },
    "净地交付推迟，双方签订补充协议",
  );
  return {
    plots: [{ ...plot, said: [again] }],
    months: [monthText(promised.month)],
    note: {
      zh: `补充协议将开工推迟到${month}，如期开工`,
      en: `A further agreement put the start off to ${month}, and it was kept`,
    },
  };
};
