import { periodRange } from "../value/period.ts";
import type { Phase, ReportState } from "./report.ts";

/** A project as far as it decides who owes a report. */
export type OwingProject = {
  readonly project: number;
  readonly unit: number;
  readonly stage: string;
  readonly status: string;
};

/**
 * A project with the days on which it stood with the unit: from one on, null from the beginning; until another, on which
 * it stood there no more or the unit was closed, null while it stands.
 */
export type Tenure = OwingProject & { readonly from: string | null; readonly until: string | null };

/**
 * Whether a unit owes a report of a period for a project first known on a day: it stood with the unit as the period
 * ended. So past months stay with the unit that owed them, and one that is closed owes none from its closing month on.
 * Errors: none (total).
 */
export function owesFor(tenure: Tenure, firstKnown: string, period: string): boolean {
  const { from, until } = tenure;
  const last = periodRange(period).to;
  const since = from !== null && from > firstKnown ? from : firstKnown;
  return since <= last && (until === null || until > last);
}

/** What a cell of the reporting wall (unit × period) shows. */
export const wallCells = [
  "notOwing",
  "notDue",
  "due",
  "late",
  "submitted",
  "lateSubmitted",
  "returned",
  "accepted",
  "closed",
  "closedWithout",
] as const;

/** One of {@link wallCells}: `notDue` while the period runs, `closedWithout` where it was closed without this report. */
export type WallCell = (typeof wallCells)[number];

/** What a cell is judged by. `due` and `inTime` come from `latenessOf`. */
export type WallInput = {
  readonly owes: boolean;
  readonly report: ReportState;
  readonly due: string;
  readonly inTime: boolean;
  readonly today: string;
};

function openCell({ report, due, today }: WallInput): WallCell {
  if (today <= periodRange(report.period).to) return "notDue";
  return today <= due ? "due" : "late";
}

const byPhase: Readonly<Record<Phase, (input: WallInput) => WallCell>> = {
  draft: openCell,
  submitted: ({ inTime }) => (inTime ? "submitted" : "lateSubmitted"),
  returned: () => "returned",
  accepted: () => "accepted",
  closed: ({ report }) => (report.closedAs === "accepted" ? "closed" : "closedWithout"),
};

/** The wall's cell for a unit and period; a report nobody owed but somebody made is shown as it is. Errors: none (total). */
export function wallCellOf(input: WallInput): WallCell {
  const { owes, report } = input;
  const isUnmade = report.phase === "draft" || report.closedAs === "draft";
  return !owes && isUnmade ? "notOwing" : byPhase[report.phase](input);
}
