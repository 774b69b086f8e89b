import { type Holidays, workingDaysBetween } from "../casework/calendar.ts";
import { type ReportingCalendar, dueDay } from "../casework/reporting-calendar.ts";
import { type Result, accept } from "../refusal/refusal.ts";
import type { ReportForm } from "./form.ts";
import type { ReportState } from "./report.ts";

/** A report's due day and whether it is or was in time. */
export type Timeliness = {
  readonly due: string;
  /** The day it was submitted on; null while it is not. */
  readonly submittedOn: string | null;
  readonly inTime: boolean;
};

/** How a report stands against its due day. */
export type Lateness = Timeliness & {
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

type Submission = Pick<LatenessInput, "form" | "report" | "today">;

function submissionOf({ form, report }: Submission): string | null {
  return form.timelyBy === "first" ? report.firstSubmittedOn : report.submittedOn;
}

/** Whether a report is or was in time for a day that is reckoned already. Errors: none (total). */
export function isInTime(input: Submission, due: string): boolean {
  return (submissionOf(input) ?? input.today) <= due;
}

/**
 * Whether a report is in time, by its first or its last submission as the form says. Refuses `calendarUnpublished`
 * where the due day cannot be reckoned.
 */
export function timelinessOf(input: LatenessInput): Result<Timeliness> {
  const due = dueDay(input.calendar, input.holidays, input.report.period);
  if (!due.ok) return due;
  const submittedOn = submissionOf(input);
  return accept({ due: due.value, submittedOn, inTime: isInTime(input, due.value) });
}

/**
 * A report against its due day, in working days too. A report that is late by a weekend alone is late by 0 working
 * days. Refuses `calendarUnpublished` where the due day itself cannot be reckoned.
 */
export function latenessOf(input: LatenessInput): Result<Lateness> {
  const timely = timelinessOf(input);
  if (!timely.ok) return timely;
  const { due, submittedOn } = timely.value;
  const lateByWorkingDays = workingDaysBetween(input.holidays, due, submittedOn ?? input.today);
  return accept({ ...timely.value, lateByWorkingDays });
}
