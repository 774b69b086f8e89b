import type { Bilingual } from "../../language.ts";
import { printDay } from "../../value/print-day.ts";
import { called, optional, type Of } from "../codecs/codec.ts";
import { oneOf } from "../codecs/choice-of.ts";
import { number, size } from "../codecs/number.ts";
import { indicatorOf } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import {
  compareExact,
  exactOf,
  negated,
  readExactText,
  sumExact,
  within,
  writeExact,
  type Exact,
} from "../exact.ts";
import { inBoth, type MissingReason } from "../explain.ts";
import type { Happening } from "../indicator.ts";
import { happeningsOf } from "../measure.ts";
import { missingOf, sayLeftOut } from "../missing.ts";
import { lookedAt } from "../moment.ts";
import type { Context } from "../operator.ts";
import { printRational } from "../rational.ts";
import { fault } from "../reader.ts";
import { happenedIn } from "../when.ts";

const spec = {
  indicator: called(
    "事项",
    "what is decided on",
    indicatorOf({ reads: ["events"], values: ["none"] }),
  ),
  sign: called(
    "计还是扣",
    "given or taken",
    oneOf({ plus: { zh: "计", en: "" }, minus: { zh: "扣", en: "minus " } }, ["plus", "minus"]),
  ),
  from: called("最少几分", "least points", number),
  to: called("最多几分", "most points", optional(number)),
  most: called("累计最多几分", "most points in all", optional(size)),
};

type DecidedParams = Of<typeof spec>;

function whyNot({ from, to }: DecidedParams, points: string | undefined): MissingReason | null {
  if (points === undefined) return "undecided";
  const own = readExactText(points);
  const low = compareExact(own, exactOf(from)) < 0;
  return low || (to !== null && compareExact(own, exactOf(to)) > 0) ? "outOfRange" : null;
}

function signed({ sign }: DecidedParams, exact: Exact): Exact {
  return sign === "minus" ? negated(exact) : exact;
}

function say(context: Context, params: DecidedParams, counted: readonly Happening[]): Bilingual {
  const { label } = context.indicator(params.indicator);
  if (counted.length === 0)
    return { zh: `本期没有${label.zh}，计0分`, en: `no ${label.en} in the period, 0 points` };
  return inBoth((language) => {
    const zh = language === "zh";
    const each = counted.map((one) => {
      const own = signed(params, readExactText(one.points ?? "0"));
      const points = printRational(writeExact(own), 4);
      const what = one.what === undefined ? "" : zh ? `（${one.what}）` : ` (${one.what})`;
      return `${printDay(one.on, language)}${what}${zh ? `${points}分` : ` ${points} points`}`;
    });
    return `${label[language]}${zh ? "：" : ": "}${each.join(zh ? "；" : "; ")}`;
  });
}

const tail = "，由有权机关逐次确定[most:，累计最多{most}分]";
const englishTail = ", as decided for each[most:, {most} points at most]";

/** Points a person fixes for each event within a range; not decided, or outside the range, is missing. Source: handbook 1.4. */
export const decided = givesPoints({
  meaning: {
    zh: "每次由有权机关在幅度内确定分值（有人、有理由的决定）",
    en: "points that somebody decides for each event, within a range",
  },
  rule: {
    zh: "± 各次确定分值之和；尚未确定的、超出 from 至 to 幅度的列为缺项；most 限累计分",
    en: "± the sum of what was decided; what is not decided, or outside the range, is missing; most limits the sum",
  },
  example: {
    zh: "市级通报批评每次扣5至20分，确定扣8分：−8",
    en: "criticism minus 5 to 20, fixed at 8: −8",
  },
  spec,
  sayings: [
    {
      zh: `@{indicator}的，每次{sign}{from}[to:至{to}]分${tail}`,
      en: `@for{indicator}: {sign}{from}[to: to {to}] points${englishTail}`,
      when: (params) => "to" in params && params.to !== null,
    },
    {
      zh: `@{indicator}的，每次至少{sign}{from}分${tail}`,
      en: `@for{indicator}: {sign}{from} points or more${englishTail}`,
    },
  ],
  check: ({ from, to }, fields) => {
    if (exactOf(from).n < 0n || (to !== null && compareExact(exactOf(from), exactOf(to)) > 0))
      fault(fields("from"), {
        zh: "from、to 写不带正负号的分值，from 不大于 to",
        en: "write from and to without sign, from not above to",
      });
  },
  evaluate: (params, context) => {
    const all = happeningsOf(context.known(params.indicator)).filter((each) => !each.unscored);
    const happenings = happenedIn(lookedAt(params.indicator, context), all);
    const missing = happenings.flatMap(({ on, points }) => {
      const reason = whyNot(params, points);
      return reason ? [missingOf(context, params.indicator, { reason, detail: on.day })] : [];
    });
    if (missing.length > 0 && missing.length === happenings.length)
      return {
        found: { kind: "missing" },
        missing: () => missing,
        sentence: () => sayLeftOut(missing),
      };
    const counted = happenings.filter(({ points }) => whyNot(params, points) === null);
    const sum = sumExact(counted.map(({ points }) => readExactText(points ?? "0")));
    return {
      found: { kind: "points", exact: signed(params, within(sum, { most: params.most })) },
      missing: () => missing,
      sentence: () => say(context, params, counted),
    };
  },
  formula: ({ indicator, sign, from, to }, words) => {
    const label = words.indicator(indicator);
    const [low, high] = [number.say(from, words), to === null ? null : number.say(to, words)];
    if (words.language === "zh") {
      const word = sign === "minus" ? "扣" : "计";
      return `${label}，${high === null ? `每次至少${word}${low}分` : `每次${word}${low}至${high}分`}`;
    }
    const word = sign === "minus" ? "minus " : "";
    return `${label}, ${word}${low}${high === null ? " points or more" : ` to ${high} points`}`;
  },
});
