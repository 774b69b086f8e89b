import { answerPoints } from "../explain.ts";
import { happeningsOf } from "../measure.ts";
import { noRules, type Operator } from "../operator.ts";
import { toRational, type Rational } from "../rational.ts";
import { readDecimal } from "../reader.ts";
import { printDay } from "../../value/day.ts";
import { happenedIn } from "../when.ts";
import { readIndicator } from "./read-indicator.ts";
import { sayGives } from "./say.ts";

/** Points, once, when something happened in the period. */
export type ReachedParams = { readonly indicator: string; readonly points: Rational };

/**
 * Unit: a node or an event → points. Formula: the points when its day lies in the period, otherwise 0; that it has not
 * happened is known, not missing. Example: 投产 in the period: 20. Source: handbook 1.4.
 */
export const reached: Operator<ReachedParams> = {
  fields: ["indicator", "points"],
  read: (fields, scope) => {
    const accepts = { reads: ["reached", "events"], values: ["none"] } as const;
    return {
      indicator: readIndicator(fields("indicator"), scope, accepts)?.id ?? "",
      points: toRational(readDecimal(fields("points"))),
    };
  },
  reads: ({ indicator }) => [indicator],
  nested: noRules,
  evaluate: ({ indicator, points }, context) => {
    const { label } = context.indicator(indicator);
    const [first] = happenedIn(context.period, happeningsOf(context.known(indicator)));
    if (!first)
      return {
        answer: answerPoints("0"),
        sentence: {
          zh: `本期没有${label.zh}，计0分`,
          en: `no ${label.en} in the period, 0 points`,
        },
      };
    const gives = sayGives(points);
    return {
      answer: answerPoints(points),
      sentence: {
        zh: `${printDay(first.on, "zh")}${label.zh}，${gives.zh}`,
        en: `${label.en} ${printDay(first.on, "en")}, ${gives.en}`,
      },
    };
  },
  formula: ({ indicator, points }, words) => ({
    zh: `本期${words.label(indicator).zh}，${sayGives(points).zh}`,
    en: `${sayGives(points).en} for ${words.label(indicator).en} in the period`,
  }),
  clause: ({ indicator, points }, words) => ({
    by: null,
    items: [
      {
        when: {
          zh: `本期${words.label(indicator).zh}的`,
          en: `${words.label(indicator).en} in the period`,
        },
        gives: sayGives(points),
      },
    ],
  }),
};
