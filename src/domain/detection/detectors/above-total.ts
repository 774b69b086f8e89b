import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { figureOf, percentOf, sayFen } from "../figure.ts";
import { factIn } from "../series.ts";

const limits = z.object({
  /** Done since the start may be so many percent of the total. */
  percent: z.number().check(z.int(), z.minimum(100)),
  strongPercent: z.number().check(z.int(), z.minimum(100)),
});

/** 累计超过总投资: more was done than the project is to cost. */
export const aboveTotal = ownDetector(
  {
    id: "above-total",
    title: { zh: "累计超过总投资", en: "More than the total" },
    explanation: {
      zh: "累计完成投资已经超过计划总投资，总投资却没有调整。超概算要有批复；没有批复的，累计数可能报多了。",
      en: "More was done than the project is to cost and the total was not changed. A cost overrun has its approval; without one the sum may be overstated.",
    },
    source: {
      label: { zh: "固定资产投资报表逻辑关系", en: "Identities of the fixed-investment forms" },
      anchor: "docs/sources.md#statistics-identities",
    },
    level: "soft",
  },
  limits,
  (series, { percent, strongPercent }) => {
    const total = figureOf(factIn(series, ["totalInvestment", "planned"]));
    const done = figureOf(factIn(series, ["doneSinceStart", "actual"]));
    if (!total || !done || total.fen === 0n) return [];
    if (done.fen * 100n <= total.fen * BigInt(percent)) return [];
    const [sum, whole] = [sayFen(done.fen), sayFen(total.fen)];
    const share = percentOf(done.fen, total.fen);
    return [
      {
        anchor: "total",
        facts: [total.fact.seq, done.fact.seq],
        sentence: {
          zh: `累计完成投资${sum.zh}，是总投资${whole.zh}的 ${share}%。`,
          en: `${sum.en} was done, ${share}% of the total of ${whole.en}.`,
        },
        strong: share >= strongPercent,
      },
    ];
  },
);
