import { givesPoints } from "../define.ts";
import { called, optional } from "../codecs/codec.ts";
import { flag } from "../codecs/choice-of.ts";
import { points, size, sayPoints } from "../codecs/number.ts";
import { amount, indicatorOf, unread } from "../codecs/refer.ts";
import { compareExact, exactOf, negated, times, within, writeExact, exactCount } from "../exact.ts";
import type { Exact } from "../exact.ts";
import { inBoth } from "../explain.ts";
import type { Indicator } from "../indicator.ts";
import { printAmount, scaleFits, type Amount } from "../measure.ts";
import { printRational, type Rational } from "../rational.ts";
import { fault, type Fields, type Place } from "../reader.ts";
import { countCap } from "./cap-of.ts";
import { tallyOf, type CountCap, type OnceWithin } from "./count-tally.ts";
import { onceWithin } from "./once.ts";

const tail =
  "[cap:，{cap}][most:，累计最多{most}分][once:，同一事项{once}只计一次][shared:，由几方共享的平均分配]";
const englishTail =
  "[cap:, {cap}][most:, {most} points at most][once:, the same thing once {once}][shared:, split equally where shared]";

function checkOver(over: Amount | null, indicator: Indicator, place: Place): void {
  const monthly = indicator.reads === "monthly";
  if (monthly !== (over !== null))
    fault(place, {
      zh: monthly ? "按月计数应写明超过多少" : "按次计数不能写 over",
      en: monthly ? "say which amount a month must be over" : "events are counted without “over”",
    });
  if (over && over !== unread && monthly && !scaleFits(over, indicator.unit))
    fault(place, {
      zh: `“${printAmount(over, "zh")}”应写明与“${indicator.label.zh}”一致的单位（${indicator.unit}）`,
      en: `write “${printAmount(over, "zh")}” with a unit that fits “${indicator.label.en}” (${indicator.unit})`,
    });
}

const widths = { period: 0, year: 1, ever: 2 } as const;

/** A cap or a window cannot look further back than the indicator does. */
function checkSpans(
  { cap, once }: { readonly cap: CountCap | null; readonly once: OnceWithin | null },
  { span }: Indicator,
  fields: Fields,
): void {
  const place = fields("cap");
  if (cap?.within === "year" && span === "period")
    fault(
      { ...place, path: [...place.path, "within"] },
      {
        zh: "按年封顶的指标，span 应为 year",
        en: "a cap within the year needs an indicator whose span is the year",
      },
    );
  if (widths[span] < widths[once ?? "period"])
    fault(fields("once"), {
      zh: `只计一次的窗口比指标的 span 长，span 应为 ${once}`,
      en: `the window of once is longer than the indicator's span, which must be ${once}`,
    });
}

function isOver(params: object): boolean {
  return "over" in params && params.over !== null;
}

/** Points within ± most, whichever way they count. */
function limited(exact: Exact, most: Rational | null): Exact {
  if (most === null) return exact;
  return exact.n < 0n ? negated(within(negated(exact), { most })) : within(exact, { most });
}

/**
 * Points for each event, or for each month whose figure is over an amount. A cap within the year counts what the year had
 * before the period first; what was accepted without points does not count. Source: handbook 1.2, 1.3, 1.4, 1.8.
 */
export const count = givesPoints({
  meaning: {
    zh: "按次（或按超过某数的月数）计分或扣分",
    en: "points for each event, or for each month over an amount",
  },
  rule: {
    zh: "points × 次数；cap 限次（一期或一年），most 限分，once 同一事项（what 相同）在窗口内只计一次，shared 由几方共享的按份平分；带“通过不计分”的不计",
    en: "points × number; cap limits the number, most the points, once counts the same thing once within a window, shared splits equally; one accepted without points does not count",
  },
  example: {
    zh: "集中开工每次30分、一年最多4次：5次得120分；签约20分由两家共享：各得10分",
    en: "30 each, at most 4 a year: 5 ceremonies give 120; a signing of 20 shared by two gives 10",
  },
  spec: {
    indicator: called(
      "事项",
      "what is counted",
      indicatorOf({
        reads: ["events", "monthly", "reached"],
        values: ["none", "money", "quantity"],
      }),
    ),
    points: called("每次分值", "points each", points),
    over: called("超过多少（按月）", "over (by month)", optional(amount)),
    cap: called("限次", "most times", optional(countCap)),
    most: called("累计最多几分", "most points", optional(size)),
    once: called("同一事项只计一次", "the same thing once", optional(onceWithin)),
    shared: called("几方共享的平分", "split where shared", flag),
  },
  sayings: [
    {
      zh: `@{indicator}[over:超过{over}]的，每月{points}${tail}`,
      en: `@for{indicator}[over: over {over}]: {points} a month${englishTail}`,
      when: isOver,
    },
    {
      zh: `@{indicator}的，每次{points}${tail}`,
      en: `@for{indicator}: {points} each${englishTail}`,
    },
  ],
  check: (params, fields, scope) => {
    const indicator = scope.indicators.get(params.indicator);
    if (!indicator) return;
    checkOver(params.over, indicator, fields("over"));
    checkSpans(params, indicator, fields);
  },
  evaluate: (params, context) => {
    const tally = tallyOf(params, context);
    if (tally.nothingKnown)
      return { found: { kind: "missing" }, missing: () => tally.missing, sentence: tally.said };
    const full = times(exactOf(params.points), tally.counted);
    const exact = limited(full, params.most);
    return {
      found: { kind: "points", exact },
      missing: () => tally.missing,
      sentence: () => {
        const [each, number, total] = [exactOf(params.points), tally.counted, exact].map((one) =>
          printRational(writeExact(one), 4),
        );
        const fewer = compareExact(tally.counted, exactCount(tally.found)) < 0;
        const said = tally.said();
        const held = exact !== full;
        return inBoth((language) => {
          if (language === "zh")
            return `${said.zh}${fewer ? `，按上限计${number}次` : ""}，${each} × ${number} = ${held ? "，按上限计" : ""}${total}分`.replace(
              "= ，",
              "，",
            );
          return `${said.en}${fewer ? `, ${number} counted (cap)` : ""}: ${each} × ${number}${held ? ", capped at" : " ="} ${total} points`;
        });
      },
    };
  },
  formula: ({ indicator, points: each, over, cap }, words) => {
    const label = words.indicator(indicator);
    const factor = sayPoints(each)[words.language].replace(/^计|分$| points$/gu, "");
    const zh = words.language === "zh";
    const amounts = over && printAmount(over, words.language);
    const number = over
      ? zh
        ? `${label}超过${amounts}的月数`
        : `months with ${label} over ${amounts}`
      : zh
        ? `${label}次数`
        : `number of ${label}`;
    const most = cap ? (zh ? `（最多计${cap.number}）` : ` (at most ${cap.number})`) : "";
    return `${factor} × ${number}${most}`;
  },
});
