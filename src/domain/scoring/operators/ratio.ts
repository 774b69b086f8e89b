import { answerPoints } from "../explain.ts";
import { amountOf, printAmount, shareOf } from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import { noRules, type Operator, type Words } from "../operator.ts";
import {
  compareRational,
  multiplyRational,
  printRational,
  toRational,
  type Rational,
} from "../rational.ts";
import { isAbsent, readDecimal } from "../reader.ts";
import { anAmount, readIndicator } from "./read-indicator.ts";

/** Weight × a ÷ b; `cap` is the most it can give, null when the text sets none. */
export type RatioParams = {
  readonly weight: Rational;
  readonly of: string;
  readonly to: string;
  readonly cap: Rational | null;
};

function atMost(points: Rational, cap: Rational | null): Rational {
  return cap !== null && compareRational(points, cap) > 0 ? cap : points;
}

function formula({ weight, of, to }: RatioParams, words: Words): { zh: string; en: string } {
  const factor = printRational(weight, 4);
  return {
    zh: `${factor} × ${words.label(of).zh} ÷ ${words.label(to).zh}`,
    en: `${factor} × ${words.label(of).en} ÷ ${words.label(to).en}`,
  };
}

/**
 * Unit: two amounts of one currency or dimension → points. Formula: weight × of ÷ to, at most cap; a base of zero is
 * missing, not a division. Example: 60 × 9亿 ÷ 12亿 = 45. Source: handbook 1.4.
 */
export const ratio: Operator<RatioParams> = {
  fields: ["weight", "of", "to", "cap"],
  read: (fields, scope) => ({
    weight: toRational(readDecimal(fields("weight"))),
    of: readIndicator(fields("of"), scope, anAmount)?.id ?? "",
    to: readIndicator(fields("to"), scope, anAmount)?.id ?? "",
    cap: isAbsent(fields("cap")) ? null : toRational(readDecimal(fields("cap"))),
  }),
  reads: ({ of, to }) => [of, to],
  nested: noRules,
  evaluate: ({ weight, of, to, cap }, context) => {
    const [part, base] = [amountOf(context.known(of)), amountOf(context.known(to))];
    const found = shareOf(part, base);
    if (found.share === null) {
      const missing = [missingOf(context, to, { reason: found.why })];
      return { answer: { kind: "missing" }, missing, sentence: sayLeftOut(missing) };
    }
    const full = multiplyRational(weight, found.share);
    const points = atMost(full, cap);
    const capped = points !== full;
    const [factor, raw, given] = [weight, full, points].map((number) => printRational(number, 4));
    return {
      answer: answerPoints(points),
      sentence: {
        zh: `${factor} × ${printAmount(part, "zh")} ÷ ${printAmount(base, "zh")} = ${raw}${capped ? `，按上限计${given}` : ""}分`,
        en: `${factor} × ${printAmount(part, "en")} ÷ ${printAmount(base, "en")} = ${raw}${capped ? `, capped at ${given}` : ""} points`,
      },
    };
  },
  formula,
  clause: (params, words) => {
    const { zh, en } = formula(params, words);
    const cap = params.cap === null ? null : printRational(params.cap, 4);
    return {
      by: null,
      items: [
        {
          when: words.label(params.of),
          gives: {
            zh: `按“${zh}”计分，${cap === null ? "不设上限" : `最高计${cap}分`}`,
            en: `${en} points, ${cap === null ? "without a cap" : `at most ${cap}`}`,
          },
        },
      ],
    };
  },
};
