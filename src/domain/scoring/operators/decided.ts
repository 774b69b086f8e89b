import type { Bilingual } from "../../language.ts";
import { printDay } from "../../value/day.ts";
import { answerPoints, inBoth, type Missing, type MissingReason } from "../explain.ts";
import type { Happening } from "../indicator.ts";
import { happeningsOf } from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import { noRules, type Context, type Operator, type Outcome } from "../operator.ts";
import {
  compareRational,
  multiplyRational,
  printRational,
  sumRational,
  toRational,
  type Rational,
} from "../rational.ts";
import { fault, isAbsent, readDecimal, readOneOf } from "../reader.ts";
import { happenedIn } from "../when.ts";
import { readIndicator } from "./read-indicator.ts";

/** Points a person fixes for each event within a range; `to` is null when the text sets no upper end. */
export type DecidedParams = {
  readonly indicator: string;
  readonly sign: "plus" | "minus";
  readonly from: Rational;
  readonly to: Rational | null;
};

function whyNot({ from, to }: DecidedParams, points: string | undefined): MissingReason | null {
  if (points === undefined) return "undecided";
  const size = toRational(points);
  const low = compareRational(size, from) < 0;
  return low || (to !== null && compareRational(size, to) > 0) ? "outOfRange" : null;
}

function undecided(
  params: DecidedParams,
  context: Context,
  happenings: readonly Happening[],
): readonly Missing[] {
  return happenings.flatMap(({ on, points }) => {
    const reason = whyNot(params, points);
    return reason ? [missingOf(context, params.indicator, { reason, detail: on.day })] : [];
  });
}

function signed({ sign }: DecidedParams, { points }: Happening): Rational {
  return multiplyRational(sign === "minus" ? "-1" : "1", toRational(points ?? "0"));
}

function say(context: Context, params: DecidedParams, counted: readonly Happening[]): Bilingual {
  const { label } = context.indicator(params.indicator);
  if (counted.length === 0)
    return { zh: `本期没有${label.zh}，计0分`, en: `no ${label.en} in the period, 0 points` };
  return inBoth((language) => {
    const each = counted.map((one) => {
      const points = printRational(signed(params, one), 4);
      return `${printDay(one.on, language)}${language === "zh" ? `${points}分` : ` ${points} points`}`;
    });
    return `${label[language]}${language === "zh" ? "：" : ": "}${each.join(language === "zh" ? "；" : "; ")}`;
  });
}

function evaluate(params: DecidedParams, context: Context): Outcome {
  const known = context.known(params.indicator);
  const happenings = happenedIn(context.period, happeningsOf(known));
  const missing = undecided(params, context, happenings);
  if (missing.length > 0 && missing.length === happenings.length)
    return { answer: { kind: "missing" }, missing, sentence: sayLeftOut(missing) };
  const counted = happenings.filter(({ points }) => whyNot(params, points) === null);
  const points = sumRational(counted.map((one) => signed(params, one)));
  return { answer: answerPoints(points), missing, sentence: say(context, params, counted) };
}

function sayRange({ sign, from, to }: DecidedParams): Bilingual {
  const [low, high] = [printRational(from, 4), to === null ? null : printRational(to, 4)];
  const [zh, en] = sign === "minus" ? ["扣", "minus "] : ["计", ""];
  return high === null
    ? { zh: `每次至少${zh}${low}分`, en: `${en}${low} points or more` }
    : { zh: `每次${zh}${low}至${high}分`, en: `${en}${low} to ${high} points` };
}

/**
 * Unit: events with decided points → points. Formula: ± the sum of what a person fixed within the range; an event whose
 * points are not decided, or outside the range, is missing. Example: one criticism fixed at 8: −8. Source: handbook 1.4.
 */
export const decided: Operator<DecidedParams> = {
  fields: ["indicator", "sign", "from", "to"],
  read: (fields, scope) => {
    const accepts = { reads: ["events"], values: ["none"] } as const;
    const from = toRational(readDecimal(fields("from")));
    const to = isAbsent(fields("to")) ? null : toRational(readDecimal(fields("to")));
    if (compareRational(from, "0") < 0 || (to !== null && compareRational(from, to) > 0))
      fault(fields("from"), {
        zh: "from、to 写不带正负号的分值，from 不大于 to",
        en: "write from and to without sign, from not above to",
      });
    return {
      indicator: readIndicator(fields("indicator"), scope, accepts)?.id ?? "",
      sign: readOneOf(fields("sign"), ["plus", "minus"]),
      from,
      to,
    };
  },
  reads: ({ indicator }) => [indicator],
  nested: noRules,
  evaluate,
  formula: ({ indicator, sign, from, to }, words) => {
    const range = sayRange({ indicator, sign, from, to });
    const label = words.label(indicator);
    return { zh: `${label.zh}，${range.zh}`, en: `${label.en}, ${range.en}` };
  },
  clause: (params, words) => {
    const [label, range] = [words.label(params.indicator), sayRange(params)];
    return {
      by: null,
      items: [
        {
          when: { zh: `${label.zh}的`, en: label.en },
          gives: {
            zh: `${range.zh}，由有权机关逐次确定`,
            en: `${range.en}, as decided for each`,
          },
        },
      ],
    };
  },
};
