import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";
import { ownDetector } from "../detector.ts";
import { type Figure, fenOf, figureOf, sayFen } from "../figure.ts";
import { type Month, type Series, factsOf } from "../series.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** In 元: so much is rounding. */
  tolerance: z.string().check(z.regex(/^\d+(\.\d+)?$/u)),
});

type Reported = { readonly month: Month; readonly done: Figure; readonly year: Figure };

/** Months with the year's running total stated in the same breath: of the same day and by the same person. */
function reportedOf(series: Series): Reported[] {
  const years = new Map<string, Fact[]>();
  for (const fact of factsOf(series, "yearDone"))
    if (fact.kind === "actual" && fact.source === "report" && fact.scope === "") {
      const day = years.get(fact.knownOn);
      if (day) day.push(fact);
      else years.set(fact.knownOn, [fact]);
    }
  return series.months.flatMap((month) => {
    const done = month.done;
    const isBeside = ({ statedBy, period }: Fact) =>
      statedBy === done?.fact.statedBy && period !== null && month.period.startsWith(period);
    const year = done && figureOf(years.get(done.fact.knownOn)?.findLast(isBeside));
    return done && year ? { month, done, year } : [];
  });
}

/** 年累计不等于各月之和: the year's running total grew by more than the month. */
export const yearAboveMonths = ownDetector(
  {
    id: "year-above-months",
    title: { zh: "年累计高于各月之和", en: "The year above its months" },
    explanation: {
      zh: "本年累计应当等于上月的累计加本月完成。累计多出来的部分没有哪个月能对上。",
      en: "The year's total is last month's total plus this month. What it shows beyond that belongs to no month.",
    },
    source: {
      label: { zh: "固定资产投资报表逻辑关系二", en: "Identity 2 of the fixed-investment forms" },
      anchor: "docs/sources.md#statistics-identities",
    },
    level: "hard",
  },
  limits,
  (series, { tolerance }) => {
    const reported = reportedOf(series);
    const slack = fenOf(tolerance);
    const off = reported.flatMap(({ month, done, year }, at) => {
      const before = reported[at - 1];
      const isJanuary = month.index % 12 === 0;
      const follows = before !== undefined && before.month.index === month.index - 1;
      if (!isJanuary && !follows) return [];
      const held = isJanuary || !before ? 0n : before.year.fen;
      const surplus = year.fen - held - done.fen;
      return surplus > slack
        ? [
            {
              month,
              surplus,
              seqs: [
                done.fact.seq,
                year.fact.seq,
                ...(isJanuary || !before ? [] : [before.year.fact.seq]),
              ],
            },
          ]
        : [];
    });
    return off.map(({ month, surplus, seqs }) => {
      const amount = sayFen(surplus);
      return {
        anchor: month.period,
        facts: seqs,
        sentence: {
          zh: `${sayTime(month.period).zh}的本年累计，比上月累计加本月完成多出${amount.zh}。`,
          en: `The year's total of ${sayTime(month.period).en} is ${amount.en} more than last month's total plus the month.`,
        },
      };
    });
  },
);
