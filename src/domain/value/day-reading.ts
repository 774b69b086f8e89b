import type { RefusalCode } from "../refusal/refusal.ts";
import { firstYear, isIsoDay, lastYear } from "./civil.ts";
import type { Precision } from "./day.ts";
import { matchDay, matchShortYear, tidyDay } from "./day-shapes.ts";
import type { DayParts } from "./day-shapes.ts";
import { monthNames, quarterEnds } from "./month-names.ts";

/**
 * What helps to read a day: the year a text without one belongs to (`2024-02-29` or `2024`), and where
 * the column keeps its two-digit year (`31/03/24` last, `23.2.11` first).
 */
export type DayOptions = {
  readonly reference?: string | undefined;
  readonly shortYear?: "first" | "last" | undefined;
};

/** What a text says: the span of that precision around an ISO day, or everything up to its end. */
export type StatedDay = {
  readonly iso: string;
  readonly precision: Precision;
  readonly limit?: true;
};

/** A reading of the parts, or the code of what is wrong with them. */
type Reading = StatedDay | RefusalCode;

const yearsAway: Readonly<Record<string, number>> = { 去: -1, 上: -1, 明: 1, 次: 1 };
const xunStarts: Readonly<Record<string, string>> = {
  上旬: "01",
  初: "01",
  early: "01",
  中旬: "11",
  中: "11",
  mid: "11",
  下旬: "21",
  底: "21",
  末: "21",
  late: "21",
  end: "21",
  endof: "21",
};

function yearOf(parts: DayParts, options: DayOptions): number | null {
  const stated = parts["year"] ?? parts["shortYear"];
  if (stated !== undefined) {
    if (stated.length === 4) return Number(stated);
    return Number(stated) >= firstYear % 100 ? 1900 + Number(stated) : 2000 + Number(stated);
  }
  const reference = /^\d{4}/u.exec(options.reference ?? "")?.[0];
  return reference === undefined
    ? null
    : Number(reference) + (yearsAway[parts["relative"] ?? ""] ?? 0);
}

function monthOf(parts: DayParts): string | undefined {
  const named = monthNames.findIndex((name) => parts["name"]?.startsWith(name.toLowerCase()));
  return named < 0 ? parts["month"]?.padStart(2, "0") : String(named + 1).padStart(2, "0");
}

/** Year's beginning and end are said of its first and last month, a quarter's end of its last month. */
function turnOf(year: string, parts: DayParts): StatedDay | null {
  const quarter = parts["quarter"] ?? parts["quarterMark"];
  if (quarter !== undefined) {
    const { first, last } = quarterEnds(`${year}-Q${quarter}`);
    return parts["end"] === undefined
      ? { iso: `${first}-01`, precision: "quarter" }
      : { iso: `${last}-01`, precision: "month" };
  }
  if (parts["turn"] === undefined) return null;
  return { iso: `${year}-${parts["turn"] === "初" ? "01" : "12"}-01`, precision: "month" };
}

function dayIn(month: string, parts: DayParts): Reading {
  const xun = xunStarts[parts["xun"] ?? parts["part"] ?? ""];
  const date = parts["day"]?.padStart(2, "0");
  const iso = `${month}-${date ?? xun ?? "01"}`;
  const precision: Precision = date !== undefined ? "day" : xun !== undefined ? "xun" : "month";
  return isIsoDay(iso) ? { iso, precision } : "noSuchDay";
}

function read(parts: DayParts, options: DayOptions): Reading {
  const year = yearOf(parts, options);
  if (year === null) return "dayWithoutYear";
  const text = String(year).padStart(4, "0");
  const month = monthOf(parts);
  const day =
    month === undefined
      ? (turnOf(text, parts) ?? { iso: `${text}-01-01`, precision: "year" as const })
      : dayIn(`${text}-${month}`, parts);
  if (typeof day !== "string" && (year < firstYear || year > lastYear)) return "dayOutOfRange";
  return day;
}

/** A date with a two-digit year: the column's habit decides, or the only reading that is a day of the calendar. */
function readShortYear(text: string, options: DayOptions): Reading | null {
  const { last, first } = matchShortYear(text);
  if (last === null && first === null) return null;
  const habits =
    options.shortYear === undefined ? (["last", "first"] as const) : [options.shortYear];
  const days = new Map<string, StatedDay>();
  for (const habit of habits) {
    const parts = habit === "last" ? last : first;
    const day = parts === null ? "notADay" : read(parts, options);
    if (typeof day !== "string") days.set(day.iso, day);
  }
  const [only] = days.values();
  return days.size > 1 ? "ambiguousDay" : (only ?? "noSuchDay");
}

function readPlain(text: string, options: DayOptions): Reading {
  const short = readShortYear(text, options);
  if (short !== null) return short;
  const parts = matchDay(text);
  return parts === null ? "notADay" : read(parts, options);
}

function toLimit(reading: Reading): Reading {
  return typeof reading === "string" ? reading : { ...reading, limit: true };
}

/** 3月31日前 and 3月底前 include the day they name; 3月前 may mean its first or its last day, so it is refused. */
function readLimit(text: string, options: DayOptions): Reading | null {
  const after = /^(?:不晚于|不迟于|by|nolaterthan|onorbefore)(.+)$/u.exec(text)?.[1];
  if (after !== undefined) return toLimit(readPlain(after, options));
  const before = /^(.+?)(?:之前|以前|前)$/u.exec(text)?.[1];
  if (before === undefined) return null;
  const reading = readPlain(before, options);
  const clear =
    /[底末]$/u.test(before) || typeof reading === "string" || reading.precision === "day";
  return clear ? toLimit(reading) : "notADay";
}

/**
 * What a written day says, in any of the usual Chinese, numeric and English shapes.
 * Errors as codes: notADay, dayWithoutYear, ambiguousDay, noSuchDay, dayOutOfRange.
 */
export function readDay(text: string, options: DayOptions): Reading {
  const tidy = tidyDay(text);
  return readLimit(tidy, options) ?? readPlain(tidy, options);
}
