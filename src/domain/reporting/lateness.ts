import { type Holidays, workingDaysBetween } from "../casework/calendar.ts";
import { type ReportingCalendar, dueDay } from "../casework/reporting-calendar.ts";
import { type Result, accept } from "../refusal/refusal.ts";
import type { ReportForm } from "./form.ts";
import type { ReportState } from "./report.ts";

/** How a report stands against its due day. */
export type Lateness = {
  readonly due: string;
  /** The day it was submitted on; null while it is not. */
  readonly submittedOn: string | null;
  readonly inTime: boolean;
  /** Working days after the due day up to submission, or up to today while there is none; refused where a year's calendar is unpublished. */
  readonly lateByWorkingDays: Result<number>;
};

/** What lateness is reckoned from. */
export type LatenessInput = {
  readonly form: Pick<ReportForm, "timelyBy">;
  readonly calendar: ReportingCalendar;
  readonly holidays: Holidays;
  readonly report: ReportState;
  readonly today: string;
};

/**
 * A report against its due day, by its first or its last submission as the form says. A report that is late by a
 * weekend alone is late by 0 working days. Refuses `calendarUnpublished` where the due day itself cannot be reckoned.
 */
export function latenessOf(input: LatenessInput): Result<Lateness> {
  const { form, calendar, holidays, report, today } = input;
  const due = dueDay(calendar, holidays, report.period);
  if (!due.ok) return due;
  const submittedOn = form.timelyBy === "first" ? report.firstSubmittedOn : report.submittedOn;
  const day = submittedOn ?? today;
  return accept({
    due: due.value,
    submittedOn,
    inTime: day <= due.value,
    lateByWorkingDays: workingDaysBetween(holidays, due.value, day),
  });
}
