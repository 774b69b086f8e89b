import { addDays, daysBetween, isIsoDay } from "../../../domain/value/civil.ts";

/** What a notice of holidays says of one year, as the calendar keeps it: working days off, weekends worked, `MM-DD`. */
export type NoticeDays = {
  readonly off: readonly string[];
  readonly on: readonly string[];
  /** Days of another year than the one asked for, `YYYY-MM-DD`: they belong to that year's calendar. */
  readonly elsewhere: readonly string[];
};

const monday = "2000-01-03";

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return ((daysBetween(monday, day) % 7) + 7) % 7 >= 5;
}

const bracketed = /[（(][^（()）]*[)）]/gu;
const dayPattern =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s*(?:至|—+|–|-|~|～|到)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/gu;

const two = (part: string | number) => String(part).padStart(2, "0");

/** The days a clause names, a range day by day; a day without its month is in the month named before it. */
function daysIn(clause: string, year: string): string[] {
  let month = "";
  return [...clause.matchAll(dayPattern)].flatMap(
    ([, fromYear, fromMonth, fromDay, toYear, toMonth, toDay]) => {
      month = fromMonth ?? month;
      const from = `${fromYear ?? year}-${two(month)}-${two(fromDay ?? "")}`;
      if (toDay === undefined) return [from];
      month = toMonth ?? month;
      return daysFrom(from, `${toYear ?? fromYear ?? year}-${two(month)}-${two(toDay)}`);
    },
  );
}

const mostDays = 31;

function daysFrom(from: string, to: string): string[] {
  if (!isIsoDay(from) || !isIsoDay(to)) return [];
  const length = daysBetween(from, to);
  if (length < 0 || length >= mostDays) return [];
  return Array.from({ length: length + 1 }, (_, after) => addDays(from, after));
}

/** Clauses with what they say of their days: off or worked; other clauses (a wish, a phone number) say nothing. */
function said(text: string, word: RegExp, year: string): string[] {
  return text
    .replaceAll(bracketed, "")
    .split(/[。；;\n]/u)
    .flatMap((sentence) => sentence.split(/(?<=放假|休息|上班)/u))
    .filter((clause) => word.test(clause))
    .flatMap((clause) => daysIn(clause, year));
}

/**
 * Reads the days of a notice of the State Council (“10月1日至7日放假调休，共7天。9月20日、10月10日上班。”) as the
 * calendar keeps them: a weekend needs no day off and a weekday no make-up work. Brackets are left unread.
 */
export function readNotice(text: string, year: string): NoticeDays {
  const off = said(text, /放假/u, year).filter(isIsoDay);
  const on = said(text, /上班/u, year).filter(isIsoDay);
  const own = (days: readonly string[], weekend: boolean) =>
    [...new Set(days)]
      .filter((day) => day.startsWith(year) && isWeekend(day) === weekend)
      .map((day) => day.slice(5))
      .toSorted();
  return {
    off: own(off, false),
    on: own(on, true),
    elsewhere: [...new Set([...off, ...on])].filter((day) => !day.startsWith(year)).toSorted(),
  };
}
