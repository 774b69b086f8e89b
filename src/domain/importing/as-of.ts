import { accept, refuse } from "../refusal/refusal.ts";
import type { Refusal, Result } from "../refusal/refusal.ts";
import { dayRange } from "../value/day-range.ts";
import { parseDay } from "../value/parse-day.ts";
import type { Day } from "../value/day.ts";
import { foldText, tidyText } from "../value/normalise.ts";
import type { AsOf, Confidence } from "./plan-types.ts";

/** What the lines above a table, the sheet's name and the file's name say. */
export type AsOfClues = {
  readonly titles: readonly { readonly row: number; readonly text: string }[];
  readonly sheet: string;
  readonly fileName: string;
  readonly today: string;
};

type Clue = {
  readonly text: string;
  readonly day: Day;
  readonly confidence: Confidence;
  readonly reason: Refusal;
};

const date = String.raw`20\d\d(?:年\s*\d{1,2}月(?:\s*\d{1,2}日|[上中下]旬|底|末)?|[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d))`;
const stated = new RegExp(
  String.raw`(?:截至|截止|数据时间|统计时间|时点|日期|时间|as (?:at|of))[日期时间到]*[:：]?\s*(${date})`,
  "iu",
);
const english = /as (?:at|of)\s+((?:\d{1,2}\s+)?[a-z]{3,9}\s+20\d\d)/iu;
const inTitle = new RegExp(`(${date})`, "u");
const yearOnly = /(20\d\d)年/u;
const inFileName = /(20\d\d)[-_.年]?(0[1-9]|1[0-2]|[1-9](?=月|[-_.]|$))(?!\d)/u;
const yearInFileName = /(?<!\d)(20\d\d)(?!\d)/u;

function clue(text: string | undefined, confidence: Confidence, reason: Refusal): Clue | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  return day.ok ? { text, day: day.value, confidence, reason } : null;
}

function inTitles(clues: AsOfClues, pattern: RegExp, confidence: Confidence): Clue | null {
  for (const { row, text } of clues.titles) {
    const found = pattern.exec(text)?.[1];
    const place = `${clues.sheet}!${String(row)}`;
    const made = clue(found, confidence, {
      code: "importAsOfStated",
      params: { text: found ?? "", place },
    });
    if (made) return made;
  }
  return null;
}

function fromFileName(fileName: string): Clue | null {
  const base = tidyText(fileName).replace(/\.[a-z]{2,4}$/iu, "");
  const reason: Refusal = { code: "importAsOfFileName", params: { text: base } };
  const month = inFileName.exec(base);
  if (month)
    return clue(`${month[1] ?? ""}-${(month[2] ?? "").padStart(2, "0")}`, "likely", reason);
  return clue(yearInFileName.exec(base)?.[1], "unsure", reason);
}

/** A sheet called “3月” under a title that names the year. */
function fromSheetName(clues: AsOfClues): Clue | null {
  const month = /^(\d{1,2})月份?$/u.exec(foldText(clues.sheet))?.[1];
  const year = clues.titles
    .map(({ text }) => yearOnly.exec(text)?.[1])
    .find((each) => each !== undefined);
  if (month === undefined || year === undefined) return null;
  const text = `${year}年${month}月`;
  return clue(text, "likely", { code: "importAsOfStated", params: { text, place: clues.sheet } });
}

function settle(found: Clue, today: string): AsOf {
  const last = dayRange(found.day).to;
  return { ...found, last: last > today ? today : last };
}

/** The day the data are as of: stated, in the title, in a sheet's or the file's name; today as a last resort. Errors: none (total). */
export function guessAsOf(clues: AsOfClues): AsOf {
  const found =
    inTitles(clues, stated, "certain") ??
    inTitles(clues, english, "certain") ??
    inTitles(clues, inTitle, "certain") ??
    fromSheetName(clues) ??
    fromFileName(clues.fileName) ??
    inTitles(clues, yearOnly, "unsure");
  if (found) return settle(found, clues.today);
  const { today } = clues;
  const reason: Refusal = { code: "importAsOfUnknown", params: { today } };
  return {
    text: "",
    day: { day: today, precision: "day" },
    last: today,
    confidence: "unsure",
    reason,
  };
}

/** The warning when the sheet and the file's name name different dates, else null. Errors: none (total). */
export function asOfDoubt(asOf: AsOf, fileName: string): Refusal | null {
  if (asOf.confidence === "unsure" && asOf.text === "") return asOf.reason;
  const other = fromFileName(fileName);
  if (!other || other.confidence === "unsure" || asOf.confidence !== "certain") return null;
  const [a, b] = [dayRange(asOf.day), dayRange(other.day)];
  if (a.to >= (b.from ?? b.to) && (a.from ?? a.to) <= b.to) return null;
  return { code: "importAsOfDiffers", params: { text: asOf.text, other: other.text } };
}

/** The as-of a person set. Errors: importBadAsOf. */
export function decideAsOf(text: string, today: string): Result<AsOf> {
  const day = parseDay(text);
  if (!day.ok) return refuse("importBadAsOf", { text });
  const reason: Refusal = { code: "importAsOfDecided", params: { text } };
  return accept(settle({ text, day: day.value, confidence: "certain", reason }, today));
}
