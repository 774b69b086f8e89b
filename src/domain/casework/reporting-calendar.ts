import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { addDays } from "../value/civil.ts";
import { periodRange } from "../value/period.ts";
import { type Holidays, nthWorkingDay } from "./calendar.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const calendarSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  period: z.enum(["month"]),
  /** By a day of the next month, or by its n-th working day. */
  due: z.union([
    z.strictObject({ day: z.number().check(z.int(), z.minimum(1), z.maximum(28)) }),
    z.strictObject({ workingDays: z.number().check(z.int(), z.minimum(1), z.maximum(20)) }),
  ]),
  remindDaysBefore: z.number().check(z.int(), z.minimum(0)),
  urgeDaysAfter: z.number().check(z.int(), z.minimum(0)),
});

/** When a report is due, as data. Source: handbook 2.4. */
export type ReportingCalendar = z.output<typeof calendarSchema>;

/** Checks a reporting calendar read from a file. Refuses `ruleFault` naming the place. */
export function parseReportingCalendar(data: unknown, file: string): Result<ReportingCalendar> {
  const parsed = calendarSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** The last day on which a period's report is in time. Refuses `calendarUnpublished` where it counts working days of a year without a calendar. */
export function dueDay(
  calendar: ReportingCalendar,
  holidays: Holidays,
  period: string,
): Result<string> {
  const first = addDays(periodRange(period).to, 1);
  const { due } = calendar;
  return "day" in due
    ? accept(addDays(first, due.day - 1))
    : nthWorkingDay(holidays, first, due.workingDays);
}
