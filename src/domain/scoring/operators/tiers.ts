import { called } from "../codecs/codec.ts";
import { givesPoints } from "../define.ts";
import { amountId, unread } from "../codecs/refer.ts";
import { sayPoints } from "../codecs/number.ts";
import { exactOf } from "../exact.ts";
import { inBoth } from "../explain.ts";
import { compareSizes, printKnown, scaleFits, sizeOfAmount, type Sized } from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import { fault } from "../reader.ts";
import { bands, rangeOf, startOf, type Band } from "./bands.ts";

function reaches(size: Sized, band: Band): boolean {
  const start = startOf(band);
  if (!start) return true;
  const order = compareSizes(size, sizeOfAmount(start));
  return band.above ? order > 0 : order >= 0;
}

/** Points by bands, the highest first. An amount below the lowest band is not applicable. Source: handbook 1.4. */
export const tiers = givesPoints({
  meaning: { zh: "按数额分档定分", en: "points by bands of an amount" },
  rule: {
    zh: "得所达到的最高一档的分；from 含本数，above 不含；低于最低一档的不适用",
    en: "the points of the highest band it reaches; from includes the number, above does not; below the lowest it does not apply",
  },
  example: {
    zh: "10亿元及以上20分，5至10亿元10分：恰好5亿元得10分",
    en: "10亿元 or more 20, 5–10亿元 10: exactly 5亿元 gets 10",
  },
  spec: { indicator: called("指标", "figure", amountId), bands: called("各档", "bands", bands) },
  sayings: [
    {
      zh: "@的{indicator}为{bands}",
      en: "Where {indicator}@of is {bands}",
      when: (params) =>
        "bands" in params && Array.isArray(params.bands) && params.bands.length === 1,
    },
    { zh: "按@的{indicator}计分", en: "By {indicator}@of", lines: "bands" },
  ],
  check: (params, fields, scope) => {
    const indicator = scope.indicators.get(params.indicator);
    if (!indicator) return;
    for (const [index, band] of params.bands.entries()) {
      const start = startOf(band);
      const place = fields("bands");
      if (start && start !== unread && !scaleFits(start, indicator.unit))
        fault(
          { ...place, path: [...place.path, index, band.above ? "above" : "from"] },
          {
            zh: `“${textAt(place.value, index)}”应写明与“${indicator.label.zh}”一致的单位（${indicator.unit}）`,
            en: `write “${textAt(place.value, index)}” with a unit that fits “${indicator.label.en}” (${indicator.unit})`,
          },
        );
    }
  },
  evaluate: (params, context) => {
    const size = context.size(params.indicator);
    const starts = params.bands.map(startOf);
    if (starts.some((start) => start && sizeOfAmount(start).dimension !== size.dimension)) {
      const missing = [missingOf(context, params.indicator, { reason: "incomparable" })];
      return {
        found: { kind: "missing" },
        missing: () => missing,
        sentence: () => sayLeftOut(missing),
      };
    }
    const index = params.bands.findIndex((band) => reaches(size, band));
    const given = params.bands[index]?.points;
    return {
      found:
        given === undefined ? { kind: "notApplicable" } : { kind: "points", exact: exactOf(given) },
      sentence: () => {
        const { label } = context.indicator(params.indicator);
        const range = rangeOf(params.bands, index);
        const gives =
          given === undefined ? { zh: "不计分", en: "not in any band" } : sayPoints(given);
        return inBoth((language) => {
          const amount = printKnown(context.known(params.indicator), language);
          if (language === "zh")
            return `${label.zh}${amount}，${given === undefined ? "" : `属“${range.zh}”，`}${gives.zh}`;
          return `${label.en} ${amount}: ${given === undefined ? "" : `${range.en}, `}${gives.en}`;
        });
      },
    };
  },
  formula: ({ indicator }, words) =>
    words.language === "zh"
      ? `按${words.indicator(indicator)}分档定分`
      : `points by the band of ${words.indicator(indicator)}`,
});

function textAt(value: unknown, index: number): string {
  const band: unknown = Array.isArray(value) ? value[index] : undefined;
  const from: unknown =
    typeof band === "object" && band !== null
      ? (Reflect.get(band, "from") ?? Reflect.get(band, "above"))
      : undefined;
  return typeof from === "string" || typeof from === "number" ? String(from) : "";
}
