import type { Frame, MonthDraft, ProjectDraft } from "./project-draft.ts";
import type { Random } from "./random.ts";

/** What a fault is planted in: the honest project, and the one before it for those who copy. */
export type Ground = {
  readonly draft: ProjectDraft;
  readonly random: Random;
  readonly frame: Frame;
  readonly neighbour: ProjectDraft | null;
};

/**
 * The project with its fault, and where a detector should look. `other` is the project it was copied from.
 */
export type Sown = {
  readonly draft: ProjectDraft;
  readonly attribute: string;
  readonly period: string | null;
  readonly other?: string;
};

/** Plants one kind of fault; null in a project that offers no place for it. */
export type Fault = (ground: Ground) => Sown | null;

/** The reports of months in which work was done. Errors: none (total). */
export function workingMonths(draft: ProjectDraft): MonthDraft[] {
  return draft.months.filter(({ done }) => done !== null && done > 0);
}

/** The project with some of its reports changed, found by their month. Errors: none (total). */
export function withMonths(draft: ProjectDraft, changed: readonly MonthDraft[]): ProjectDraft {
  const byMonth = new Map(changed.map((report) => [report.month, report]));
  return { ...draft, months: draft.months.map((report) => byMonth.get(report.month) ?? report) };
}

/**
 * Reports with other amounts, and without the slips of the pen that belonged to the old ones. Errors: none
 * (total).
 */
export function refigure(
  reports: readonly MonthDraft[],
  figure: (report: MonthDraft, index: number) => number,
): MonthDraft[] {
  return reports.map((report, index) => ({
    ...report,
    done: figure(report, index),
    mistyped: null,
  }));
}

/**
 * A run of reports for months that follow each other, long enough, from a drawn beginning; null when there
 * is none. Errors: none (total).
 */
export function drawRun(ground: Ground, length: number): MonthDraft[] | null {
  const working = workingMonths(ground.draft);
  const starts = working.flatMap((report, index) =>
    working[index + length - 1]?.month === report.month + length - 1 ? [index] : [],
  );
  if (starts.length === 0) return null;
  const start = ground.random.pick(starts);
  return working.slice(start, start + length);
}
