import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { type Figure, figureOf, percentOf } from "../figure.ts";
import { type Series, factIn } from "../series.ts";
import { isOnRecord, reasonWords } from "./on-record.ts";
import { type WorksMonth, worksMonths } from "./works-said.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** The works said to be done are so many percentage points above the money. */
  points: z.number().check(z.int(), z.minimum(1)),
  months: z.number().check(z.int(), z.minimum(1)),
  strongPoints: z.number().check(z.int(), z.minimum(1)),
  /** Words on record that explain it. */
  explained: reasonWords,
});

type Gap = WorksMonth & { readonly paid: number; readonly money: Figure };

function gapsOf(series: Series, total: Figure, points: number): Gap[] {
  return worksMonths(series).flatMap((works) => {
    const money = series.sinceStart.findLast(
      ({ fact }) => fact.validFrom.slice(0, 7) <= works.month.period,
    );
    if (!money) return [];
    const paid = percentOf(money.fen, total.fen);
    return works.percent - paid >= points ? { ...works, paid, money } : [];
  });
}

/** 进度高于资金: the share of the works that is claimed runs ahead of the money done. */
export const worksAboveMoney = ownDetector(
  {
    id: "works-above-money",
    title: { zh: "形象进度高于完成投资", en: "Works ahead of the money" },
    explanation: {
      zh: "说工程完成了几成，花出去的钱却远没有到几成。垫资施工、设备未到货可以说明；说不清的，进度可能报高了。",
      en: "The works are said to be far along while far less money was spent. A contractor's advance or machines not yet paid explain it; otherwise the works may be overstated.",
    },
    source: {
      label: {
        zh: "投资统计由形象进度法改为财务支出法",
        en: "Investment is counted by money spent, no longer by image",
      },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  (series, { points, months, strongPoints, explained }) => {
    if (isOnRecord(series, explained)) return [];
    const total = figureOf(factIn(series, ["totalInvestment", "planned"]));
    if (!total || total.fen === 0n) return [];
    const gaps = gapsOf(series, total, points);
    const [first, last] = [gaps[0], gaps.at(-1)];
    if (!first || !last || gaps.length < months) return [];
    return [
      {
        anchor: first.month.period,
        facts: [total.fact.seq, ...gaps.flatMap(({ seq, money }) => [seq, money.fact.seq])],
        sentence: {
          zh: `${sayTime(last.month.period).zh}称形象进度 ${last.percent}%，累计完成投资只占总投资的 ${last.paid}%；${gaps.length} 个月相差 ${points} 个百分点以上。`,
          en: `${sayTime(last.month.period).en} claims ${last.percent}% of the works with ${last.paid}% of the total spent; ${gaps.length} months differ by ${points} points or more.`,
        },
        strong: gaps.some(({ percent, paid }) => percent - paid >= strongPoints),
      },
    ];
  },
);
