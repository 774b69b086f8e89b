import { parseDay } from "../../value/parse-day.ts";
import { workingCalendar } from "../codecs/working-calendar.ts";
import { closingHeadings } from "../print.ts";
import { kindLabels, missingText, tieTexts } from "../print-terms.ts";
import { tieRules } from "../rulebook.ts";
import { periodKinds } from "../period-kind.ts";
import { readWritten, withoutStop } from "./lines.ts";
import { foldTerm, gradeTerms, objectionTerm, totalTerm } from "./terms.ts";
import type { Ears } from "./words.ts";

type Data = Readonly<Record<string, unknown>>;

type Closing = {
  readonly heading: string;
  readonly paragraphs: readonly { readonly text: string; readonly items: readonly string[] }[];
};

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  return day.ok ? day.value.day : null;
}

const force =
  /^按(?<kinds>[^考]*)考核，适用于(?<from>[\d年月日]+)(?:起|至(?<to>[\d年月日]+))的考核期（版本(?<version>.*)）$/u;

function readForce(text: string): Data | null {
  const match = force.exec(text)?.groups;
  if (!match) return null;
  const words = (match["kinds"] ?? "").split("、");
  const periods = words.map((word) => periodKinds.find((kind) => kindLabels[kind].zh === word));
  const from = dayOf(match["from"]);
  if (periods.includes(undefined) || from === null) return null;
  return {
    periods,
    effective: { from, to: dayOf(match["to"]) },
    version: match["version"] ?? "",
  };
}

function readRanking(text: string): Data | null {
  const ties = tieRules.find((rule) => text.endsWith(`；${tieTexts[rule].zh}`));
  return ties ? { ties } : null;
}

function whole(
  term: { hear(text: string, at: number, ears: Ears): readonly { value: unknown; end: number }[] },
  text: string,
  ears: Ears,
): unknown {
  return term.hear(text, 0, ears).find(({ end }) => end === text.length)?.value ?? null;
}

function isGrade(value: unknown): value is { grade: object } {
  return typeof value === "object" && value !== null && "grade" in value;
}

function readGrades(article: Closing, ears: Ears): Data | null {
  const [first] = article.paragraphs;
  const block = first && readWritten(first.text, first.items);
  const heard = block ? gradeTerms.hearLines?.(block.items, ears)[0] : undefined;
  if (!Array.isArray(heard)) return null;
  return {
    grades: heard.map((each: unknown) => {
      if (!isGrade(each)) return each;
      const { grade, ...rest } = each;
      return { ...grade, ...rest };
    }),
  };
}

function named(key: string, value: unknown): Data | null {
  return value === null ? null : { [key]: value };
}

/** What one of the articles a regulation ends with says, as data; null when it is not understood. Errors: none (total). */
export function readClosing(article: Closing, ears: Ears): Data | null {
  const text = withoutStop(article.paragraphs[0]?.text ?? "");
  switch (article.heading) {
    case closingHeadings.total.zh:
      return named("total", whole(totalTerm, text, ears));
    case closingHeadings.fold.zh:
      return named("fold", whole(foldTerm, text, ears));
    case closingHeadings.objections.zh:
      return named("objections", whole(objectionTerm, text, ears));
    case closingHeadings.workdays.zh:
      return named("workdays", whole(workingCalendar, text, ears));
    case closingHeadings.grades.zh:
      return readGrades(article, ears);
    case closingHeadings.ranking.zh:
      return readRanking(text);
    case closingHeadings.missing.zh:
      return text === withoutStop(missingText("zh")) ? {} : null;
    case closingHeadings.force.zh:
      return readForce(text);
    default:
      return null;
  }
}
