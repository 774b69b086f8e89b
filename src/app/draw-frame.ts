import type { Lead } from "../domain/detection/lead.ts";
import { type Series, seriesOf } from "../domain/detection/series.ts";
import { detect } from "../domain/detection/watch.ts";
import type { Frame, FrameRow } from "../domain/inspection/frame.ts";
import { inOrder } from "../domain/inspection/frame.ts";
import { rowOf } from "../domain/inspection/signs.ts";
import { guardedBy } from "../domain/unit/field-rules.ts";
import { listFoundLeads } from "../store/queries/draws.ts";
import { listInspected } from "../store/queries/inspections.ts";
import {
  type SubjectRow,
  bySubject,
  listFacts,
  listSubjects,
} from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";

/** A point of the ledger by its number and its day: what stands below it never changes. */
export type Point = { readonly day: string; readonly seq: number };

/** What a frame is made with besides the ledger. */
export type FrameOf = Pick<Frame, "rule" | "inspectors" | "words"> & { readonly point: Point };

/** The strongest lead of each project that nothing was found on; a phase's leads are its project's. */
function strengths(
  leads: readonly Lead[],
  parents: ReadonlyMap<number, number | null>,
  found: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const strongest = new Map<number, number>();
  for (const lead of leads) {
    if (found.has(lead.key)) continue;
    for (const subject of lead.subjects) {
      const project = parents.get(subject) ?? subject;
      strongest.set(project, Math.max(strongest.get(project) ?? 0, lead.strength));
    }
  }
  return strongest;
}

/** What detectors read of the projects at a point; nothing of what only some may see goes into a frame. */
async function seriesAt(
  ctx: Ctx,
  reader: Reader,
  { subjects, point }: { subjects: readonly SubjectRow[]; point: Point },
): Promise<Series[]> {
  const guarded = guardedBy(ctx.rulesAt(point).fields);
  const all = await listFacts(reader, point, {});
  const facts = bySubject(guarded ? all.filter(({ attribute }) => !guarded.has(attribute)) : all);
  return subjects.flatMap(({ id, parent, unit_id: unit }) => {
    const own = facts.get(id);
    return own ? [seriesOf({ subject: id, parent, unit, facts: own })] : [];
  });
}

/**
 * The frame the ledger gives at a point: every project that takes part, each in its stratum, as the asker may read it.
 * The same whenever it is made. Five queries, however many projects. Errors: throws what the database throws.
 */
export async function makeFrame(ctx: Ctx, reader: Reader, of: FrameOf): Promise<Frame> {
  const { point, rule, inspectors, words } = of;
  const subjects = await listSubjects(reader, ["project", "phase"], point);
  const series = await seriesAt(ctx, reader, { subjects, point });
  const ready = ctx
    .rulesAt(point)
    .detectors.filter(({ on }) => on)
    .map((each) => each.ready);
  const parents = new Map(subjects.map(({ id, parent }) => [id, parent]));
  const found = await listFoundLeads(reader, point.seq);
  const lead = strengths(detect(ready, series), parents, found);
  const inspected = new Set(await listInspected(reader, point.seq));
  const projects = new Set(subjects.filter(({ type }) => type === "project").map(({ id }) => id));
  const rows = series.flatMap((each): FrameRow[] => {
    if (!projects.has(each.subject)) return [];
    const seen = { lead: lead.get(each.subject) ?? 0, isInspected: inspected.has(each.subject) };
    const row = rowOf(rule, each, seen);
    return row ? [row] : [];
  });
  return inOrder({ v: 1, district: ctx.district.id, point, rule, words, inspectors, rows });
}
