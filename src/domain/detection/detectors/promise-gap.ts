import * as z from "zod/mini";
import { addDays } from "../../value/civil.ts";
import { ownDetector } from "../detector.ts";
import { sizeOf } from "../figure.ts";
import type { Found } from "../lead.ts";
import { type Series, factIn, reachedIn } from "../series.ts";
import { isOnRecord, reasonWords } from "./on-record.ts";
import { sayValue } from "./say-value.ts";

const kind = z.enum(["promised", "planned", "forecast", "actual"]);
const side = z.strictObject({ attribute: z.string(), kind });

const limits = z.object({
  pairs: z.array(
    z.strictObject({
      name: z.strictObject({ zh: z.string(), en: z.string() }),
      promise: side,
      result: side,
      /** The result is at least so many percent of the promise … */
      leastPercent: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
      /** … once this node was reached so many days ago. */
      after: z.string(),
      days: z.number().check(z.int(), z.minimum(0)),
    }),
  ),
  strongPercent: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  /** Words on record that explain it. */
  explained: reasonWords,
});

type Limits = z.output<typeof limits>;

function compare(series: Series, pair: Limits["pairs"][number], strong: number): Found | undefined {
  const promise = factIn(series, [pair.promise.attribute, pair.promise.kind]);
  const result = factIn(series, [pair.result.attribute, pair.result.kind]);
  const node = reachedIn(series, pair.after);
  const [promised, real] = [sizeOf(promise), sizeOf(result)];
  if (!promise || !result || !node || !promised || real === undefined) return undefined;
  if (result.validFrom < addDays(node.to, pair.days)) return undefined;
  const share = (real * 100n) / promised;
  if (share >= BigInt(pair.leastPercent)) return undefined;
  const [said, heard] = [sayValue(promise.value), sayValue(result.value)];
  return {
    anchor: pair.result.attribute,
    facts: [promise.seq, result.seq, node.fact.seq],
    sentence: {
      zh: `${pair.name.zh}承诺${said.zh}，实际${heard.zh}，只到 ${share}%。`,
      en: `${pair.name.en}: ${said.en} promised, ${heard.en} in fact, ${share}%.`,
    },
    strong: share < BigInt(strong),
  };
}

/** 承诺未兑现: what came of it is far below what was signed. */
export const promiseGap = ownDetector(
  {
    id: "promise-gap",
    title: { zh: "承诺与结果差得远", en: "Far from the promise" },
    explanation: {
      zh: "签约时承诺的投资、产值、税收、就业，投产以后差得很远。要么承诺说大了，要么结果没报全，要么企业确有困难。",
      en: "Investment, output, tax or jobs are far below what was signed, well after production began: promised too much, not all reported, or the firm is in trouble.",
    },
    source: {
      label: { zh: "签约履约", en: "Contracts signed and kept" },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  (series, { pairs, strongPercent, explained }) =>
    isOnRecord(series, explained)
      ? []
      : pairs.flatMap((pair) => compare(series, pair, strongPercent) ?? []),
);
