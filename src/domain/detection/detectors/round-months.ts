import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { fenOf, sayFen } from "../figure.ts";
import { paidMonths } from "../runs.ts";

const limits = z.object({
  /** In 元: an amount that is a whole multiple of it is round. */
  multiple: z.string().check(z.regex(/^[1-9]\d*$/u)),
  months: z.number().check(z.int(), z.minimum(2)),
  /** So many of a hundred months with money are round. */
  sharePercent: z.number().check(z.int(), z.minimum(50), z.maximum(100)),
});

/** 整数月报: nearly every month a round number, as estimates are and invoices are not. */
export const roundMonths = ownDetector(
  {
    id: "round-months",
    title: { zh: "月月整数", en: "Round numbers" },
    explanation: {
      zh: "完成投资按支付凭证逐笔相加，很少月月是整百万。长期都是整数，多半是估的，请按凭证核一遍。",
      en: "What was done is the sum of vouchers and seldom comes out in whole millions every month. Round numbers throughout are estimates; check them against the vouchers.",
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
  (series, { multiple, months, sharePercent }) => {
    const paid = paidMonths(series.months);
    const unit = fenOf(multiple);
    const round = paid.filter(({ done }) => done.fen % unit === 0n);
    if (round.length < months || round.length * 100 < paid.length * sharePercent) return [];
    const amount = sayFen(unit);
    return [
      {
        anchor: round[0]?.period ?? "",
        facts: round.map(({ done }) => done.fact.seq),
        sentence: {
          zh: `${paid.length} 个月里有 ${round.length} 个月的完成投资是${amount.zh}的整数倍。`,
          en: `In ${round.length} of ${paid.length} months what was done is a whole multiple of ${amount.en}.`,
        },
        strong: round.length === paid.length,
      },
    ];
  },
);
