import * as z from "zod/mini";
import type { Bilingual } from "../../language.ts";
import { ownDetector } from "../detector.ts";
import { sayFen } from "../figure.ts";
import { type PaidMonth, paidMonths, runsOf } from "../runs.ts";
import { isOnRecord, reasonWords } from "./on-record.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** The same to the cent so many months running. */
  months: z.number().check(z.int(), z.minimum(2)),
  strongMonths: z.number().check(z.int(), z.minimum(2)),
  /** Within so many ‰ of the first, so many months running. */
  nearPerMille: z.number().check(z.int(), z.minimum(0), z.maximum(50)),
  nearMonths: z.number().check(z.int(), z.minimum(2)),
  /** Words on record that explain it. */
  explained: reasonWords,
});

type Limits = z.output<typeof limits>;

/** Alike to the cent, or close to the month the run began with. */
function equalRuns(paid: readonly PaidMonth[], own: Limits): PaidMonth[][] {
  const equal = runsOf(paid, own.months, (month, before) => month.done.fen === before.done.fen);
  if (equal.length > 0) return equal;
  return runsOf(paid, own.nearMonths, (month, before) => {
    const apart = month.done.fen - before.done.fen;
    return (apart < 0n ? -apart : apart) * 1000n <= before.done.fen * BigInt(own.nearPerMille);
  });
}

function sentenceOf(first: PaidMonth, last: PaidMonth, run: readonly PaidMonth[]): Bilingual {
  const amount = sayFen(first.done.fen);
  const isEqual = run.every(({ done }) => done.fen === first.done.fen);
  const [zh, en] = isEqual ? ["都是", "reports"] : ["都约为", "reports about"];
  return {
    zh: `${sayTime(first.period).zh}至${sayTime(last.period).zh}连续 ${run.length} 个月，每月完成投资${zh}${amount.zh}。`,
    en: `From ${sayTime(first.period).en} to ${sayTime(last.period).en}, ${run.length} months running, each month ${en} ${amount.en}.`,
  };
}

/** 逐月相同: the same amount month after month, as if divided by the calendar. */
export const equalSteps = ownDetector(
  {
    id: "equal-steps",
    title: { zh: "逐月等额", en: "The same every month" },
    explanation: {
      zh: "工地每月干的活有多有少，连续几个月完成投资分毫不差，可能是按任务数平均填的。按月等额付款的合同可以说明。",
      en: "Work on a site varies. The same amount to the cent for months on end may be a target divided by the calendar; a contract paid in equal instalments explains it.",
    },
    source: {
      label: {
        zh: "为完成任务编造数据（泸西、建水）",
        en: "Figures made to hit a target (Luxi, Jianshui)",
      },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  (series, own) => {
    if (isOnRecord(series, own.explained)) return [];
    return equalRuns(paidMonths(series.months), own).flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return [];
      return {
        anchor: first.period,
        facts: run.map(({ done }) => done.fact.seq),
        sentence: sentenceOf(first, last, run),
        strong: run.length >= own.strongMonths,
      };
    });
  },
);
