import { reached } from "../sample/project-draft.ts";
import { backed, paper, type Plant, type Plot } from "./plot.ts";

/** Totals in 万元 from which a project is entered, counted or handed up: 1, 5 and 10亿 (handbook 2.5, 3.1). */
const thresholds = [10_000, 50_000, 100_000] as const;

function withTotal(plot: Plot, total: number, filed: number | null): Plot {
  const scale = { ...plot.draft.scale, total, totalQualifier: "exact" } as const;
  const pages = plot.pages.map((page) => ({ ...page, total }));
  return { ...plot, draft: { ...plot.draft, scale }, filed, pages };
}

/**
 * A total somewhat below a threshold is written one unit above it: 1, 10 or 100万元, as the form rounds. Plain: the
 * filing still has the real one. Hard: the filing was written up as well, only the money never gets there.
 */
export const heapedTotal: Plant = ({ plot, random, hard }) => {
  const { scale, phases, nodes } = plot.draft;
  const threshold = thresholds.find((each) => scale.total < each && scale.total * 100 >= each * 78);
  if (threshold === undefined || phases > 0) return null;
  if (!hard && reached(nodes, "filing") === null) return null;
  const unit = hard ? random.pick([10, 100]) : 1;
  const total = threshold + unit;
  const filed = hard && plot.filed !== null ? total : scale.total;
  return {
    plots: [withTotal(plot, total, hard && plot.filed === null ? null : filed)],
    note: {
      zh: `实际${scale.total}万元，上报${total}万元，刚过${threshold}万元门槛`,
      en: `Really ${scale.total} 万元, reported as ${total}, just over the threshold of ${threshold}`,
    },
  };
};

/** A contract of exactly 1, 5 or 10亿元, which the contract and the filing both bear out. */
export const exactContract: Plant = ({ plot }) => {
  const { scale, phases, nodes } = plot.draft;
  const total = thresholds.find((each) => scale.total <= each && scale.total * 100 >= each * 90);
  if (total === undefined || phases > 0 || reached(nodes, "filing") === null) return null;
  const contract = paper(`施工总承包合同，合同价${total}万元`);
  const revise = backed(({ attribute }) => attribute === "totalInvestment", contract);
  return {
    plots: [{ ...withTotal(plot, total, total), revise }],
    note: {
      zh: `合同价正好${total}万元，有合同和备案为证`,
      en: `A contract of exactly ${total} 万元, with contract and filing to show for it`,
    },
  };
};
