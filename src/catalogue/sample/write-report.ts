import type { SampleStatement } from "./draft.ts";
import type { MonthDraft, ProjectDraft } from "./project-draft.ts";
import { periodOf } from "./reports.ts";
import { loginOf } from "./sample-units.ts";
import { monthOfYear, reportDay, yearOf } from "./calendar.ts";
import { say, type Saying, yuan } from "./statement.ts";
import { addDays, lastOfMonth } from "../../domain/value/civil.ts";

/** Running totals in 万元: up to the end of last year, and in the year so far. */
type Totals = { readonly year: number; readonly before: number; readonly inYear: number };

function sayingOf(draft: ProjectDraft, report: MonthDraft): Saying {
  return {
    subject: draft.key,
    by: loginOf(draft.host.key),
    knownOn: report.known,
    source: "report",
    evidence: [{ kind: "file", label: `${periodOf(report)} 月报（合成）` }],
    standing: report.standing,
    judge: report.standing === "verified" ? "s-fagai" : "s-office",
  };
}

function* words(how: Saying, report: MonthDraft): Generator<SampleStatement> {
  const period = periodOf(report);
  const month = { kind: "actual", period, validFrom: `${period}-01` } as const;
  const works = report.percent === null ? "" : `，形象进度${report.percent}%`;
  yield say(how, { ...month, attribute: "progress", value: `${report.sentence}${works}` });
  if (report.problem !== null)
    yield say(how, { ...month, attribute: "problem", value: report.problem });
}

/** What was typed first and sent back; its correction becomes known three days later. */
function mistyped(how: Saying, report: MonthDraft): SampleStatement[] {
  if (report.mistyped === null) return [];
  const period = periodOf(report);
  const value = yuan(report.mistyped);
  const returned: Saying = { ...how, standing: "returned", judge: "s-office" };
  return [
    say(returned, {
      attribute: "monthDone",
      kind: "actual",
      value,
      period,
      validFrom: `${period}-01`,
    }),
  ];
}

function* money(how: Saying, report: MonthDraft, totals: Totals): Generator<SampleStatement> {
  const period = periodOf(report);
  const year = String(totals.year);
  const kind = "actual";
  const done = yuan(report.done ?? 0);
  const inYear = totals.inYear + report.surplus;
  const began = `${year}-01-01`;
  const end = lastOfMonth(period);
  yield say(how, { attribute: "monthDone", kind, value: done, period, validFrom: `${period}-01` });
  yield say(how, {
    attribute: "yearDone",
    kind,
    value: yuan(inYear),
    period: year,
    validFrom: began,
  });
  yield say(how, {
    attribute: "doneSinceStart",
    kind,
    value: yuan(totals.before + inYear),
    validFrom: end,
  });
}

/** What the statistics count of the year so far, entered by the office at the end of a quarter. */
function* counted(
  draft: ProjectDraft,
  report: MonthDraft,
  at: { totals: Totals; asOf: string },
): Generator<SampleStatement> {
  const { totals, asOf } = at;
  if (draft.counted === null || monthOfYear(report.month) % 3 !== 0 || totals.inYear === 0) return;
  const how: Saying = {
    ...sayingOf(draft, report),
    by: "s-office",
    judge: "s-tongji",
    knownOn: reportDay(report.month, 16, asOf),
    source: "statistics",
    evidence: [{ kind: "file", label: `${periodOf(report)} 统计联网直报（合成）` }],
    standing: "accepted",
  };
  const year = String(totals.year);
  const value = yuan(Math.floor((totals.inYear * draft.counted) / 1000));
  yield say(how, {
    attribute: "yearDone",
    kind: "actual",
    value,
    period: year,
    validFrom: `${year}-01-01`,
  });
}

function next(totals: Totals, report: MonthDraft): Totals {
  const year = yearOf(report.month);
  const done = report.done ?? 0;
  if (year === totals.year) return { ...totals, inYear: totals.inYear + done };
  return { year, before: totals.before + totals.inYear, inYear: done };
}

function lastYear(how: Saying, totals: Totals): SampleStatement {
  const value = yuan(totals.before);
  return say(how, {
    attribute: "doneToLastYear",
    kind: "actual",
    value,
    validFrom: `${totals.year}-01-01`,
  });
}

/**
 * The monthly reports of a project as statements. Month, year and total agree with each other and with what was
 * done to the end of last year (handbook 3.3), unless a fault put a surplus in. Errors: none (total).
 */
export function* writeReports(draft: ProjectDraft, asOf: string): Generator<SampleStatement> {
  let totals: Totals = { year: 0, before: draft.doneBefore, inYear: 0 };
  for (const report of draft.months) {
    const how = sayingOf(draft, report);
    yield* mistyped(how, report);
    const corrected = {
      ...how,
      knownOn: report.mistyped === null ? how.knownOn : addDays(how.knownOn, 3),
    };
    yield* words(how, report);
    if (report.done === null) continue;
    const before = totals;
    totals = next(totals, report);
    if (before.year !== totals.year) yield lastYear(corrected, totals);
    yield* money(corrected, report, totals);
    yield* counted(draft, report, { totals, asOf });
  }
}
