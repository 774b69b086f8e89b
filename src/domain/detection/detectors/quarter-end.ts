import * as z from "zod/mini";
import type { Bilingual } from "../../language.ts";
import { ownDetector } from "../detector.ts";
import { percentOf } from "../figure.ts";
import type { Month, Series } from "../series.ts";
import { printPeriod } from "../../value/period.ts";

const limits = z.object({
  /** So much of a quarter's money in its last month, in percent. */
  sharePercent: z.number().check(z.int(), z.minimum(34), z.maximum(100)),
  /** So many quarters running. */
  quarters: z.number().check(z.int(), z.minimum(1)),
  strongPercent: z.number().check(z.int(), z.minimum(34), z.maximum(100)),
});

type Quarter = { readonly first: string; readonly share: number; readonly seqs: readonly number[] };

/** A quarter is looked at when the works ran from its first month on and all three months were reported. */
function quarterOf(series: Series, three: readonly Month[]): Quarter | undefined {
  const [first, , last] = three;
  if (!first || !last || first.index % 3 !== 0 || last.index !== first.index + 2) return undefined;
  // In a quarter the works began in after its first month, the last month is bound to be most of it.
  const began = first.done !== undefined && first.done.fen > 0n;
  const earlier = series.sinceStart.some(
    ({ fact, fen }) => fen > 0n && fact.validFrom < first.period,
  );
  if (!began && !earlier) return undefined;
  const figures = three.flatMap(({ done }) => done ?? []);
  const sum = figures.reduce((all, { fen }) => all + fen, 0n);
  if (figures.length < 3 || sum === 0n) return undefined;
  const share = percentOf(last.done?.fen ?? 0n, sum);
  return { first: first.period, share, seqs: figures.map(({ fact }) => fact.seq) };
}

/** The longest stretch of quarters looked at, one after the other, that all lie over the limit. */
function longestRun(looked: readonly Quarter[], sharePercent: number): Quarter[] {
  let longest: Quarter[] = [];
  let run: Quarter[] = [];
  for (const quarter of looked) {
    run = quarter.share >= sharePercent ? [...run, quarter] : [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** The quarter that begins with a month: `2024-10` is `2024-Q4`. */
function nameOfQuarter(first: string): string {
  return `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5)) / 3)}`;
}

function sentenceOf(high: readonly Quarter[], all: number): Bilingual {
  const list = (language: "zh" | "en") =>
    high.map(({ first, share }) => `${printPeriod(nameOfQuarter(first), language)} ${share}%`);
  return {
    zh: `看过的 ${all} 个季度里，连续 ${high.length} 个季度大部分完成投资出现在季末月（季末月占比：${list("zh").join("、")}）。`,
    en: `In ${high.length} quarters running, of ${all} looked at, most of the money appears in the last month (share of the last month: ${list("en").join(", ")}).`,
  };
}

/** 季末突击: quarter after quarter the money appears in the last month. */
export const quarterEnd = ownDetector(
  {
    id: "quarter-end",
    title: { zh: "季末跳增", en: "Jumps at quarter's end" },
    explanation: {
      zh: "按季考核时，数字往往到季末月才补上来。工程量不会总挑季末完成，请看前两个月为什么少、季末月凭什么多。",
      en: "Where the quarter is what counts, figures are made up in its last month. Work does not wait for the quarter's end: ask why the first two months had little and what the last rests on.",
    },
    source: {
      label: { zh: "按季考核、年底突击", en: "Quarterly contests and what they do to figures" },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  (series, { sharePercent, quarters, strongPercent }) => {
    const looked = series.months.flatMap(
      (_, at) => quarterOf(series, series.months.slice(at, at + 3)) ?? [],
    );
    const high = longestRun(looked, sharePercent);
    if (high.length < quarters) return [];
    return [
      {
        anchor: high[0]?.first ?? "",
        facts: high.flatMap(({ seqs }) => seqs),
        sentence: sentenceOf(high, looked.length),
        strong: high.every(({ share }) => share >= strongPercent),
      },
    ];
  },
);
