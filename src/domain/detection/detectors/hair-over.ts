import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { fenOf, figureOf, sayFen } from "../figure.ts";
import { factIn, factsOf } from "../series.ts";

const limits = z.object({
  /** In 元, where something begins. */
  thresholds: z.array(z.string().check(z.regex(/^[1-9]\d*$/u))).check(z.minLength(1)),
  /** Over it, and by no more than so many ‰. */
  perMille: z.number().check(z.int(), z.minimum(1), z.maximum(50)),
  /** Sources that confirm a total. What a firm files itself is its own word again. */
  confirmedBy: z.array(z.enum(["statistics", "enterprise", "platform", "published"])),
});

/** 刚越门槛: a total over a threshold by a hair that no other source confirms. */
export const hairOver = ownDetector(
  {
    id: "hair-over",
    title: { zh: "刚越门槛一丝", en: "Over a threshold by a hair" },
    explanation: {
      zh: "5.001 亿这样的总投资，不是整数，却正好越过门槛一丝，又没有统计、公开报道等别的来源印证。请附可研批复或概算。",
      en: "A total such as 5.001 亿 is not round, is over the threshold by a hair and confirmed by no other source. Add the approved feasibility study or the estimate.",
    },
    source: {
      label: {
        zh: "聚束法：门槛之上的异常集中（Kleven 2016）",
        en: "Bunching: what gathers just over a threshold (Kleven 2016)",
      },
      anchor: "docs/sources.md#bunching",
    },
    level: "soft",
  },
  limits,
  (series, { thresholds, perMille, confirmedBy }) => {
    const total = figureOf(factIn(series, ["totalInvestment", "planned"]));
    if (!total || series.parent !== null) return [];
    const sources: readonly string[] = confirmedBy;
    const isConfirmed = factsOf(series, "totalInvestment").some(
      (fact) => sources.includes(fact.source) && figureOf(fact)?.fen === total.fen,
    );
    const at = thresholds.find((each) => {
      const limit = fenOf(each);
      return total.fen > limit && (total.fen - limit) * 1000n <= limit * BigInt(perMille);
    });
    if (at === undefined || isConfirmed) return [];
    const [said, limit, over] = [
      sayFen(total.fen),
      sayFen(fenOf(at)),
      sayFen(total.fen - fenOf(at)),
    ];
    return [
      {
        anchor: at,
        facts: [total.fact.seq],
        sentence: {
          zh: `总投资${said.zh}，只比${limit.zh}多${over.zh}，没有别的来源印证。`,
          en: `The total of ${said.en} is ${over.en} over ${limit.en}, and no other source confirms it.`,
        },
      },
    ];
  },
);
