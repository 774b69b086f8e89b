import type { Output, Parsed } from "../contract/endpoint.ts";
import type { saveMonth as endpoint } from "../contract/reporting.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { decide } from "../domain/reporting/report-move.ts";
import { findNow, saveDrafts } from "../store/queries/drafts.ts";
import { listProjectsOf } from "../store/queries/project-facts.ts";
import type { Ctx } from "./context.ts";
import { checkBegun, findingsOf, loadMonth } from "./month.ts";
import { findingPage } from "./month-entry.ts";
import { refused } from "./refused.ts";
import { holdForChange } from "./report-load.ts";
import { actorAt, lastSubmission } from "./report-state.ts";
import { reportingDay } from "./reporting-day.ts";

type Asked = Parsed<typeof endpoint>;

/** Cells name projects of the unit and attributes there are. Refuses `noSuchProject`, `noSuchAttribute`. */
function checkCells(
  ctx: Ctx,
  cells: Asked["cells"],
  projects: readonly { id: number }[],
): Result<true> {
  const own = new Set(projects.map((project) => project.id));
  const foreign = cells.find((cell) => !own.has(cell.project));
  if (foreign) return refuse("noSuchProject", { project: foreign.project });
  const strange = cells.find((cell) => !ctx.rules.attributeOf(cell.attribute));
  return strange ? refuse("noSuchAttribute", { attribute: strange.attribute }) : accept(true);
}

/** The last text of every cell: one save may name a cell twice. */
function lastOfEach(cells: Asked["cells"]): Asked["cells"] {
  const last = new Map(
    cells.map((cell) => [JSON.stringify([cell.project, cell.attribute, cell.scope]), cell]),
  );
  return [...last.values()];
}

/**
 * Keeps what a unit has typed and answers what is wrong or odd in it. Everything is kept as typed, also what cannot
 * be read. Refuses `noSuchUnit`, `periodNotBegun`, `noSuchProject`, `noSuchAttribute`, and whoever may not submit
 * the report now (`reportNotYours`, `reportNotNow`, `periodClosed`).
 */
export function saveMonth(ctx: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      stop.unless(checkBegun(ctx, asked.period));
      const { unit, period } = asked;
      const held = stop.unless(await holdForChange(writer, { unit, period }));
      const move = { kind: "submit", day: reportingDay(ctx), facts: [], open: [] } as const;
      stop.unless(decide(held.report.state, move, actorAt(ctx, held.desk)));
      const cells = lastOfEach(asked.cells);
      stop.unless(checkCells(ctx, cells, await listProjectsOf(writer, unit, ctx.today)));
      await saveDrafts(writer, { unit, period }, cells);
      const month = await loadMonth(ctx, writer, held);
      const notes = lastSubmission(held.report)?.notes ?? {};
      const touched = new Set(cells.map((cell) => cell.project));
      return {
        savedAt: await findNow(writer),
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
