import type { Ctx } from "./context.ts";
import { reportingDay } from "./reporting-day.ts";

/**
 * The day the clocks of cases go by: today. A sample stands still at its reporting day, so that what had time left there
 * still has, and what is late is as late as it was; its days before that are its past. Errors: none (total).
 */
export function caseDay(ctx: Pick<Ctx, "rules" | "today" | "district">): string {
  const day = reportingDay(ctx);
  return ctx.today < day ? ctx.today : day;
}
