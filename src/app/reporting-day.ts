import { dueDay } from "../domain/casework/reporting-calendar.ts";
import { addDays } from "../domain/value/civil.ts";
import { periodRange, previousPeriod } from "../domain/value/period.ts";
import type { Ctx } from "./context.ts";

type Where = Pick<Ctx, "rules" | "today" | "district">;

/** The month after one, `2024-12` → `2025-01`. */
export function nextMonth(month: string): string {
  return addDays(periodRange(month).to, 1).slice(0, 7);
}

/**
 * The day the month's work is judged by: whether a report is late, a node in the future. A sample stands still at its
 * board's day, so there it is the day on which the month after is reminded of.
 */
export function reportingDay({ rules, today, district }: Where): string {
  if (!district.sample) return today;
  const { calendar, holidays } = rules.reporting;
  const open = nextMonth(district.asOf.slice(0, 7));
  const due = dueDay(calendar, holidays, open);
  return due.ok ? addDays(due.value, -calendar.remindDaysBefore) : addDays(periodRange(open).to, 1);
}

/**
 * The period there is to report: the last month that is over, or the month under way once that one is closed.
 * What the grid opens with.
 */
export function openPeriod(ctx: Where, closed: readonly string[]): string {
  const month = reportingDay(ctx).slice(0, 7);
  const last = previousPeriod(month);
  return closed.includes(last) ? month : last;
}
