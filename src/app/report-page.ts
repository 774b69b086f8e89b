import type * as z from "zod/mini";
import type { figureSchema, reportSchema } from "../contract/report.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { timelinessOf } from "../domain/reporting/lateness.ts";
import { allowedMoves } from "../domain/reporting/report-move.ts";
import type { Desk } from "../store/queries/desk.ts";
import type { StepRow } from "../store/queries/reports.ts";
import type { Ctx } from "./context.ts";
import { type Report, actorAt } from "./report-state.ts";
import { reportingDay } from "./reporting-day.ts";

type ReportPage = z.output<typeof reportSchema>;
type Figure = z.output<typeof figureSchema>;

const stepNames = {
  submitted: "submit",
  accepted: "accept",
  returned: "return",
  reopened: "reopen",
  urged: "urge",
} as const;

function stepOf(row: StepRow): ReportPage["steps"][number] {
  return { kind: stepNames[row.step], by: row.by_name, day: row.on_day, reason: row.reason };
}

function stepsOf({ steps, closing }: Report): ReportPage["steps"] {
  const own = steps.map(stepOf);
  if (!closing) return own;
  const { by_name: by, known_on: day, reason } = closing;
  return [...own, { kind: "close", by, day, reason }];
}

/** The due day of a report and whether it is late, or why nobody can tell. */
export function dueOf(ctx: Ctx, report: Report): Pick<ReportPage, "due" | "dueUnknown" | "isLate"> {
  const { form, calendar, holidays } = ctx.rules.reporting;
  const today = reportingDay(ctx);
  const late = timelinessOf({ form, calendar, holidays, report: report.state, today });
  if (late.ok) return { due: late.value.due, dueUnknown: null, isLate: !late.value.inTime };
  const { code, params } = late.refusal;
  return { due: null, dueUnknown: { code, params: { ...params } }, isLate: false };
}

/** A report as a page shows it, with what the asker may do with it now. */
export function reportPage(ctx: Ctx, desk: Desk, report: Report): ReportPage {
  return {
    id: report.id,
    unit: { id: desk.id, name: desk.name },
    period: report.period,
    phase: report.state.phase,
    ...dueOf(ctx, report),
    moves: allowedMoves(report.state, actorAt(ctx, desk)),
    steps: stepsOf(report),
  };
}

/** A fact as a figure to judge at a glance; `names` hold who stated it. */
export function figureOf(fact: Fact, names: ReadonlyMap<number, string>): Figure {
  const { seq, value, period, standing, knownOn, reason } = fact;
  return { seq, value, period, standing, by: names.get(fact.statedBy) ?? "", knownOn, reason };
}
