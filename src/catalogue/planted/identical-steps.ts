import { refigure, withMonths } from "../sample/fault.ts";
import { backed, paper, periodsOf, type Plant, runOf } from "./plot.ts";

const mean = (list: readonly { readonly done: number | null }[]): number =>
  Math.floor(list.reduce((sum, { done }) => sum + (done ?? 0), 0) / list.length);

/**
 * The year's figure cut into equal months, filled in by somebody else (代填代报, handbook 3.4). Hard: each month is
 * a few 万元 off, so that no two need be the same.
 */
export const identicalSteps: Plant = (site) => {
  const { plot, random, hard } = site;
  const run = runOf(site, random.between(7, 9)) ?? runOf(site, 6);
  if (!run || mean(run) < 20) return null;
  const step = mean(run) - 2;
  const months = refigure(run, () => step + (hard ? random.between(0, 2) : 0));
  return {
    plots: [{ ...plot, draft: withMonths(plot.draft, months) }],
    months: periodsOf(run),
    note: {
      zh: `连续${run.length}个月都是${step}万元${hard ? "上下2万元" : ""}`,
      en: `${run.length} months running at ${step} 万元${hard ? ", give or take 2" : ""}`,
    },
  };
};

/** A lump-sum contract paid in equal monthly instalments: the contract lies with every figure, the works move on. */
export const equalInstalments: Plant = (site) => {
  const { plot, random } = site;
  const run = runOf(site, random.between(6, 8));
  const [first] = run ?? [];
  if (!run || !first || mean(run) < 20) return null;
  const step = mean(run);
  const periods = new Set(periodsOf(run));
  const contract = paper("总价包干合同，约定按月等额支付");
  const revise = backed(
    ({ attribute, period }) => attribute === "monthDone" && periods.has(period ?? ""),
    contract,
  );
  const text = `总价合同，按月等额支付${step}万元`;
  const draft = withMonths(
    plot.draft,
    refigure(run, () => step),
  );
  return {
    plots: [{ ...plot, draft, revise, remarks: [{ report: first, text }] }],
    months: [...periods],
    note: {
      zh: `总价合同每月等额支付${step}万元，合同附在每笔之后`,
      en: `Equal instalments of ${step} 万元 under a lump-sum contract, attached to each`,
    },
  };
};
