import type { Output, Parsed } from "../contract/endpoint.ts";
import type { saveMonth as endpoint } from "../contract/month.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { decide } from "../domain/reporting/report-move.ts";
import { settleCells } from "../domain/reporting/overtaken.ts";
import { findNow, listDrafts, saveDrafts } from "../store/queries/drafts.ts";
import { listProjectsOf } from "../store/queries/project-facts.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { checkBegun, findingsOf, loadMonth } from "./month.ts";
import { draftedOf, findingPage } from "./month-entry.ts";
import { refused } from "./refused.ts";
import { holdForChange } from "./report-load.ts";
import { actorAt, lastSubmission } from "./report-state.ts";
import { reportingDay } from "./reporting-day.ts";

type Asked = Parsed<typeof endpoint>;
type Answer = Output<typeof endpoint>;

/** Cells name projects of the unit and attributes there are. Refuses `noSuchProject`, `noSuchAttribute`. */
function checkCells(
  ctx: Ctx,
  cells: Asked["cells"],
  projects: readonly { id: number }[],
): Result<true> {
  const own = new Set(projects.map((project) => project.id));
  const foreign = cells.find((cell) => !own.has(cell.project));
  if (foreign) return refuse("noSuchProject", { project: foreign.project });
  const kept = new Set(ctx.rules.attributes.map(({ id }) => id));
  const strange = cells.find((cell) => !kept.has(cell.attribute));
  return strange ? refuse("noSuchAttribute", { attribute: strange.attribute }) : accept(true);
}

/**
 * Keeps what may be kept of some cells, and answers those another has changed since they were seen. The report is held,
 * so nobody writes between the look and the writing.
 */
async function keepCells(
  writer: Writer,
  { unit, period, cells }: Pick<Asked, "unit" | "period" | "cells">,
): Promise<Answer["overtaken"]> {
  const standing = (await listDrafts(writer, unit, period)).map((row) => ({
    ...row,
    project: row.subject_id,
  }));
  const { kept, overtaken } = settleCells(cells, standing);
  await saveDrafts(writer, { unit, period }, kept);
  return overtaken.map(({ by, ...cell }) => ({ ...cell, drafted: by ? draftedOf(by) : null }));
}

/**
 * Keeps what a unit has typed and answers what is wrong or odd in it. Everything is kept as typed, also what cannot
 * be read; a cell that another has changed since its sender saw it is not written over but told. Refuses `noSuchUnit`, `periodNotBegun`, `noSuchProject`, `noSuchAttribute`, and whoever may not submit
 * the report now (`reportNotYours`, `reportNotNow`, `periodClosed`).
 */
export function saveMonth(ctx: Ctx, asked: Asked): Promise<Result<Answer>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      stop.unless(checkBegun(ctx, asked.period));
      const { unit, period } = asked;
      const held = stop.unless(await holdForChange(writer, { unit, period }));
      const move = { kind: "submit", day: reportingDay(ctx), facts: [], open: [] } as const;
      stop.unless(decide(held.report.state, move, actorAt(ctx, held.desk)));
      const { cells } = asked;
      stop.unless(checkCells(ctx, cells, await listProjectsOf(writer, unit, ctx.today)));
      const overtaken = await keepCells(writer, asked);
      const month = await loadMonth(ctx, writer, held);
      const notes = lastSubmission(held.report)?.notes ?? {};
      const touched = new Set(cells.map((cell) => cell.project));
      return {
        savedAt: await findNow(writer),
        overtaken,
        rows: month.projects
          .filter(({ subject }) => touched.has(subject.id))
          .map((project) => ({
            project: project.subject.id,
            findings: findingsOf(month, project).map((each) =>
              findingPage(project.subject.id, each, notes),
            ),
          })),
      };
    }),
  );
}
