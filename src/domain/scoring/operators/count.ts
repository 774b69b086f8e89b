import { answerPoints } from "../explain.ts";
import type { Indicator } from "../indicator.ts";
import { printAmount, type Amount } from "../measure.ts";
import { noRules, type Operator, type Outcome } from "../operator.ts";
import { multiplyRational, printRational, toRational, type Rational } from "../rational.ts";
import {
  fault,
  isAbsent,
  readCount,
  readDecimal,
  readFields,
  readOneOf,
  type Fields,
  type Place,
} from "../reader.ts";
import { tallyEvents, tallyMonths, type Tally } from "./count-tally.ts";
import { readAmount, readIndicator } from "./read-indicator.ts";
import { sayEach } from "./say.ts";

/** The most that is counted, within the period or within its year. */
export type CountCap = { readonly number: number; readonly within: "period" | "year" };

/** Points for each event, or for each month whose figure is over an amount. */
export type CountParams = {
  readonly indicator: string;
  readonly points: Rational;
  /** Counts months whose figure is strictly more than this; null when events are counted. */
  readonly over: Amount | null;
  readonly cap: CountCap | null;
};

function readCap(place: Place, indicator: Indicator | null): CountCap | null {
  if (isAbsent(place)) return null;
  const fields = readFields(place, ["number", "within"]);
  const within = readOneOf(fields("within"), ["period", "year"]);
  if (within === "year" && indicator?.span !== "year")
    fault(fields("within"), {
      zh: "按年封顶的指标，span 应为 year",
      en: "a cap within the year needs an indicator whose span is the year",
    });
  return { number: readCount(fields("number")), within };
}

function readOver(fields: Fields, indicator: Indicator | null): Amount | null {
  const place = fields("over");
  const monthly = indicator?.reads === "monthly";
  if (indicator && monthly === isAbsent(place))
    fault(place, {
      zh: monthly ? "按月计数应写明超过多少" : "按次计数不能写 over",
      en: monthly ? "say which amount a month must be over" : "events are counted without “over”",
    });
  return isAbsent(place) ? null : readAmount(place, indicator);
}

function give(params: CountParams, tally: Tally): Outcome {
  const points = multiplyRational(params.points, String(tally.counted));
  const [each, total] = [params.points, points].map((number) => printRational(number, 4));
  const capped = tally.counted < tally.found;
  return {
    answer: answerPoints(points),
    missing: tally.missing,
    sentence: {
      zh: `${tally.said.zh}${capped ? `，按上限计${tally.counted}次` : ""}，${each} × ${tally.counted} = ${total}分`,
      en: `${tally.said.en}${capped ? `, ${tally.counted} counted (cap)` : ""}: ${each} × ${tally.counted} = ${total} points`,
    },
  };
}

/**
 * Unit: a number of times → points. Formula: points × min(number, cap); a cap within the year counts what the year had
 * before the period first. Example: 5 ceremonies, at most 4 a year: 30 × 4 = 120. Source: handbook 1.4.
 */
export const count: Operator<CountParams> = {
  fields: ["indicator", "points", "over", "cap"],
  read: (fields, scope) => {
    const accepts = {
      reads: ["events", "monthly"],
      values: ["none", "money", "quantity"],
    } as const;
    const indicator = readIndicator(fields("indicator"), scope, accepts);
    return {
      indicator: indicator?.id ?? "",
      points: toRational(readDecimal(fields("points"))),
      over: readOver(fields, indicator),
      cap: readCap(fields("cap"), indicator),
    };
  },
  reads: ({ indicator }) => [indicator],
  nested: noRules,
  evaluate: (params, context) => {
    const { over } = params;
    const tally = over ? tallyMonths({ ...params, over }, context) : tallyEvents(params, context);
    return tally.nothingKnown
      ? { answer: { kind: "missing" }, missing: tally.missing, sentence: tally.said }
      : give(params, tally);
  },
  formula: ({ indicator, points, over, cap }, words) => {
    const [each, label] = [printRational(points, 4), words.label(indicator)];
    const times = over
      ? {
          zh: `${label.zh}超过${printAmount(over, "zh")}的月数`,
          en: `months with ${label.en} over ${printAmount(over, "en")}`,
        }
      : { zh: `${label.zh}次数`, en: `number of ${label.en}` };
    return {
      zh: `${each} × ${times.zh}${cap ? `（最多计${cap.number}）` : ""}`,
      en: `${each} × ${times.en}${cap ? ` (at most ${cap.number})` : ""}`,
    };
  },
  clause: ({ indicator, points, over, cap }, words) => {
    const label = words.label(indicator);
    const gives = sayEach(points, over ? { zh: "月", en: "a month" } : { zh: "次", en: "each" });
    const zhSpan = cap?.within === "year" ? "一年" : "一期";
    const enSpan = cap?.within === "year" ? "a year" : "a period";
    return {
      by: null,
      items: [
        {
          when: over
            ? {
                zh: `${label.zh}超过${printAmount(over, "zh")}的`,
                en: `${label.en} over ${printAmount(over, "en")}`,
              }
            : { zh: `${label.zh}的`, en: label.en },
          gives: {
            zh: `${gives.zh}${cap ? `，${zhSpan}最多计${cap.number}次` : ""}`,
            en: `${gives.en}${cap ? `, at most ${cap.number} ${enSpan}` : ""}`,
          },
        },
      ],
    };
  },
};
