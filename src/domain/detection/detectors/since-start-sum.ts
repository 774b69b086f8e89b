import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";
import { ownDetector } from "../detector.ts";
import { fenOf, figureOf, sayFen } from "../figure.ts";
import { type Series, factsOf } from "../series.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** In 元: so much is rounding. */
  tolerance: z.string().check(z.regex(/^\d+(\.\d+)?$/u)),
});

function reportsOf(series: Series, attribute: string): Fact[] {
  return factsOf(series, attribute).filter(
    (fact) => fact.kind === "actual" && fact.source === "report" && fact.scope === "",
  );
}

/** 自开工累计对不上: done since the start is not what the two running totals add up to. */
export const sinceStartSum = ownDetector(
  {
    id: "since-start-sum",
    title: { zh: "自开工累计对不上", en: "The total does not add up" },
    explanation: {
      zh: "自开工累计应当等于截至上年底累计加本年累计。三个数同一天报，却加不起来。",
      en: "Done since the start is what was done to the end of last year plus this year. Stated on one day, the three do not add up.",
    },
    source: {
      label: { zh: "固定资产投资报表逻辑关系一", en: "Identity 1 of the fixed-investment forms" },
      anchor: "docs/sources.md#statistics-identities",
    },
    level: "hard",
  },
  limits,
  (series, { tolerance }) => {
    const before = reportsOf(series, "doneToLastYear");
    if (before.length === 0) return [];
    const years = reportsOf(series, "yearDone");
    const slack = fenOf(tolerance);
    return reportsOf(series, "doneSinceStart").flatMap((fact) => {
      const year = fact.validFrom.slice(0, 4);
      const isBeside = (other: Fact) =>
        other.knownOn === fact.knownOn && other.statedBy === fact.statedBy && other.period === year;
      const base = figureOf(
        before.findLast(
          (other) => other.validFrom.startsWith(year) && other.knownOn <= fact.knownOn,
        ),
      );
      const [total, inYear] = [figureOf(fact), figureOf(years.findLast(isBeside))];
      if (!base || !total || !inYear) return [];
      const surplus = total.fen - base.fen - inYear.fen;
      if ((surplus < 0n ? -surplus : surplus) <= slack) return [];
      const amount = sayFen(surplus < 0n ? -surplus : surplus);
      return {
        anchor: fact.validFrom,
        facts: [fact.seq, base.fact.seq, inYear.fact.seq],
        sentence: {
          zh: `截至${sayTime(fact.validFrom).zh}的自开工累计，与“截至上年底累计 + 本年累计”相差${amount.zh}。`,
          en: `Done since the start as of ${sayTime(fact.validFrom).en} differs by ${amount.en} from last year's end plus this year.`,
        },
      };
    });
  },
);
