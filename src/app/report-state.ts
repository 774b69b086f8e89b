import { lineOf } from "../domain/ledger/fold.ts";
import type { Actor } from "../domain/reporting/actor.ts";
import {
  type ReportState,
  type Step,
  applyStep,
  blankReport,
  foldSteps,
  withStandings,
} from "../domain/reporting/report.ts";
import { may } from "../domain/unit/rights.ts";
import type { ClosingRow } from "../store/queries/closings.ts";
import type { Desk } from "../store/queries/desk.ts";
import type { ReportFact } from "../store/queries/report-facts.ts";
import type { StepRow } from "../store/queries/reports.ts";
import type { Ctx } from "./context.ts";

/** A unit's report of a period as the ledger has it. */
export type Report = {
  /** Null while nothing has happened to it. */
  readonly id: number | null;
  readonly unit: number;
  readonly period: string;
  readonly state: ReportState;
  readonly steps: readonly StepRow[];
  /** Every figure submitted with it, returned and replaced ones too. */
  readonly facts: readonly ReportFact[];
  /** The period's first closing. */
  readonly closing: ClosingRow | undefined;
};

const kinds = {
  submitted: "submit",
  accepted: "accept",
  returned: "return",
  reopened: "reopen",
} as const;

/** Whether a figure of a report takes part in the ledger. */
export function isCounting({ fact }: ReportFact): boolean {
  return fact.standing !== "returned" && fact.standing !== "withdrawn";
}

/** The figures a submission rested on: on every line the last one that nobody had sent back before. */
export function restingFacts(facts: readonly ReportFact[], submission: number): ReportFact[] {
  const lines = new Map<string, ReportFact>();
  for (const each of facts) {
    const isGone = !isCounting(each) && (each.verdict?.seq ?? 0) < submission;
    if (each.fact.seq < submission && !isGone)
      lines.set(`${each.fact.subject}|${lineOf(each.fact)}`, each);
  }
  return [...lines.values()];
}

/** The last submission of a report. */
export function lastSubmission(report: Pick<Report, "steps">): StepRow | undefined {
  return report.steps.findLast((row) => row.step === "submitted");
}

type Given = Omit<Report, "state"> & { readonly asker: number };

/** Accounts of one person count as one: what the asker did under another is the asker's. */
function stepsOf({ steps, facts, asker }: Given): Step[] {
  return steps.flatMap((row) => {
    if (row.step === "urged") return [];
    const rested = row.step === "submitted" ? restingFacts(facts, row.seq) : [];
    return [
      {
        kind: kinds[row.step],
        person: row.is_mine ? asker : row.by_person,
        unit: row.by_unit,
        day: row.on_day,
        reason: row.reason,
        facts: rested.map(({ fact, isMine }) => ({
          seq: fact.seq,
          statedBy: isMine ? asker : fact.statedBy,
        })),
      },
    ];
  });
}

/** Folds a report from its steps, the standings of its figures and the closing of its period. */
export function foldReport(given: Given): Report {
  const { id, unit, period, steps, facts, closing } = given;
  const standings = new Map(facts.map(({ fact }) => [fact.seq, fact.standing]));
  const folded = foldSteps(blankReport(unit, period), stepsOf(given));
  const open = withStandings(folded, (seq) => standings.get(seq));
  const close: Step = {
    kind: "close",
    person: closing?.by_person ?? 0,
    unit: 0,
    day: closing?.known_on ?? "",
    reason: null,
    facts: [],
  };
  const state = closing ? applyStep(open, close) : open;
  return { id, unit, period, state, steps, facts, closing };
}

/** Whether the asker states facts for the unit itself: its drafts are theirs to see. */
export function isAtDesk(desk: Desk): boolean {
  return may(desk.own_roles, "capture");
}

/** The asker as the report sees them: speaking for the unit where they state its facts, else for their own. */
export function actorAt(ctx: Ctx, desk: Desk): Actor {
  const unit = isAtDesk(desk) ? desk.id : ctx.actor.unit === desk.id ? 0 : ctx.actor.unit;
  return { person: ctx.actor.person, unit, roles: desk.roles, lent: desk.lent };
}
