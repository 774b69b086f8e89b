import type { Bilingual } from "../../language.ts";
import { answerPoints, inBoth } from "../explain.ts";
import { amountOf, compareAmounts, printAmount, type Amount } from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import { noRules, type Context, type Operator, type Outcome } from "../operator.ts";
import { toRational, type Rational } from "../rational.ts";
import { fault, isAbsent, readDecimal, readFields, readList, type Place } from "../reader.ts";
import { anAmount, readAmount, readIndicator } from "./read-indicator.ts";
import { sayGives } from "./say.ts";
import type { Indicator } from "../indicator.ts";

/** A band starts at `from`, which belongs to it; the last may be open below (null). */
type Band = { readonly from: Amount | null; readonly points: Rational };

/** Points by bands, the highest first. An amount below the lowest band is not applicable. */
export type TiersParams = { readonly indicator: string; readonly bands: readonly Band[] };

function readBand(place: Place, indicator: Indicator | null): Band {
  const fields = readFields(place, ["from", "points"]);
  const from = fields("from");
  return {
    from: isAbsent(from) ? null : readAmount(from, indicator),
    points: toRational(readDecimal(fields("points"))),
  };
}

function checkDescending(places: readonly Place[], bands: readonly Band[]): void {
  for (const [index, place] of places.entries()) {
    const [above, from] = [bands[index - 1]?.from, bands[index]?.from];
    const open = index > 0 && above === null;
    const rising = above && from && compareAmounts(above, from) !== 1;
    if (open || rising)
      fault(place, {
        zh: "各档应从高到低排列，只有最后一档可以不写起点",
        en: "write the bands from the highest to the lowest; only the last may have no “from”",
      });
  }
}

function rangeOf(bands: readonly Band[], index: number): Bilingual {
  const [above, from] = [bands[index - 1]?.from ?? null, bands[index]?.from ?? null];
  return inBoth((language) => {
    const zh = language === "zh";
    const low = from && printAmount(from, language);
    const high = above && printAmount(above, language);
    const lowText = low && (zh ? `${low}及以上` : `${low} or more`);
    const highText = high && (zh ? `不足${high}` : `below ${high}`);
    const parts = [lowText, highText].filter((part) => part !== null);
    return parts.length === 0 ? (zh ? "不论多少" : "any amount") : parts.join(zh ? "、" : ", ");
  });
}

function give(params: TiersParams, context: Context, index: number): Outcome {
  const { label } = context.indicator(params.indicator);
  const amount = amountOf(context.known(params.indicator));
  const points = params.bands[index]?.points;
  const range = rangeOf(params.bands, index);
  const gives = points === undefined ? { zh: "不计分", en: "not in any band" } : sayGives(points);
  return {
    answer: points === undefined ? { kind: "notApplicable" } : answerPoints(points),
    sentence: {
      zh: `${label.zh}${printAmount(amount, "zh")}，${points === undefined ? "" : `属“${range.zh}”，`}${gives.zh}`,
      en: `${label.en} ${printAmount(amount, "en")}: ${points === undefined ? "" : `${range.en}, `}${gives.en}`,
    },
  };
}

/**
 * Unit: an amount → points. Formula: the points of the highest band whose `from` it reaches.
 * Example: ≥10亿 20, 5–10亿 10: exactly 5亿 gets 10. Source: handbook 1.4.
 */
export const tiers: Operator<TiersParams> = {
  fields: ["indicator", "bands"],
  read: (fields, scope) => {
    const indicator = readIndicator(fields("indicator"), scope, anAmount);
    const places = readList(fields("bands"), 1);
    const bands = places.map((place) => readBand(place, indicator));
    checkDescending(places, bands);
    return { indicator: indicator?.id ?? "", bands };
  },
  reads: ({ indicator }) => [indicator],
  nested: noRules,
  evaluate: (params, context) => {
    const amount = amountOf(context.known(params.indicator));
    const orders = params.bands.map(({ from }) => (from ? compareAmounts(amount, from) : 1));
    if (!orders.includes(null))
      return give(
        params,
        context,
        orders.findIndex((order) => order !== -1),
      );
    const missing = [missingOf(context, params.indicator, { reason: "incomparable" })];
    return { answer: { kind: "missing" }, missing, sentence: sayLeftOut(missing) };
  },
  formula: ({ indicator }, words) => ({
    zh: `按${words.label(indicator).zh}分档定分`,
    en: `points by the band of ${words.label(indicator).en}`,
  }),
  clause: ({ indicator, bands }, words) => ({
    by: words.label(indicator),
    items: bands.map(({ points }, index) => {
      const range = rangeOf(bands, index);
      return { when: { zh: `${range.zh}的`, en: range.en }, gives: sayGives(points) };
    }),
  }),
};
