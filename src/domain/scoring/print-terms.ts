import type { Bilingual, Language } from "../language.ts";
import { printDay } from "../value/print-day.ts";
import type { Rulebook, TieRule } from "./rulebook.ts";
import type { Words } from "./text/words.ts";
import type { PeriodKind } from "./period-kind.ts";

/** The kinds of period in words. */
export const kindLabels: Readonly<Record<PeriodKind, Bilingual>> = {
  month: { zh: "月", en: "month" },
  quarter: { zh: "季度", en: "quarter" },
  half: { zh: "半年", en: "half-year" },
  year: { zh: "年", en: "year" },
};

/** What equal points mean, in words. */
export const tieTexts: Readonly<Record<TieRule, Bilingual>> = {
  skip: {
    zh: "得分相同的名次并列，其后名次相应顺延",
    en: "equal points are an equal rank, and the ranks after it are skipped",
  },
  dense: {
    zh: "得分相同的名次并列，其后名次连续",
    en: "equal points are an equal rank, and the next rank follows on",
  },
};

/** Who is ranked apart, and what equal points mean. Errors: none (total). */
export function groupsText({ groups, ties }: Rulebook, words: Words): string {
  const { language } = words;
  const labels = groups.map(({ id }) => words.group(id));
  const tie = tieTexts[ties][language];
  return language === "zh"
    ? `${labels.join("、")}${labels.length > 1 ? "分别" : ""}排名；${tie}。`
    : `${labels.join(", ")} ${labels.length > 1 ? "are ranked apart" : "are ranked"}; ${tie}.`;
}

/** What becomes of a missing figure. Errors: none (total). */
export function missingText(language: Language): string {
  return language === "zh"
    ? "缺少数据的，该项暂不计分并注明所缺数据和提供单位，不按零分处理。"
    : "Where a figure is missing the item is left out, and what is missing and who owes it is shown; it is not counted as zero.";
}

/** For which periods the rule ranks, and since when. Errors: none (total). */
export function periodsText({ periods, effective, version }: Rulebook, language: Language): string {
  const kinds = periods.map((kind) => kindLabels[kind][language]);
  const print = (day: string): string => printDay({ day, precision: "day" }, language);
  const [from, to] = [print(effective.from), effective.to === null ? null : print(effective.to)];
  return language === "zh"
    ? `按${kinds.join("、")}考核，适用于${from}${to === null ? "起" : `至${to}`}的考核期（版本${version}）。`
    : `Ranked by ${kinds.join(", ")}, for periods from ${from}${to === null ? " on" : ` to ${to}`} (version ${version}).`;
}
