import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { sayFen } from "../figure.ts";
import { paidMonths, runsOf } from "../runs.ts";
import { isProved, proofKinds } from "./proof.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  months: z.number().check(z.int(), z.minimum(1)),
  strongMonths: z.number().check(z.int(), z.minimum(1)),
  kinds: proofKinds,
});

/** 完成投资无佐证: months of money that rest on nothing. */
export const moneyWithoutProof = ownDetector(
  {
    id: "money-without-proof",
    title: { zh: "完成投资没有佐证", en: "Money without proof" },
    explanation: {
      zh: "连续几个月报了完成投资，却没有附支付凭证、进度款审批等任何材料。补上就行；补不上的，数字没有依据。",
      en: "For months on end money is reported with no voucher, no approved payment, nothing at all. Add them; a figure nothing supports has no ground.",
    },
    source: {
      label: { zh: "项目入库与节点认定的佐证材料", en: "Evidence asked for entries and nodes" },
      anchor: "docs/sources.md#evidence-of-nodes",
    },
    level: "soft",
  },
  limits,
  (series, { months, strongMonths, kinds }) => {
    const bare = paidMonths(series.months).filter(({ done }) => !isProved(done.fact, kinds));
    return runsOf(bare, months, () => true).flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return [];
      const sum = sayFen(run.reduce((all, { done }) => all + done.fen, 0n));
      return {
        anchor: first.period,
        facts: run.map(({ done }) => done.fact.seq),
        sentence: {
          zh: `${sayTime(first.period).zh}至${sayTime(last.period).zh}连续 ${run.length} 个月共报完成投资${sum.zh}，没有任何佐证。`,
          en: `From ${sayTime(first.period).en} to ${sayTime(last.period).en}, ${run.length} months running, ${sum.en} is reported and nothing supports it.`,
        },
        strong: run.length >= strongMonths,
      };
    });
  },
);
