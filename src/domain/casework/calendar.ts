import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { addDays, daysBetween } from "../value/civil.ts";

const monthDay = z.string().check(z.regex(/^\d{2}-\d{2}$/u));
const year = z.object({ off: z.array(monthDay), on: z.array(monthDay) });
const holidaysSchema = z.object({ years: z.record(z.string(), year) });

/** Days off and make-up working days by year, as the State Council's notice of each year says. */
export type Holidays = z.output<typeof holidaysSchema>;

/** Checks a table of holidays read from a file. Refuses `ruleFault` naming the place. */
export function parseHolidays(data: unknown, file: string): Result<Holidays> {
  const parsed = holidaysSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** 2000-01-03 was a Monday. */
const monday = "2000-01-03";

function isWeekend(day: string): boolean {
  const weekday = ((daysBetween(monday, day) % 7) + 7) % 7;
  return weekday >= 5;
}

/** Whether people work on a day. Refuses `calendarUnpublished` for a year without a published calendar: it is not guessed. */
export function isWorkingDay(holidays: Holidays, day: string): Result<boolean> {
  const own = holidays.years[day.slice(0, 4)];
  if (!own) return refuse("calendarUnpublished", { year: day.slice(0, 4) });
  const date = day.slice(5);
  if (own.on.includes(date)) return accept(true);
  return accept(!own.off.includes(date) && !isWeekend(day));
}

/** The n-th working day (1 is the first) from a day on, the day itself counted. Refuses `calendarUnpublished`. */
export function nthWorkingDay(holidays: Holidays, from: string, n: number): Result<string> {
  let left = n;
  for (let day = from; ; day = addDays(day, 1)) {
    const works = isWorkingDay(holidays, day);
    if (!works.ok) return works;
    if (works.value) left -= 1;
    if (left === 0) return accept(day);
  }
}

/** The number of working days after one day up to and including another, 0 when it is not later. Refuses `calendarUnpublished`. */
export function workingDaysBetween(holidays: Holidays, after: string, to: string): Result<number> {
  let count = 0;
  for (let day = addDays(after, 1); day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(holidays, day);
    if (!works.ok) return works;
    if (works.value) count += 1;
  }
  return accept(count);
}
