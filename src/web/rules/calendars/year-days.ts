import type { Holidays } from "../../../domain/casework/calendar.ts";
import { addDays, daysBetween, lastOfMonth } from "../../../domain/value/civil.ts";
import { type NoticeDays, isWeekend } from "./notice.ts";

export type Year = Holidays["years"][string];

/** What a day of the year is: as the week has it, or otherwise by the notice. */
export type DayState = "work" | "weekend" | "off" | "on";

/** What a day (`YYYY-MM-DD`) is in its year's calendar. */
export function stateOf(year: Year, day: string): DayState {
  const date = day.slice(5);
  if (isWeekend(day)) return year.on.includes(date) ? "on" : "weekend";
  return year.off.includes(date) ? "off" : "work";
}

const without = (dates: readonly string[], date: string) => dates.filter((each) => each !== date);
const withDate = (dates: readonly string[], date: string) =>
  [...new Set([...dates, date])].toSorted();

/** The year with one day turned: a working day off, a weekend worked, and back. */
export function turned(year: Year, day: string): Year {
  const date = day.slice(5);
  const { off, on } = year;
  switch (stateOf(year, day)) {
    case "work":
      return { off: withDate(off, date), on };
    case "off":
      return { off: without(off, date), on };
    case "weekend":
      return { off, on: withDate(on, date) };
    case "on":
      return { off, on: without(on, date) };
  }
}

/** A week of a month from Monday; null where the day belongs to the month beside it. */
export type Week = readonly (string | null)[];

const monday = "2000-01-03";

/** The weeks of a month (`YYYY-MM`). */
export function weeksOf(month: string): readonly Week[] {
  const first = `${month}-01`;
  const lead = ((daysBetween(monday, first) % 7) + 7) % 7;
  const length = daysBetween(first, lastOfMonth(month)) + 1;
  return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const at = week * 7 + weekday - lead;
      return at < 0 || at >= length ? null : addDays(first, at);
    }),
  );
}

/** How many days of a month people work. */
export function workingDays(year: Year, month: string): number {
  return weeksOf(month)
    .flat()
    .filter((day) => day !== null && ["work", "on"].includes(stateOf(year, day))).length;
}

/** The holidays with a year put in their place, or taken out: then it counts as unpublished. */
export function withYear(holidays: Holidays, year: string, days: Year | null): Holidays {
  const { [year]: _, ...others } = holidays.years;
  return { ...holidays, years: days ? { ...others, [year]: days } : others };
}

/** A year as a notice has it. */
export function yearOf({ off, on }: NoticeDays): Year {
  return { off: [...off], on: [...on] };
}
