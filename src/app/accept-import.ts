import type { Output, Parsed } from "../contract/endpoint.ts";
import type { acceptImport as accepting, undoImport as undoing } from "../contract/import.ts";
import type { ColumnUse, Decisions, Plan, PlannedRow } from "../domain/importing/plan-types.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { appendFacts, enterLedger, withdrawImport } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { listClosedMonths } from "../store/queries/closings.ts";
import * as query from "../store/queries/imports.ts";
import { importHides } from "../store/queries/hidden.ts";
import { listImportSubjects } from "../store/queries/import-subjects.ts";
import { addSubjects } from "../store/queries/subjects.ts";
import type { Writer } from "../store/store.ts";
import { checkUndoable } from "./closed.ts";
import type { Ctx } from "./context.ts";
import { boardNow } from "./rule-shelf.ts";
import { askedOf } from "./hidden.ts";
import { type Accepting, type Target, factsOf } from "./import-facts.ts";
import { planOf } from "./import-plan.ts";
import { type UnitOf, moveProjects, returnProjects, unitsFor } from "./import-units.ts";
import { getImport, importOf } from "./import-preview.ts";
import { type Stop, refused } from "./refused.ts";

/** Rows turned into facts at a time: bounds memory whatever the file's size. */
const chunkRows = 500;

const isTaken = (state: PlannedRow["state"]): boolean =>
  state === "new" || state === "changed" || state === "conflict" || state === "same";

/** Gives each row of a chunk its project, making those that are new with their phases. */
async function targetsOf(
  writer: Writer,
  rows: readonly PlannedRow[],
  place: { unitOf: UnitOf; made: Map<string, number> },
): Promise<Target[]> {
  const isNew = (row: PlannedRow): boolean =>
    row.match.state !== "certain" && row.sameAs === undefined;
  const fresh = rows.filter(isNew);
  const ids = await addSubjects(
    writer,
    fresh.map((row) => ({ type: "project", parent: null, unit: place.unitOf(row) })),
  );
  fresh.forEach((row, index) => place.made.set(row.key, ids[index] ?? 0));
  const subjectOf = (row: PlannedRow): number =>
    row.match.state === "certain"
      ? row.match.project
      : (place.made.get(row.sameAs ?? row.key) ?? 0);
  const phased = fresh.flatMap((row) => (row.phases ?? []).map((phase) => ({ row, phase })));
  const children = await addSubjects(
    writer,
    phased.map(({ row }) => ({
      type: "phase",
      parent: subjectOf(row),
      unit: place.unitOf(row),
    })),
  );
  return rows.map((row) => ({
    row,
    subject: subjectOf(row),
    phases: phased.flatMap((each, index) => (each.row === row ? [children[index] ?? 0] : [])),
  }));
}

/** What the columns meant, by letter, so that the next file of this layout is read alike. */
function usesOf(plan: Plan): Record<string, ColumnUse> {
  const columns = plan.sheets.filter((sheet) => sheet.used).flatMap((sheet) => sheet.columns);
  return Object.fromEntries(
    columns.filter((column) => column.decided).map((column) => [column.letter, column.use]),
  );
}

async function appendAll(
  ctx: Ctx,
  writer: Writer,
  work: { plan: Plan; accepting: Accepting; stop: Stop },
): Promise<{ facts: number; projects: number; moved: query.Moved; seq: number }> {
  const { plan, accepting, stop } = work;
  const taken = plan.rows.flatMap((row, index) => (isTaken(row.state) ? [index] : []));
  const made = new Map<string, number>();
  const result = { facts: 0, projects: 0, moved: {}, seq: 0 };
  for (let start = 0; start < taken.length; start += chunkRows) {
    const rows = taken.slice(start, start + chunkRows).flatMap((index) => plan.row(index) ?? []);
    const unitOf = await unitsFor(ctx, writer, rows);
    const place = { unitOf, made, conflicts: accepting.conflicts };
    const targets = await targetsOf(writer, rows, place);
    const facts = targets.flatMap((target) => factsOf(target, plan, accepting));
    result.seq = Math.max(result.seq, stop.unless(await appendFacts(writer, facts)).last);
    Object.assign(result.moved, await moveProjects(ctx, writer, { ...place, targets }));
    const subjects = [...new Set(facts.map((fact) => fact.subject))];
    await foldIntoNow(writer, subjects, await boardNow(ctx, writer));
    result.facts += facts.length;
    result.projects += new Set(targets.map((target) => target.subject)).size;
  }
  return result;
}

/** A file is known from the day its data ends, unless the person gave another day. */
function acceptingOf(
  { ctx, attributes }: { ctx: Ctx; attributes: Accepting["attributes"] },
  row: query.ImportRow,
  plan: Plan,
): Accepting {
  const { conflicts = [] }: Decisions = row.decisions;
  const ends = plan.asOf.last < ctx.today ? plan.asOf.last : ctx.today;
  return { id: row.id, knownOn: row.known_on ?? ends, conflicts: new Set(conflicts), attributes };
}

/** The plan of an import, good until the transaction ends: a month closed while it was drawn up is seen. */
async function planHeld(ctx: Ctx, writer: Writer, row: query.ImportRow): Promise<Result<Plan>> {
  const before = await listClosedMonths(writer);
  const plan = await planOf(ctx, writer, row);
  await enterLedger(writer);
  const after = await listClosedMonths(writer);
  return after.size === before.size ? plan : planOf(ctx, writer, row);
}

/**
 * Accepts an import: every row that is settled becomes facts, in one transaction. Rows that are unsure or at
 * fault stop it unless the person leaves them out. Refuses `noSuchImport`, `importNotOpen`, `importOpenRows`.
 */
export function acceptImport(
  ctx: Ctx,
  asked: Parsed<typeof accepting>,
): Promise<Result<Output<typeof accepting>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await query.oneAtATime(writer);
      const row = stop.unless(await getImport(writer, asked.id));
      if (!(await query.moveImport(writer, row.id, { from: "preview", to: "accepted" })))
        return stop("importNotOpen");
      const plan = stop.unless(await planHeld(ctx, writer, row));
      const { unsure, refused: faulty } = plan.counts.rows;
      if (!asked.skipOpen && unsure + faulty > 0)
        return stop("importOpenRows", { unsure, refused: faulty });
      const attributes = await askedOf(ctx, writer);
      const accepting = acceptingOf({ ctx, attributes }, row, plan);
      const { seq, ...result } = await appendAll(ctx, writer, { plan, accepting, stop });
      await query.noteResult(writer, row.id, result);
      await query.rememberLayout(writer, plan.layoutKey, usesOf(plan));
      return { import: importOf(stop.unless(await getImport(writer, row.id))), seq };
    }),
  );
}

/** Undoes a whole import: what it stated is withdrawn, and stays in the history. Refuses `noSuchImport`, `importNotAccepted`, `fieldsHiddenInImport`, `periodClosed`. */
export function undoImport(
  ctx: Ctx,
  asked: Parsed<typeof undoing>,
): Promise<Result<Output<typeof undoing>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await query.oneAtATime(writer);
      const row = stop.unless(await getImport(writer, asked.id));
      if (!(await query.moveImport(writer, row.id, { from: "accepted", to: "undone" })))
        return stop("importNotAccepted");
      if (await importHides(writer, row.id)) stop("fieldsHiddenInImport");
      stop.unless(await checkUndoable(ctx, writer, row.id));
      const seq = await withdrawImport(writer, row.id, asked.reason);
      const subjects = await listImportSubjects(writer, row.id);
      const moved = await query.findMoved(writer, row.id);
      await returnProjects(ctx, writer, { subjects, moved });
      await foldIntoNow(writer, subjects, await boardNow(ctx, writer));
      return { import: importOf(stop.unless(await getImport(writer, row.id))), seq };
    }),
  );
}
