import type { AskedFigure, Level, ReportForm } from "../../../domain/reporting/form.ts";
import { holdsStage } from "../../../domain/reporting/form.ts";

export const lists = ["figures", "yearly"] as const;
export type ListName = (typeof lists)[number];

/** The checks with a level of their own, in the order of the page, and the limit some have. */
export const checkNames = [
  "sinceStart",
  "year",
  "aboveTotal",
  "aboveLeft",
  "repeated",
  "timesPlan",
  "timesLast",
  "shareOfTotal",
  "negative",
  "nodeFuture",
  "nodeOutside",
  "forecastPast",
  "evidence",
] as const;
export type CheckName = (typeof checkNames)[number];
export type Limit = "months" | "times" | "percent";

const limits: Readonly<Partial<Record<CheckName, Limit>>> = {
  repeated: "months",
  timesPlan: "times",
  timesLast: "times",
  shareOfTotal: "percent",
};

/** The limit a check has, undefined for those that have none. */
export function limitOf(check: CheckName): Limit | undefined {
  return limits[check];
}

/** A check as the page shows it: its level and limit, null where it is off. */
export type CheckState = { readonly level: Level; readonly limit: string } | null;

/** How a check stands in a form. */
export function stateOfCheck(form: ReportForm, check: CheckName): CheckState {
  const own: Readonly<Record<string, unknown>> | undefined = form.checks[check];
  if (!own) return null;
  const limit = limitOf(check);
  const value = limit === undefined ? "" : own[limit];
  return {
    level: own["level"] === "warning" ? "warning" : "error",
    limit: typeof value === "number" || typeof value === "string" ? String(value) : "",
  };
}

const usual: Readonly<Record<Limit, number | string>> = { months: 2, times: "3", percent: "30" };

function limitValue(limit: Limit, text: string): number | string {
  if (text === "") return usual[limit];
  return limit === "months" ? Number(text) : text;
}

/** The form with a check turned on, changed or (null) turned off. */
export function withCheck(form: ReportForm, check: CheckName, state: CheckState): ReportForm {
  const { [check]: before, ...others } = form.checks;
  if (state === null) return { ...form, checks: others as ReportForm["checks"] };
  const limit = limitOf(check);
  const own = {
    ...(check === "year" ? { startNode: "start" } : {}),
    ...before,
    level: state.level,
    ...(limit === undefined ? {} : { [limit]: limitValue(limit, state.limit) }),
  };
  return { ...form, checks: { ...others, [check]: own } as ReportForm["checks"] };
}

/** Stages a figure is required in without being asked there. */
export function requiredUnasked(figure: AskedFigure): readonly string[] {
  const { askedIn, requiredIn } = figure;
  if (requiredIn === "all") return [];
  return requiredIn.filter((stage) => !holdsStage(askedIn, stage));
}

/** What the month of a project in a stage asks, and which of it is required; null where such projects do not report. */
export function askedInStage(
  form: ReportForm,
  stage: string,
):
  | readonly { readonly figure: AskedFigure; readonly list: ListName; readonly required: boolean }[]
  | null {
  if (!form.takesPart.stages.includes(stage)) return null;
  return lists.flatMap((list) =>
    form[list]
      .filter((figure) => holdsStage(figure.askedIn, stage))
      .map((figure) => ({ figure, list, required: holdsStage(figure.requiredIn, stage) })),
  );
}
