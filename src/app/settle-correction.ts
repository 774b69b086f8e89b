import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  settleCorrection as endpoint,
  withdrawCorrection as withdrawing,
} from "../contract/closing.ts";
import type { Statement } from "../domain/ledger/fact.ts";
import {
  agreeCorrection,
  declineCorrection,
  withdrawCorrection as decideWithdrawal,
} from "../domain/reporting/correction.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { appendFacts, appendVerdicts } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import * as query from "../store/queries/corrections.ts";
import { holdSubject } from "../store/queries/figures.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { boardNow } from "./rule-shelf.ts";
import { correctionOf, showCorrections } from "./correction-view.ts";
import { type PlacedFigure, loadFigures } from "./figures.ts";
import { type Stop, refused } from "./refused.ts";

type Asked = Parsed<typeof endpoint>;
type Held = {
  readonly row: query.CorrectionRow;
  readonly placed: PlacedFigure;
  readonly humanOf: (person: number) => number;
};

/** The correction with its figure, held until the transaction ends: of two people settling, the second sees the first. */
async function hold(ctx: Ctx, writer: Writer, work: { id: number; stop: Stop }): Promise<Held> {
  const { id, stop } = work;
  const [first] = await query.listCorrections(writer, { id });
  if (!first) return stop("noSuchCorrection", { id });
  const found = await loadFigures(ctx, writer, { seqs: [first.fact_seq], people: [] });
  const subject = found.of(first.fact_seq)?.project.id;
  if (subject === undefined) return stop("noSuchCorrection", { id });
  await holdSubject(writer, subject);
  const [row = first] = await query.listCorrections(writer, { id });
  const people = [row.asked_by];
  const figures = await loadFigures(ctx, writer, { seqs: [row.fact_seq], people });
  const placed = figures.of(row.fact_seq) ?? stop("noSuchCorrection", { id });
  return { row, placed, humanOf: figures.humanOf };
}

/** Records what was agreed, in the name of who asked for it and accepted by who agreed. Answers the new fact's number. */
async function record(
  ctx: Ctx,
  writer: Writer,
  work: { row: query.CorrectionRow; statement: Statement; stop: Stop },
): Promise<number> {
  const { row, statement, stop } = work;
  const key = `correction:${row.id}`;
  const by = { person: row.asked_by, unit: row.asked_by_unit };
  const fact = { ...statement, key, importId: null };
  const { last } = stop.unless(await appendFacts(writer, [fact], by));
  const { knownOn, reason } = statement;
  await appendVerdicts(writer, [{ fact: last, standing: "accepted", knownOn, reason }]);
  await foldIntoNow(writer, [statement.subject], await boardNow(ctx, writer));
  return last;
}

type Settling = {
  readonly asked: Pick<Asked, "id" | "agree" | "reason">;
  readonly stop: Stop;
  /** Settled with an objection that somebody was found fit to hear: audit stands where the office does. */
  readonly isHearing?: boolean;
};

function asHearer(placed: PlacedFigure): PlacedFigure {
  const { actor } = placed;
  const isAudit = actor.roles.includes("audit");
  return isAudit ? { ...placed, actor: { ...actor, roles: [...actor.roles, "office"] } } : placed;
}

async function settle(ctx: Ctx, writer: Writer, work: Settling & { held: Held }): Promise<boolean> {
  const { asked, stop } = work;
  const { row, humanOf } = work.held;
  const placed = work.isHearing === true ? asHearer(work.held.placed) : work.held.placed;
  const correction = correctionOf(row, placed, humanOf);
  const day = ctx.today;
  if (!asked.agree) {
    const declined = stop.unless(
      declineCorrection(correction, { day, reason: asked.reason }, placed.actor),
    );
    const settled = { state: "refused", reason: declined.answer, newSeq: null } as const;
    return query.settleCorrection(writer, row.id, settled);
  }
  const { statement } = stop.unless(
    agreeCorrection(placed.figure, { correction, day }, placed.actor),
  );
  const newSeq = await record(ctx, writer, { row, statement, stop });
  const reason = asked.reason.trim() === "" ? null : asked.reason.trim();
  return query.settleCorrection(writer, row.id, { state: "agreed", reason, newSeq });
}

/** Settles a correction within a transaction under way; answers the fact it became, null when it was declined. */
export async function settleWithin(
  ctx: Ctx,
  writer: Writer,
  work: Settling,
): Promise<number | null> {
  const { asked, stop } = work;
  const held = await hold(ctx, writer, { id: asked.id, stop });
  if (!(await settle(ctx, writer, { ...work, held }))) return stop("correctionDecided");
  const [row] = await query.listCorrections(writer, { id: asked.id });
  return row?.new_seq ?? null;
}

/**
 * 同意或不同意更正, by another human of the other side. Agreed, it is a new fact, accepted, in one transaction. Refuses
 * `noSuchCorrection`, `correctionDecided`, `correctionOwn`, `correctionForOffice`, `correctionForRespondent`,
 * `figureMovedOn`, `declineNeedsReason`.
 */
export function settleCorrection(ctx: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { id } = asked;
      const held = await hold(ctx, writer, { id, stop });
      if (!(await settle(ctx, writer, { held, asked, stop }))) return stop("correctionDecided");
      const rows = await query.listCorrections(writer, { id });
      const [shown] = await showCorrections(ctx, writer, rows);
      return shown ?? stop("noSuchCorrection", { id });
    }),
  );
}

/** 撤回更正申请, by whoever asked, before it is settled. Refuses `noSuchCorrection` and what `withdrawCorrection` refuses. */
export function withdrawCorrection(
  ctx: Ctx,
  { id }: Parsed<typeof withdrawing>,
): Promise<Result<Output<typeof withdrawing>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { row, placed, humanOf } = await hold(ctx, writer, { id, stop });
      const correction = correctionOf(row, placed, humanOf);
      stop.unless(decideWithdrawal(correction, ctx.today, placed.actor));
      const settled = { state: "withdrawn", reason: null, newSeq: null } as const;
      if (!(await query.settleCorrection(writer, id, settled))) return stop("correctionDecided");
      const rows = await query.listCorrections(writer, { id });
      const [shown] = await showCorrections(ctx, writer, rows);
      return shown ?? stop("noSuchCorrection", { id });
    }),
  );
}
