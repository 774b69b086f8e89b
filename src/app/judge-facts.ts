import type { Output, Parsed } from "../contract/endpoint.ts";
import type { judgeFacts as endpoint } from "../contract/review.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { type Move, decide } from "../domain/reporting/report-move.ts";
import { appendVerdicts } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import type { ReportFact } from "../store/queries/report-facts.ts";
import { addSteps } from "../store/queries/reports.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { boardNow } from "./rule-shelf.ts";
import { type Stop, refused } from "./refused.ts";
import { holdById, loadReport } from "./report-load.ts";
import { reportPage } from "./report-page.ts";
import { type Report, actorAt, isCounting, lastSubmission, restingFacts } from "./report-state.ts";
import { reportingDay } from "./reporting-day.ts";

type Asked = Parsed<typeof endpoint>;

function moveOf(ctx: Ctx, asked: Asked): Move {
  const day = reportingDay(ctx);
  return asked.standing === "accepted"
    ? { kind: "accept", day }
    : { kind: "return", day, reason: asked.reason };
}

/** While a report is with its unit again, single figures of it may still be judged; the report as a whole may not. */
function stateFor(report: Report, isWhole: boolean): Report["state"] {
  const { state } = report;
  return state.phase === "returned" && !isWhole ? { ...state, phase: "submitted" } : state;
}

/** The figures the report rests on, or those named. Refuses `noSuchFact` for another's and `figureMovedOn` for one that no longer counts. */
function chosenOf(report: Report, asked: Asked, stop: Stop): ReportFact[] {
  const resting = restingFacts(report.facts, lastSubmission(report)?.seq ?? 0);
  if (asked.facts.length === 0)
    return resting.filter((each) => isCounting(each) && each.fact.standing !== "verified");
  return [...new Set(asked.facts)].map((seq) => {
    const found = report.facts.find(({ fact }) => fact.seq === seq);
    if (!found) return stop("noSuchFact", { seq });
    const isHere = isCounting(found) && resting.some(({ fact }) => fact.seq === seq);
    return isHere ? found : stop("figureMovedOn");
  });
}

/** Whether the report itself takes a step: something is sent back, or everything is accepted. */
function isStep(report: Report, asked: Asked, judged: ReadonlySet<number>): boolean {
  if (report.state.phase !== "submitted") return false;
  if (asked.standing === "returned" || asked.facts.length === 0) return true;
  const resting = restingFacts(report.facts, lastSubmission(report)?.seq ?? 0);
  const isDone = ({ fact }: ReportFact): boolean =>
    judged.has(fact.seq) || fact.standing === "accepted" || fact.standing === "verified";
  return !report.state.isReopened && resting.every(isDone);
}

async function record(
  ctx: Ctx,
  writer: Writer,
  given: { asked: Asked; report: Report; chosen: readonly ReportFact[] },
): Promise<number> {
  const { asked, report, chosen } = given;
  const { standing } = asked;
  const reason = asked.reason.trim() === "" ? null : asked.reason.trim();
  const judged = chosen.filter(
    ({ fact }) => standing === "returned" || fact.standing === "claimed",
  );
  const verdicts = judged.map(({ fact }) => ({
    fact: fact.seq,
    standing,
    knownOn: ctx.today,
    reason,
  }));
  await appendVerdicts(writer, verdicts);
  const seqs = new Set(judged.map(({ fact }) => fact.seq));
  if (report.id !== null && isStep(report, asked, seqs)) {
    const onDay = reportingDay(ctx);
    await addSteps(writer, [{ report: report.id, step: standing, reason, onDay }]);
  }
  if (standing === "returned") {
    const subjects = [...new Set(judged.map(({ fact }) => fact.subject))];
    await foldIntoNow(writer, subjects, await boardNow(ctx, writer));
  }
  return judged.length;
}

/**
 * 采纳 or 退回 figures of a report, one, some or all. The report itself moves when everything is accepted or something
 * is sent back. Nobody judges their own. Refuses `noSuchReport`, `noSuchFact`, `figureMovedOn` and what a report
 * refuses (`reportNotNow`, `periodClosed`, `ownStatement`, `returnNeedsReason`).
 */
export function judgeFacts(ctx: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { desk, report } = stop.unless(await holdById(writer, asked.id));
      const state = stateFor(report, asked.facts.length === 0);
      stop.unless(decide(state, moveOf(ctx, asked), actorAt(ctx, desk)));
      const chosen = chosenOf(report, asked, stop);
      const judged = await record(ctx, writer, { asked, report, chosen });
      const now = stop.unless(await loadReport(writer, report));
      return { report: reportPage(ctx, desk, now.report), judged };
    }),
  );
}
