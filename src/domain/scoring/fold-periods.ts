import type { Bilingual } from "../language.ts";
import { printPeriod } from "../value/period.ts";
import type { Board } from "./ranking.ts";
import { foldedPeriods } from "./check-period.ts";
import type { ScoringInput } from "./scoring-input.ts";
import {
  dividedBy,
  exactCount,
  exactOf,
  minus,
  sumExact,
  times,
  writeExact,
  type Exact,
} from "./exact.ts";
import { answerOf, answerPoints, inBoth, type Explained, type Missing } from "./explain.ts";
import type { Context } from "./operator.ts";
import type { Found } from "./found.ts";
import { printRational } from "./rational.ts";
import type { FoldRule, Rulebook } from "./rulebook.ts";
import type { Scored } from "./scored.ts";

/** The line of folded periods of a unit, none where nothing is folded. */
export type Folded = (context: Context) => readonly Scored[];

type Past = { readonly period: string; readonly board: Board | null };

function tell(list: readonly string[]): Bilingual {
  return inBoth((language) =>
    list.map((period) => printPeriod(period, language)).join(language === "zh" ? "、" : ", "),
  );
}

function missingOfPeriod(period: string, context: Context): Missing {
  return {
    indicator: "fold",
    attribute: "fold",
    label: inBoth((language) =>
      language === "zh"
        ? `${printPeriod(period, "zh")}考核得分`
        : `points of ${printPeriod(period, "en")}`,
    ),
    reason: "unstated",
    detail: period,
    owedBy: "office",
    owner: { zh: "项目办", en: "the project office" },
    unit: context.unit.id,
    project: null,
  };
}

function pointsIn({ board }: Past, unit: number): Exact | null {
  const found = board
    ?.standings()
    .flat()
    .find((each) => each.unit === unit);
  return found?.points ?? null;
}

function treeIn({ board, period }: Past, unit: number): Explained | null {
  const entries = board?.ranking().flatMap((group) => group.entries) ?? [];
  const tree = entries.find((entry) => entry.unit === unit)?.tree;
  return tree ? { ...tree, title: inBoth((language) => printPeriod(period, language)) } : null;
}

function foldOne({ how, times: factor }: FoldRule, known: readonly Exact[]): Exact {
  const sum = sumExact(known);
  const mean = how === "average" ? dividedBy(sum, exactCount(known.length)) : sum;
  return times(mean, exactOf(factor));
}

function explainFold(
  rule: FoldRule,
  at: { past: readonly Past[]; context: Context; found: Found; missing: readonly Missing[] },
): Explained {
  const { past, context, found, missing } = at;
  const trees = past.flatMap((each) => treeIn(each, context.unit.id) ?? []);
  const sum = sumExact(past.flatMap((each) => pointsIn(each, context.unit.id) ?? []));
  const whole = found.kind === "points" ? found.exact : sum;
  const factor = printRational(rule.times, 4);
  const line: Explained = {
    title: { zh: "各期得分计入", en: "Shorter periods folded in" },
    operator: "fold",
    article: null,
    project: null,
    answer: answerOf(found),
    missing: [...missing, ...trees.flatMap((tree) => tree.missing)],
    inputs: [],
    formula: {
      zh: `各期得分${rule.how === "average" ? "平均" : "之和"} × ${factor}`,
      en: `${rule.how === "average" ? "mean" : "sum"} of the periods × ${factor}`,
    },
    sentence: tell(past.map(({ period }) => period)),
    facts: [...new Set(trees.flatMap(({ facts }) => facts))].toSorted((a, b) => a - b),
    children: [],
  };
  const difference = minus(whole, sum);
  const adjusted: Explained = {
    ...line,
    title: { zh: "按平均、比例折算", en: "Mean and rate" },
    operator: "adjustment",
    answer: answerPoints(writeExact(difference)),
    missing,
    facts: [],
  };
  return {
    ...line,
    children: difference.n === 0n && missing.length === 0 ? trees : [...trees, adjusted],
  };
}

/**
 * The shorter periods a rulebook folds in, ready to be asked for each unit. Each is ranked by itself, by the articles of its
 * own length. `open` opens a ranking of one of them. Errors: none (total).
 */
export function foldInto(
  rulebook: Rulebook,
  input: ScoringInput,
  open: (rulebook: Rulebook, input: ScoringInput) => Board,
): Folded {
  const { fold } = rulebook;
  const periods = foldedPeriods(rulebook, input.period);
  if (!fold || periods.length === 0) return () => [];
  const past = periods.map((period): Past => {
    const own = input.earlier?.find((each) => each.period === period);
    return { period, board: own ? open(rulebook, own) : null };
  });
  return (context) => {
    const known = past.flatMap((each) => pointsIn(each, context.unit.id) ?? []);
    const missing = past
      .filter((each) => pointsIn(each, context.unit.id) === null)
      .map(({ period }) => missingOfPeriod(period, context));
    const found: Found =
      known.length === 0 ? { kind: "missing" } : { kind: "points", exact: foldOne(fold, known) };
    return [
      {
        found,
        lower: 0,
        missing: () => missing,
        explain: () => explainFold(fold, { past, context, found, missing }),
      },
    ];
  };
}
