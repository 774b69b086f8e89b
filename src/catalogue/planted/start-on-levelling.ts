import { monthIn } from "../sample/calendar.ts";
import { withMonths, workingMonths } from "../sample/fault.ts";
import { reached } from "../sample/project-draft.ts";
import { periodsOf, type Plant, redraft } from "./plot.ts";

const levelling = ["场地平整，完成{n}%", "土方回填，完成{n}%", "清表及土方平衡，完成{n}%"];

/**
 * The start is claimed while the site is levelled, though only piling is a start (handbook 1.9, 3.2). Plain: the
 * photograph shows it. Hard: the photograph is called one of piling, and only the reports tell.
 */
export const startOnLevelling: Plant = ({ plot, random, hard }) => {
  const { draft } = plot;
  const start = reached(draft.nodes, "start");
  const foundation = reached(draft.nodes, "foundation");
  if (start === null) return null;
  const from = monthIn(start);
  const to = Math.max(foundation === null ? from + 2 : monthIn(foundation), from + 1);
  const early = workingMonths(draft).filter(({ month }) => month >= from && month < to);
  if (early[0]?.month !== from) return null;
  const changed = early.map((report) => ({
    ...report,
    sentence: random.pick(levelling).replace("{n}", String(random.between(20, 90))),
  }));
  const nodes = draft.nodes.map((node) =>
    node.id === "start" && !hard ? { ...node, photo: "场地平整照片" } : node,
  );
  return {
    plots: [redraft(plot, { ...withMonths(draft, changed), nodes })],
    months: periodsOf(early),
    note: {
      zh: `${start}报开工，当时只在平整场地`,
      en: `Start claimed on ${start} while the site was being levelled`,
    },
  };
};

/** Levelling reported as levelling, and the start claimed only with the first pile. */
export const levellingFirst: Plant = ({ plot, random }) => {
  const { draft } = plot;
  const start = reached(draft.nodes, "start");
  const granted = reached(draft.nodes, "landGrant");
  if (start === null || granted === null) return null;
  const before = draft.months
    .filter(({ month, done }) => month < monthIn(start) && (done ?? 0) === 0)
    .filter(({ month }) => month >= Math.max(monthIn(granted), monthIn(start) - 4));
  if (before.length === 0) return null;
  const changed = before.map((report) => ({
    ...report,
    sentence: `场地平整，完成${random.between(30, 95)}%，尚未打桩`,
  }));
  return {
    plots: [redraft(plot, withMonths(draft, changed))],
    months: periodsOf(before),
    note: {
      zh: `平整场地时如实报平整，${start}打桩才报开工`,
      en: `Levelling reported as levelling; the start claimed with the first pile on ${start}`,
    },
  };
};
