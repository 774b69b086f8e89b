import { addDays } from "../../domain/value/civil.ts";
import { monthOfYear } from "../sample/calendar.ts";
import { workingMonths } from "../sample/fault.ts";
import { periodsOf, type Plant } from "./plot.ts";

/**
 * Two published totals of one project, the second larger, and neither is said to replace the other (as the press gave
 * two totals and two capacities of real projects). Plain: a quarter to a half more. Hard: about a tenth.
 */
export const sourcesDisagree: Plant = ({ plot, random, hard, frame }) => {
  const { scale, entered } = plot.draft;
  const more = hard ? random.between(8, 14) : random.between(25, 50);
  const swollen = Math.ceil((scale.total * (100 + more)) / 100_000) * 1000;
  const first = addDays(entered, random.between(40, 120));
  const second = addDays(first, random.between(30, 150));
  if (second > frame.asOf || scale.total < 10_000) return null;
  return {
    plots: [
      {
        ...plot,
        pages: [
          { total: scale.total, day: first },
          { total: swollen, day: second },
        ],
      },
    ],
    months: [first.slice(0, 7), second.slice(0, 7)],
    note: {
      zh: `先后见报总投资${scale.total}万元和${swollen}万元`,
      en: `Published as ${scale.total} and then as ${swollen} 万元`,
    },
  };
};

/** The statistics count less by their own rules, the same share every quarter, and it is said so (handbook 12). */
export const narrowerStatistics: Plant = ({ plot, random }) => {
  const ends = workingMonths(plot.draft).filter(({ month }) => monthOfYear(month) % 3 === 0);
  const [first] = ends;
  if (!first || ends.length < 2) return null;
  const counted = random.between(800, 900);
  const text = "纳统口径不含土地费用和流动资金";
  const remarks = ends.map((report) => ({ report, text }));
  return {
    plots: [{ ...plot, draft: { ...plot.draft, counted }, remarks }],
    months: periodsOf(ends),
    note: {
      zh: `统计口径按固定比例（千分之${counted}）小于上报口径，已说明`,
      en: `The statistics count ${counted} per thousand of it by their own rules, and it is said so`,
    },
  };
};
