import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";
import { ownDetector } from "../detector.ts";
import { sizeOf } from "../figure.ts";
import type { Found } from "../lead.ts";
import { type Series, factIn } from "../series.ts";
import { isOnRecord, reasonWords } from "./on-record.ts";
import { sayValue } from "./say-value.ts";

const side = z.strictObject({
  attribute: z.string(),
  name: z.strictObject({ zh: z.string(), en: z.string() }),
});

const limits = z.object({
  pairs: z.array(
    z.strictObject({
      figure: side,
      /** What goes with it and is counted by somebody else: tax, power, people. */
      against: side,
      /** The figure is at most so many times what goes with it, in the units both are kept in. */
      most: z.string().check(z.regex(/^[1-9]\d*$/u)),
    }),
  ),
  /** Where both were promised: of what was promised, the second reaches at least so many percent of what the first reaches. */
  ofPromisePercent: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  /** Words on record that explain it. */
  explained: reasonWords,
});

type Pair = z.output<typeof limits>["pairs"][number];
type Two = readonly [Fact, Fact];

function sizes([a, b]: readonly [Fact | undefined, Fact | undefined]):
  | readonly [bigint, bigint]
  | undefined {
  const [first, second] = [sizeOf(a), sizeOf(b)];
  return first === undefined || second === undefined ? undefined : [first, second];
}

function said(pair: Pair, two: Two, more: { zh: string; en: string }): Found {
  const [figure, against] = [sayValue(two[0].value), sayValue(two[1].value)];
  return {
    anchor: `${pair.figure.attribute}-${pair.against.attribute}`,
    facts: two.map(({ seq }) => seq),
    sentence: {
      zh: `${pair.figure.name.zh}${figure.zh}，${pair.against.name.zh}只有${against.zh}，${more.zh}。`,
      en: `${pair.figure.name.en} is ${figure.en} while ${pair.against.name.en} is ${against.en}: ${more.en}.`,
    },
  };
}

function byMost(pair: Pair, two: Two): Found | undefined {
  const actual = sizes(two);
  if (!actual || actual[0] <= actual[1] * BigInt(pair.most)) return undefined;
  return said(pair, two, { zh: `超过 ${pair.most} 倍`, en: `more than ${pair.most} times` });
}

function byPromise(
  series: Series,
  pair: Pair,
  at: { two: Two; percent: number },
): Found | undefined {
  const promised = sizes([
    factIn(series, [pair.figure.attribute, "promised"]),
    factIn(series, [pair.against.attribute, "promised"]),
  ]);
  const actual = sizes(at.two);
  if (!promised || !actual || promised[0] === 0n || promised[1] === 0n) return undefined;
  const [reached, beside] = [(actual[0] * 100n) / promised[0], (actual[1] * 100n) / promised[1]];
  if (beside * 100n >= reached * BigInt(at.percent)) return undefined;
  return said(pair, at.two, {
    zh: `前者到了承诺的 ${reached}%，后者只到 ${beside}%`,
    en: `the first reached ${reached}% of its promise, the second ${beside}%`,
  });
}

/** 产值与税电人不配: output is claimed that taxes, power and people do not bear out. */
export const outputRatio = ownDetector(
  {
    id: "output-ratio",
    title: { zh: "产值与税收、用电、用工不配", en: "Output without tax, power or people" },
    explanation: {
      zh: "产值是自己报的，税收、用电、社保人数是别人记的。产值很高而这些跟不上，请先对发票和用电量。",
      en: "Output is what the firm says; tax, power and insured staff are counted by others. High output with little of these is to be held against invoices and meters.",
    },
    source: {
      label: { zh: "达产看税收和应税销售", en: "Full capacity is seen by tax and taxable sales" },
      anchor: "docs/sources.md#lifecycle",
    },
    level: "soft",
  },
  limits,
  (series, { pairs, ofPromisePercent, explained }) =>
    pairs.flatMap((pair) => {
      if (isOnRecord(series, explained)) return [];
      const figure = factIn(series, [pair.figure.attribute, "actual"]);
      const against = factIn(series, [pair.against.attribute, "actual"]);
      if (!figure || !against) return [];
      const two: Two = [figure, against];
      return byMost(pair, two) ?? byPromise(series, pair, { two, percent: ofPromisePercent }) ?? [];
    }),
);
