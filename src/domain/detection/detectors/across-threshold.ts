import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { fenOf, figureOf, sayFen } from "../figure.ts";
import { factIn, factsOf } from "../series.ts";

const limits = z.object({
  /** In 元, where something begins. */
  thresholds: z.array(z.string().check(z.regex(/^[1-9]\d*$/u))).check(z.minLength(1)),
  sources: z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })),
});

/** 门槛内外两个数: the report stands over a threshold, another source below it. */
export const acrossThreshold = ownDetector(
  {
    id: "across-threshold",
    title: { zh: "门槛内外两个数", en: "On both sides of a threshold" },
    explanation: {
      zh: "上报的总投资过了门槛，备案、统计或公开报道的总投资却没有过。差额再小，也决定了项目进不进市级、省级的盘子。",
      en: "The reported total is over a threshold, the filed, counted or published one is not. However small the difference, it decides which list the project is on.",
    },
    source: {
      label: {
        zh: "备案与上报不一致要书面说明",
        en: "Filing and report that differ need a written explanation",
      },
      anchor: "docs/sources.md#evidence-of-nodes",
    },
    level: "soft",
  },
  limits,
  (series, { thresholds, sources }) => {
    const reported = figureOf(factIn(series, ["totalInvestment", "planned"], { source: "report" }));
    if (!reported) return [];
    const others = factsOf(series, "totalInvestment").filter(
      ({ source, scope }) => source !== "report" && scope === "",
    );
    return others.flatMap((fact) => {
      const other = figureOf(fact);
      const crossed = thresholds.find(
        (at) => other && other.fen < fenOf(at) && reported.fen >= fenOf(at),
      );
      if (!other || crossed === undefined) return [];
      const [said, heard, limit] = [
        sayFen(reported.fen),
        sayFen(other.fen),
        sayFen(fenOf(crossed)),
      ];
      const whose = sources[fact.source] ?? { zh: fact.source, en: fact.source };
      return {
        anchor: `${fact.source}${crossed}`,
        facts: [reported.fact.seq, fact.seq],
        sentence: {
          zh: `总投资上报${said.zh}，过了${limit.zh}；${whose.zh}是${heard.zh}，没有过。`,
          en: `The total is reported as ${said.en}, over ${limit.en}; by ${whose.en} it is ${heard.en}, below.`,
        },
        strong: true,
      };
    });
  },
);
