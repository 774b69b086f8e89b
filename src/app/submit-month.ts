import type { Output, Parsed } from "../contract/endpoint.ts";
import type { submitMonth as endpoint } from "../contract/month.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { Entry, Finding } from "../domain/reporting/check-input.ts";
import { unsettled } from "../domain/reporting/check.ts";
import { decide } from "../domain/reporting/report-move.ts";
import { type Keyed, appendFacts, appendVerdicts } from "../store/append.ts";
import { foldIntoNow, foldPlaces, holdProjectsOf } from "../store/project-now.ts";
import { dropDrafts } from "../store/queries/drafts.ts";
import { bySubject } from "../store/queries/project-facts.ts";
import { addSteps, ensureReport, findStepByKey } from "../store/queries/reports.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { boardNow } from "./rule-shelf.ts";
import {
  type Month,
  checkAnswers,
  checkBegun,
  isSameCell,
  loadMonth,
  provenOf,
  typedOf,
} from "./month.ts";
import { settlementsOf, statementOf } from "./month-entry.ts";
import { type Stop, refused } from "./refused.ts";
import { type Held, holdForChange, loadReport } from "./report-load.ts";
import { reportPage } from "./report-page.ts";
import { type Report, actorAt, isCounting, lastSubmission } from "./report-state.ts";

type Asked = Parsed<typeof endpoint>;
type Answer = Output<typeof endpoint>;
type Answers = { readonly project: number; readonly entries: readonly Entry[] };

/** How many figures a submission brought: those recorded since the step before it. */
function countOf(report: Report, seq: number): number {
  const before =
    report.steps.findLast((row) => row.step === "submitted" && row.seq < seq)?.seq ?? 0;
  return report.facts.filter(({ fact }) => fact.seq > before && fact.seq < seq).length;
}

/** The answer to a submission that was recorded before: a retry hears the same. */
async function repeated(
  ctx: Ctx,
  writer: Writer,
  { held, key }: { held: Held; key: string },
): Promise<Answer | undefined> {
  const { desk, report } = held;
  const seq = report.id === null ? undefined : await findStepByKey(writer, report.id, key);
  if (seq === undefined) return undefined;
  return { report: reportPage(ctx, desk, report), facts: countOf(report, seq), seq };
}

/** Every project's new answers, and what nobody has settled yet: words given before still hold for the same figures. */
function weigh(month: Month, given: Asked["notes"]): { answers: Answers[]; open: Finding[] } {
  const notes = { ...lastSubmission(month.report)?.notes, ...given };
  const answers: Answers[] = [];
  const open: Finding[] = [];
  for (const project of month.projects) {
    const { id } = project.subject;
    const typed = typedOf(month, project);
    const proven = provenOf(month.sheet, project.subject.papers);
    const findings = checkAnswers(month.sheet, { ...project, typed, today: month.day, proven });
    answers.push({ project: id, entries: typed.entries });
    open.push(...unsettled(findings, settlementsOf(id, findings, notes)));
  }
  return { answers, open };
}

/** The figures an answer takes the place of: stated with this report and not sent back. */
function replacedBy(report: Report, answers: readonly Answers[]): number[] {
  const isAnswered = (fact: Report["facts"][number]["fact"]): boolean =>
    answers.some(
      ({ project, entries }) =>
        project === fact.subject && entries.some((entry) => isSameCell(entry, fact)),
    );
  return report.facts
    .filter((each) => isCounting(each) && isAnswered(each.fact))
    .map(({ fact }) => fact.seq);
}

function keyed(
  ctx: Ctx,
  answers: readonly Answers[],
  given: { key: string; report: number },
): Keyed[] {
  return answers.flatMap(({ project, entries }) =>
    entries.map((entry) => ({
      ...statementOf(entry, project, ctx.today),
      key: [given.key, project, entry.attribute, entry.kind, entry.scope].join(":"),
      importId: null,
      reportId: given.report,
    })),
  );
}

async function record(
  ctx: Ctx,
  writer: Writer,
  given: { asked: Asked; month: Month; answers: readonly Answers[]; stop: Stop },
): Promise<{ held: Held; facts: number; seq: number }> {
  const { asked, month, answers, stop } = given;
  const { unit, period, key, notes } = asked;
  const speaker = { ...writer, actor: { ...writer.actor, unit } };
  const report = await ensureReport(speaker, { unit, form: month.sheet.form.id, period });
  const replaced = replacedBy(month.report, answers).map((fact) => ({
    fact,
    standing: "withdrawn" as const,
    knownOn: ctx.today,
    reason: null,
  }));
  await appendVerdicts(speaker, replaced);
  const facts = keyed(ctx, answers, { key, report });
  const { seqs } = stop.unless(await appendFacts(speaker, facts));
  const words = { ...lastSubmission(month.report)?.notes, ...notes };
  const seq = await addSteps(speaker, [
    { report, step: "submitted", reason: null, onDay: month.day, key, notes: words },
  ]);
  await dropDrafts(speaker, unit, period);
  const held = stop.unless(await loadReport(writer, { unit, period }));
  const isAdded = replaced.length === 0 && month.isKept;
  const added = isAdded ? addedBy(held.report, new Set(seqs.values())) : undefined;
  await foldAnswered(ctx, speaker, { month, answers, added });
  return { held, facts: facts.length, seq };
}

/** The facts just recorded, by project. */
function addedBy({ facts }: Report, seqs: ReadonlySet<number>): Map<number, Fact[]> {
  return bySubject(facts.map(({ fact }) => fact).filter(({ seq }) => seqs.has(seq)));
}

/**
 * Folds the projects that were answered: from what the month was checked by and what was added to it, since the projects
 * are held; read anew where `added` is unknown, because a figure took another's place.
 */
async function foldAnswered(
  ctx: Ctx,
  speaker: Writer,
  given: {
    month: Month;
    answers: readonly Answers[];
    added: ReadonlyMap<number, Fact[]> | undefined;
  },
): Promise<void> {
  const { month, answers, added } = given;
  const board = await boardNow(ctx, speaker);
  const answered = new Set(
    answers.flatMap(({ project, entries }) => (entries.length > 0 ? [project] : [])),
  );
  if (!added) return foldIntoNow(speaker, [...answered], board);
  const projects = month.projects.filter(({ subject }) => answered.has(subject.id));
  const facts = new Map(
    projects.map(({ subject, facts: known }) => [
      subject.id,
      [...known, ...(added.get(subject.id) ?? [])],
    ]),
  );
  const places = projects.map(({ subject }) => subject);
  return foldPlaces(speaker, places, { facts, board });
}

/**
 * 报送: what a unit has typed for a month becomes its facts, in one transaction; after a return only what is typed
 * anew. The same key twice submits once. Refuses `noSuchUnit`, `periodNotBegun`, `reportOpen` and what
 * a report refuses (`reportNotYours`, `reportNotNow`, `periodClosed`).
 */
export function submitMonth(ctx: Ctx, asked: Asked): Promise<Result<Answer>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { unit, period } = asked;
      const held = stop.unless(await holdForChange(writer, { unit, period }));
      const before = await repeated(ctx, writer, { held, key: asked.key });
      if (before) return before;
      stop.unless(checkBegun(ctx, period));
      await holdProjectsOf(writer, unit);
      const month = await loadMonth(ctx, writer, held);
      const { answers, open } = weigh(month, asked.notes);
      const move = { kind: "submit", day: month.day, facts: [], open } as const;
      stop.unless(decide(held.report.state, move, actorAt(ctx, held.desk)));
      const { held: now, ...result } = await record(ctx, writer, { asked, month, answers, stop });
      return { report: reportPage(ctx, now.desk, now.report), ...result };
    }),
  );
}
