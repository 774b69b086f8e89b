import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { paidMonths, runsOf } from "../runs.ts";
import type { Month } from "../series.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** The same words in so many reports running, while money was done. */
  months: z.number().check(z.int(), z.minimum(2)),
  strongMonths: z.number().check(z.int(), z.minimum(2)),
  /** Shorter texts (正常推进) are alike by nature. */
  characters: z.number().check(z.int(), z.minimum(1)),
});

/** A month's words, folded; empty when there are none. Errors: none (total). */
function foldedWords(month: Month | undefined): string {
  return month?.words?.folded ?? "";
}

/** 月月照抄: the same words month after month though money goes on. */
export const copiedMonths = ownDetector(
  {
    id: "copied-months",
    title: { zh: "进展逐月照抄", en: "The same words every month" },
    explanation: {
      zh: "完成投资月月在增，进展说明却一字不改。要么没有写清楚这个月干了什么，要么这个月没干什么。",
      en: "Money is done every month while the words stay the same to the letter. Either nobody wrote what was done, or little was.",
    },
    source: {
      label: { zh: "退回理由：与上月相同", en: "A reason for returning: repeats last month" },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  (series, { months, strongMonths, characters }) => {
    const worded = paidMonths(series.months).filter(
      (month) => foldedWords(month).length >= characters,
    );
    return runsOf(
      worded,
      months,
      (month, before) => foldedWords(month) === foldedWords(before),
    ).flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return [];
      const words = first.words?.text ?? "";
      return {
        anchor: first.period,
        facts: run.flatMap((month) => month.words?.seq ?? []),
        sentence: {
          zh: `${sayTime(first.period).zh}至${sayTime(last.period).zh}连续 ${run.length} 个月的进展都是“${words}”。`,
          en: `From ${sayTime(first.period).en} to ${sayTime(last.period).en}, ${run.length} months running, progress reads “${words}”.`,
        },
        strong: run.length >= strongMonths,
      };
    });
  },
);
