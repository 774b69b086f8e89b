import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  answerContest as answering,
  listContests as listing,
  raiseContest as raising,
} from "../contract/closing.ts";
import {
  raiseContest as decideRaise,
  answerContest as decideAnswer,
} from "../domain/reporting/contest.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { accept } from "../domain/refusal/refusal.ts";
import * as query from "../store/queries/contests.ts";
import { addCorrection } from "../store/queries/corrections.ts";
import { holdSubject } from "../store/queries/figures.ts";
import type { Writer } from "../store/store.ts";
import { evidenceOf, valueFor } from "./ask-correction.ts";
import { contestOf, showContests } from "./contest-view.ts";
import type { Ctx } from "./context.ts";
import { loadFigure, loadFigures } from "./figures.ts";
import { type Stop, refused } from "./refused.ts";

async function shownOne(
  ctx: Ctx,
  writer: Writer,
  { id, stop }: { id: number; stop: Stop },
): Promise<Output<typeof raising>> {
  const [shown] = await showContests(ctx, writer, await query.listContests(writer, { id }));
  return shown ?? stop("noSuchContest", { id });
}

/**
 * 质疑: whoever can see a figure may say that it is wrong; said again in the same words it is the same contest. Refuses `noSuchFact`, `figureMovedOn`, `contestNeedsReason`,
 * what the value types refuse.
 */
export function raiseContest(
  ctx: Ctx,
  asked: Parsed<typeof raising>,
): Promise<Result<Output<typeof raising>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { fact, figure, actor, project } = stop.unless(
        await loadFigure(ctx, writer, asked.seq),
      );
      const text = asked.value.trim();
      const value = text === "" ? null : stop.unless(valueFor(ctx, fact, text));
      const { reason, source } = asked;
      const said = { value, reason, evidence: [], day: ctx.today, sees: true };
      const raised = stop.unless(decideRaise(figure, said, actor));
      const contest = { ...raised, source: source.trim(), unit: raised.raisedByUnit };
      await holdSubject(writer, project.id);
      const same = await query.findSameContest(writer, contest);
      const id = same ?? (await query.addContest(writer, contest));
      return shownOne(ctx, writer, { id, stop });
    }),
  );
}

async function answer(
  ctx: Ctx,
  writer: Writer,
  work: { row: query.ContestRow; asked: Parsed<typeof answering>; stop: Stop },
): Promise<void> {
  const { row, asked, stop } = work;
  const about = { seqs: [row.fact_seq], people: [row.raised_by] };
  const figures = await loadFigures(ctx, writer, about);
  const placed = figures.of(row.fact_seq) ?? stop("noSuchContest", { id: row.id });
  const text = asked.value.trim();
  const answered = {
    contest: contestOf(row, (person) => figures.humanOf(person)),
    verdict: asked.answer === "upheld" ? "upheld" : "dismissed",
    reason: asked.reason,
    value: text === "" ? null : stop.unless(valueFor(ctx, placed.fact, text)),
    evidence: evidenceOf(asked.evidence),
    day: ctx.today,
  } as const;
  const { correction } = stop.unless(decideAnswer(placed.figure, answered, placed.actor));
  const { answer: verdict, reason } = asked;
  if (!(await query.answerContest(writer, row.id, { answer: verdict, reason: reason.trim() })))
    return stop("contestDecided");
  if (!correction) return;
  await addCorrection(writer, { ...correction, unit: correction.askedByUnit, contest: row.id });
}

/**
 * 公开答复, by another human; upheld, it proposes a correction. Refuses `noSuchContest`, `contestDecided`, `contestOwn`,
 * `notAllowed`, `contestNeedsReason`, `contestNeedsValue`, what asking for a correction refuses.
 */
export function answerContest(
  ctx: Ctx,
  asked: Parsed<typeof answering>,
): Promise<Result<Output<typeof answering>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { id } = asked;
      const [first] = await query.listContests(writer, { id });
      if (!first) return stop("noSuchContest", { id });
      const placed = await loadFigure(ctx, writer, first.fact_seq);
      await holdSubject(writer, stop.unless(placed).project.id);
      const [row = first] = await query.listContests(writer, { id });
      await answer(ctx, writer, { row, asked, stop });
      return shownOne(ctx, writer, { id, stop });
    }),
  );
}

/** Every contest the asker may see, newest first; of one project when asked for. */
export function listContests(
  ctx: Ctx,
  asked: Parsed<typeof listing>,
): Promise<Result<Output<typeof listing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const only = asked.project === undefined ? {} : { project: asked.project };
    const rows = await query.listContests(reader, only);
    return accept({ contests: await showContests(ctx, reader, rows) });
  });
}
